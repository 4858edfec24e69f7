package io.github.mwinspector.request;

/**
 * A look-up that is worth a click, such as one of the demo account's.
 *
 * @param title what it shows, in a few words
 * @param request the look-up itself
 */
public record Example(String title, LookupRequest request) {}
