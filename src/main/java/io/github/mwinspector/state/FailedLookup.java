package io.github.mwinspector.state;

import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.request.LookupRequest;

/**
 * A look-up that failed.
 *
 * @param request what was asked
 * @param failure why it failed
 */
public record FailedLookup(LookupRequest request, LookupFailure failure) {}
