package io.github.mwinspector.saved;

import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Command;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.Window;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.TaskType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a question brought: the counterpart of what a report writes of it. */
final class FindingReader {
  private final List<Invocation> invocations;

  /** A reader of a file that lists these invocations. */
  FindingReader(List<Invocation> invocations) {
    this.invocations = invocations;
  }

  /** What a part of a list is read by. */
  private interface Item<T> {
    T read(Fields fields) throws UnopenableException;
  }

  /** The finding; null for a question whose finding isn't kept. */
  @Nullable Finding read(Question question, Fields it) throws UnopenableException {
    boolean complete = it.flag("complete");
    return switch (question) {
      case Question.OfWindowExecution _ -> windowExecution(it);
      case Question.OfInvocations _ -> new Finding.Invocations(invocations, complete);
      case Question.OfCommand _ -> command(it);
      case Question.OfNodes _ ->
          new Finding.Nodes(list(it, "CommandInvocations", NodeReader::node), complete);
      case Question.OfOutput _ -> NodeReader.output(it);
      case Question.OfAutomation _ -> AutomationReader.automation(it);
      case Question.OfSteps _ ->
          new Finding.Steps(list(it, "StepExecutions", AutomationReader::step), complete);
      case Question.OfAlarms _ -> new Finding.Alarms(list(it, "Alarms", FindingReader::alarm));
      case Question.OfAlarmHistory _ ->
          new Finding.AlarmChanges(list(it, "AlarmHistoryItems", FindingReader::change), complete);
      case Question.OfWindows _ -> new Finding.Windows(it.texts("WindowIds"), complete);
      case Question.OfWindowExecutions _ ->
          new Finding.WindowExecutions(it.texts("WindowExecutionIds"), complete);
      case Question.OfWindow _ -> window(it);
      case Question.OfWindowTasks _ ->
          new Finding.RegisteredTasks(list(it, "Tasks", FindingReader::registered), complete);
      case Question.OfWindowTask _ -> registered(it);
      case Question.OfEarlierExecutions _, Question.OfTasksOf _ -> null;
    };
  }

  private static <T> List<T> list(Fields fields, String name, Item<T> item)
      throws UnopenableException {
    List<T> all = new ArrayList<>();
    for (Fields each : fields.objects(name)) {
      all.add(item.read(each));
    }
    return all;
  }

  static Invocation invocation(Fields it) throws UnopenableException {
    return new Invocation(
        it.text("InvocationId"),
        it.text("ExecutionId"),
        type(it),
        RowsReader.rows(it, "Parameters"),
        it.texts("InstanceIds"),
        status(it),
        it.text("StatusDetails"),
        it.time("StartTime"),
        it.time("EndTime"),
        it.value("OwnerInformation"),
        it.text("WindowTargetId"));
  }

  private static WindowExecution windowExecution(Fields it) throws UnopenableException {
    return new WindowExecution(
        it.texts("TaskIds"),
        status(it),
        it.text("StatusDetails"),
        it.time("StartTime"),
        it.time("EndTime"));
  }

  private static Command command(Fields it) throws UnopenableException {
    return new Command(
        it.needed("CommandId"),
        it.text("DocumentName"),
        it.text("DocumentVersion"),
        it.text("Status"),
        it.text("StatusDetails"),
        it.time("RequestedDateTime"),
        it.number("TargetCount"),
        it.number("CompletedCount"),
        it.number("ErrorCount"),
        it.number("DeliveryTimedOutCount"),
        it.number("TimeoutSeconds"));
  }

  private static Alarm alarm(Fields it) throws UnopenableException {
    return new Alarm(
        it.needed("AlarmName"),
        it.flag("composite"),
        it.text("StateValue"),
        it.text("StateReason"),
        it.time("StateUpdatedTimestamp"),
        it.text("condition"),
        it.text("AlarmRule"));
  }

  private static AlarmChange change(Fields it) throws UnopenableException {
    it.needed("Timestamp");
    Instant at = it.time("Timestamp");
    return new AlarmChange(
        at == null ? Instant.EPOCH : at,
        it.text("from"),
        it.text("to"),
        it.text("HistorySummary"),
        it.text("reason"));
  }

  private static Window window(Fields it) throws UnopenableException {
    return new Window(
        it.needed("WindowId"),
        it.text("Name"),
        it.text("Schedule"),
        it.text("ScheduleTimezone"),
        it.number("Duration"),
        it.number("Cutoff"),
        it.bool("Enabled"));
  }

  private static RegisteredTask registered(Fields it) throws UnopenableException {
    return new RegisteredTask(
        it.needed("WindowTaskId"),
        it.text("Name"),
        it.text("TaskArn"),
        it.text("ServiceRoleArn"),
        type(it),
        it.number("Priority"),
        it.text("MaxConcurrency"),
        it.text("MaxErrors"),
        it.text("CutoffBehavior"),
        it.texts("Targets"),
        RowsReader.rows(it, "TaskParameters"));
  }

  private static @Nullable TaskType type(Fields it) throws UnopenableException {
    String type = it.text("TaskType");
    return type == null ? null : TaskType.of(type);
  }

  private static @Nullable ExecutionStatus status(Fields it) throws UnopenableException {
    String status = it.text("Status");
    return status == null ? null : ExecutionStatus.of(status);
  }
}
