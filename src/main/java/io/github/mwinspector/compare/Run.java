package io.github.mwinspector.compare;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.model.TaskAnswer;

/**
 * One of the two task executions that are compared.
 *
 * @param answer the task execution
 * @param evidence what was asked about it; what wasn't is not taken for absent
 */
public record Run(TaskAnswer answer, Evidence evidence) {}
