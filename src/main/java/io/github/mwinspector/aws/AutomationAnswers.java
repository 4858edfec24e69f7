package io.github.mwinspector.aws;

import io.github.mwinspector.answer.DecodedRows;
import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.ParameterNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.model.FailureDetails;
import software.amazon.awssdk.services.ssm.model.StepExecution;

/** Asks Automation for an execution and its steps. */
final class AutomationAnswers {
  private AutomationAnswers() {}

  static Finding automation(Inquiry inquiry, Question.OfAutomation question)
      throws LookupException {
    String id = question.executionId();
    var sent =
        inquiry
            .ssm(
                (ssm, signed) ->
                    ssm.getAutomationExecution(
                        call -> call.automationExecutionId(id).overrideConfiguration(signed)))
            .automationExecution();
    if (sent == null) {
      throw inquiry.nothing();
    }
    inquiry.expect(id, sent.automationExecutionId());
    return new Automation(
        id,
        sent.documentName(),
        sent.documentVersion(),
        sent.automationExecutionStatusAsString(),
        Sent.sensitive(sent.failureMessage()),
        sent.executionStartTime(),
        sent.executionEndTime(),
        DecodedRows.ofValues(sent.parameters()),
        DecodedRows.ofValues(sent.outputs()),
        Sent.list(sent.stepExecutions()).stream().map(AutomationAnswers::step).toList(),
        Boolean.TRUE.equals(sent.stepExecutionsTruncated()),
        Sent.alarms(sent.triggeredAlarms()),
        sent.parentAutomationExecutionId());
  }

  static Finding steps(Inquiry inquiry, Question.OfSteps question) throws LookupException {
    return inquiry.<Step>paged(
        token -> {
          var sent =
              inquiry.ssm(
                  (ssm, signed) ->
                      ssm.describeAutomationStepExecutions(
                          call ->
                              call.automationExecutionId(question.executionId())
                                  .reverseOrder(false)
                                  .maxResults(50)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          return new Inquiry.Page<>(
              Sent.list(sent.stepExecutions()).stream().map(AutomationAnswers::step).toList(),
              sent.nextToken());
        },
        Finding.Steps::new);
  }

  private static Step step(StepExecution sent) {
    List<ParameterNode> outputs = DecodedRows.ofValues(sent.outputs());
    FailureDetails failure = sent.failureDetails();
    return new Step(
        sent.stepExecutionId(),
        sent.stepName(),
        sent.action(),
        sent.stepStatusAsString(),
        sent.responseCode(),
        Sent.sensitive(sent.response()),
        Sent.sensitive(sent.failureMessage()),
        failure == null ? null : failure.failureStage(),
        failure == null ? null : failure.failureType(),
        sent.executionStartTime(),
        sent.executionEndTime(),
        inputs(sent.inputs()),
        failure == null ? outputs : both(outputs, DecodedRows.ofValues(failure.details())),
        output(sent, "aws:executeAutomation", outputs, "ExecutionId"),
        output(sent, "aws:runCommand", outputs, "CommandId"),
        Sent.alarms(sent.triggeredAlarms()));
  }

  /** The output in which an action says what it started (Automation actions reference). */
  private static @Nullable String output(
      StepExecution step, String action, List<ParameterNode> outputs, String name) {
    return action.equals(step.action()) ? Sent.place(Sent.text(outputs, name)) : null;
  }

  private static List<ParameterNode> inputs(Map<String, String> sent) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    sent.forEach((name, text) -> values.put(name, text == null ? List.of() : List.of(text)));
    return DecodedRows.ofValues(values);
  }

  private static List<ParameterNode> both(List<ParameterNode> first, List<ParameterNode> then) {
    List<ParameterNode> rows = new ArrayList<>(first);
    rows.addAll(then);
    return rows;
  }
}
