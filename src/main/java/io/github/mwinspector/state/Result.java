package io.github.mwinspector.state;

import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.request.LookupRequest;

/**
 * An answer together with the request it answers: neither is ever shown without the other.
 *
 * @param request what was asked
 * @param answer what came back
 */
public record Result(LookupRequest request, TaskAnswer answer) {}
