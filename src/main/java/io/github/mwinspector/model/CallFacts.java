package io.github.mwinspector.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the call that brought an answer.
 *
 * @param requestId the service's request id, or null when it sent none
 * @param region the region asked
 * @param endpoint the host asked, with its port where that is not the usual one
 * @param httpStatus the HTTP status of the answer
 * @param attempts how many tries it took, the last one included
 * @param elapsed from the call's start to the whole answer, all tries together
 * @param received when the answer was there, by this computer's clock
 * @param clockOffset the service's clock minus this computer's; null when it sent no date
 */
public record CallFacts(
    @Nullable String requestId,
    String region,
    String endpoint,
    int httpStatus,
    int attempts,
    Duration elapsed,
    Instant received,
    @Nullable Duration clockOffset) {}
