package io.github.mwinspector.saved;

import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads automation executions and their steps. */
final class AutomationReader {
  private AutomationReader() {}

  static Automation automation(Fields it) throws UnopenableException {
    List<Step> steps = new ArrayList<>();
    for (Fields step : it.objects("StepExecutions")) {
      steps.add(step(step));
    }
    return new Automation(
        it.needed("AutomationExecutionId"),
        it.text("DocumentName"),
        it.text("DocumentVersion"),
        it.text("AutomationExecutionStatus"),
        it.value("FailureMessage"),
        it.time("ExecutionStartTime"),
        it.time("ExecutionEndTime"),
        RowsReader.rows(it, "Parameters"),
        RowsReader.rows(it, "Outputs"),
        steps,
        it.flag("StepExecutionsTruncated"),
        RowsReader.alarms(it),
        it.text("ParentAutomationExecutionId"));
  }

  static Step step(Fields it) throws UnopenableException {
    return new Step(
        it.text("StepExecutionId"),
        it.text("StepName"),
        it.text("Action"),
        it.text("StepStatus"),
        it.text("ResponseCode"),
        it.value("Response"),
        it.value("FailureMessage"),
        it.text("FailureStage"),
        it.text("FailureType"),
        it.time("ExecutionStartTime"),
        it.time("ExecutionEndTime"),
        RowsReader.rows(it, "Inputs"),
        RowsReader.rows(it, "Outputs"),
        it.text("childExecutionId"),
        it.text("commandId"),
        RowsReader.alarms(it));
  }
}
