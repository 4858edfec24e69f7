package io.github.mwinspector.command;

import java.nio.file.Path;

/**
 * A picture of the window to be made without a display.
 *
 * @param output the PNG file to write; written whole or not at all
 * @param width in pixels
 * @param height in pixels
 * @param window what the window shows: its look-up's result, or the welcome view without one
 * @param withValues whether parameter values are to be seen; recognised secrets never are
 * @param force whether a file of that name may be replaced
 */
public record PictureRequest(
    Path output, int width, int height, WindowRequest window, boolean withValues, boolean force) {}
