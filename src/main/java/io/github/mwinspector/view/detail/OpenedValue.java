package io.github.mwinspector.view.detail;

import io.github.mwinspector.text.Sensitive;

/**
 * A value that somebody wants to see whole, in a viewer of its own.
 *
 * @param title where it stands in the answer; text of the service
 * @param name the name by which its secrets are recognised
 * @param value the whole value
 */
public record OpenedValue(String title, String name, Sensitive value) {}
