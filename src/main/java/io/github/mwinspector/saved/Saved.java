package io.github.mwinspector.saved;

import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.text.Disclosure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a saved result is from. Texts of the file as they stand in it: show them through {@code
 * Display}.
 *
 * @param file the file's name, or what it was pasted as; without its folder
 * @param at when it was saved; for a file that doesn't say it, when the file was last changed
 * @param values how much of values is in it; null when the file doesn't say it
 * @param asked what was asked, as far as the file says it
 */
public record Saved(String file, Instant at, @Nullable Disclosure values, AskedFor asked) {}
