package io.github.mwinspector.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invocation of a task.
 *
 * @param id its id
 * @param executionId what runs it, or null where nothing was sent
 * @param typed whether its type is sent; old rows lack it
 * @param nodes the nodes that its parameters name
 * @param outcome how it ends
 * @param span when it runs
 */
record InvocationRun(
    String id,
    @Nullable String executionId,
    boolean typed,
    List<String> nodes,
    Outcome outcome,
    Span span) {}
