package io.github.mwinspector.profile;

/**
 * A profile that another one takes its credentials from.
 *
 * @param name as the files write it
 * @param kind its form
 */
public record ChainLink(String name, ProfileKind kind) {}
