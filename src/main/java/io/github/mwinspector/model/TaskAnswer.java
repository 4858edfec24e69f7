package io.github.mwinspector.model;

import java.util.List;

/**
 * A whole answer, ready to be shown: prepared off the JavaFX thread, immutable.
 *
 * @param task the members by meaning
 * @param parameters the rows of the parameter tree
 * @param parameterCount how many task parameters were sent
 * @param members every member by its API name, in the API's order, then unknown ones
 * @param raw the body
 * @param call what is known of the call
 */
public record TaskAnswer(
    TaskExecution task,
    List<ParameterNode> parameters,
    int parameterCount,
    List<Member> members,
    RawBody raw,
    CallFacts call) {
  public TaskAnswer {
    parameters = List.copyOf(parameters);
    members = List.copyOf(members);
  }
}
