package io.github.mwinspector.lookup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a look-up is: an immutable snapshot.
 *
 * @param phase what is being done, in words, such as "asking ssm.eu-central-1.amazonaws.com"
 * @param attempt the try under way, from 1; 0 before the first
 * @param maxAttempts how many tries there will be at most
 * @param lastProblem why the try before failed, in words; null on the first
 * @param started when the look-up began
 */
public record LookupProgress(
    String phase, int attempt, int maxAttempts, @Nullable String lastProblem, Instant started)
    implements LookupStep, OtherRun, BrowseStep {}
