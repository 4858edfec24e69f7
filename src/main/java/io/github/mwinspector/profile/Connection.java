package io.github.mwinspector.profile;

/**
 * Where a request goes: a profile in a region.
 *
 * @param profile whose credentials and settings
 * @param region the region asked, always explicit
 */
public record Connection(AwsProfile profile, AwsRegion region) {}
