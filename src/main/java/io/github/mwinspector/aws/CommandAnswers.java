package io.github.mwinspector.aws;

import io.github.mwinspector.evidence.Command;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.LookupException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.model.CloudWatchOutputConfig;
import software.amazon.awssdk.services.ssm.model.CommandInvocation;
import software.amazon.awssdk.services.ssm.model.CommandPlugin;

/** Asks Run Command for a command, its nodes and what they wrote. */
final class CommandAnswers {
  private CommandAnswers() {}

  static Finding command(Inquiry inquiry, Question.OfCommand question) throws LookupException {
    String id = question.commandId();
    var sent =
        inquiry.ssm(
            (ssm, signed) ->
                ssm.listCommands(
                    call -> call.commandId(id).maxResults(50).overrideConfiguration(signed)));
    var command = Sent.list(sent.commands()).stream().findFirst().orElseThrow(inquiry::nothing);
    inquiry.expect(id, command.commandId());
    return new Command(
        id,
        command.documentName(),
        Sent.place(command.documentVersion()),
        command.statusAsString(),
        command.statusDetails(),
        command.requestedDateTime(),
        command.targetCount(),
        command.completedCount(),
        command.errorCount(),
        command.deliveryTimedOutCount(),
        command.timeoutSeconds());
  }

  static Finding nodes(Inquiry inquiry, Question.OfNodes question) throws LookupException {
    String id = question.commandId();
    return inquiry.<Node>paged(
        token -> {
          var sent =
              inquiry.ssm(
                  (ssm, signed) ->
                      ssm.listCommandInvocations(
                          call ->
                              call.commandId(id)
                                  .details(true)
                                  .maxResults(50)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          var rows = Sent.list(sent.commandInvocations());
          for (var row : rows) {
            inquiry.expect(id, row.commandId());
          }
          return new Inquiry.Page<>(
              rows.stream().map(CommandAnswers::node).toList(), sent.nextToken());
        },
        Finding.Nodes::new);
  }

  private static Node node(CommandInvocation sent) {
    return new Node(
        Objects.requireNonNullElse(sent.instanceId(), ""),
        Sent.place(sent.instanceName()),
        sent.statusAsString(),
        sent.statusDetails(),
        sent.requestedDateTime(),
        Sent.sensitive(sent.traceOutput()),
        Sent.list(sent.commandPlugins()).stream().map(CommandAnswers::plugin).toList(),
        logGroup(sent.cloudWatchOutputConfig()));
  }

  private static Node.Plugin plugin(CommandPlugin sent) {
    return new Node.Plugin(
        Objects.requireNonNullElse(sent.name(), ""),
        sent.statusAsString(),
        sent.statusDetails(),
        sent.responseCode(),
        sent.responseStartDateTime(),
        sent.responseFinishDateTime(),
        Sent.sensitive(sent.output()),
        Sent.place(sent.outputS3BucketName()),
        Sent.place(sent.outputS3KeyPrefix()),
        Sent.place(sent.outputS3Region()));
  }

  static Finding output(Inquiry inquiry, Question.OfOutput question) throws LookupException {
    var sent =
        inquiry.ssm(
            (ssm, signed) ->
                ssm.getCommandInvocation(
                    call ->
                        call.commandId(question.commandId())
                            .instanceId(question.instanceId())
                            .pluginName(Sent.place(question.plugin()))
                            .overrideConfiguration(signed)));
    inquiry.expect(question.commandId(), sent.commandId());
    inquiry.expect(question.instanceId(), sent.instanceId());
    return new NodeOutput(
        Sent.place(sent.pluginName()),
        sent.responseCode(),
        sent.statusAsString(),
        sent.statusDetails(),
        Sent.time(sent.executionStartDateTime()),
        Sent.time(sent.executionEndDateTime()),
        Sent.sensitive(sent.standardOutputContent()),
        Sent.sensitive(sent.standardErrorContent()),
        Sent.place(sent.standardOutputUrl()),
        Sent.place(sent.standardErrorUrl()),
        logGroup(sent.cloudWatchOutputConfig()));
  }

  /** The log group that is named, unless the configuration says that it isn't used. */
  private static @Nullable String logGroup(@Nullable CloudWatchOutputConfig sent) {
    return sent == null || Boolean.FALSE.equals(sent.cloudWatchOutputEnabled())
        ? null
        : Sent.place(sent.cloudWatchLogGroupName());
  }
}
