package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What happened below a task: its invocations and all that they started. Immutable; what of it has
 * come to pass depends on the {@link Moment}.
 *
 * @param task the task
 * @param script the words it was made from
 * @param invocations in the order they started
 * @param commands by id
 * @param automations by id
 */
record Story(
    TaskFacts task,
    JsonNode script,
    List<InvocationRun> invocations,
    Map<String, CommandRun> commands,
    Map<String, AutomationRun> automations) {}
