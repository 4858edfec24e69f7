package io.github.mwinspector.aws;

import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.TaskAnswer;

/** Turns the bytes of an answer into the model. */
@FunctionalInterface
public interface AnswerParser {
  /**
   * Reads a body.
   *
   * @param body the response's bytes as received; not to be changed
   * @param call what is known of the call
   * @throws Exception when the body is no answer of the operation; its text is not shown
   */
  TaskAnswer parse(byte[] body, CallFacts call) throws Exception;
}
