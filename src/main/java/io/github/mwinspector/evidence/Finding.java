package io.github.mwinspector.evidence;

import io.github.mwinspector.model.TaskType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Question} brought. Immutable; null members were not sent. */
public sealed interface Finding
    permits WindowExecution,
        Finding.Invocations,
        Command,
        Finding.Nodes,
        NodeOutput,
        Automation,
        Finding.Steps,
        Finding.Alarms,
        Finding.AlarmChanges,
        Finding.Windows,
        Finding.WindowExecutions,
        Finding.Runs,
        Finding.TaskRuns,
        Window,
        Finding.RegisteredTasks,
        RegisteredTask {
  /**
   * How many rows it has of a list whose first pages are worth something without the others:
   * invocations, nodes, steps. Zero for all else, where a part could mislead: a window that isn't
   * among the first pages may still be there.
   */
  default int rows() {
    return switch (this) {
      case Invocations it -> it.all().size();
      case Nodes it -> it.all().size();
      case Steps it -> it.all().size();
      case WindowExecution _, Command _, NodeOutput _, Automation _, Window _ -> 0;
      case Alarms _, AlarmChanges _, Windows _, WindowExecutions _, Runs _, TaskRuns _ -> 0;
      case RegisteredTasks _, RegisteredTask _ -> 0;
    };
  }

  /**
   * The invocations of the task.
   *
   * @param all in the order sent
   * @param complete whether these are all pages
   */
  record Invocations(List<Invocation> all, boolean complete) implements Finding {
    public Invocations {
      all = List.copyOf(all);
    }
  }

  /**
   * A command on its nodes.
   *
   * @param all in the order sent
   * @param complete whether these are all pages
   */
  record Nodes(List<Node> all, boolean complete) implements Finding {
    public Nodes {
      all = List.copyOf(all);
    }
  }

  /**
   * The steps of an automation.
   *
   * @param all in the order they ran
   * @param complete whether these are all pages
   */
  record Steps(List<Step> all, boolean complete) implements Finding {
    public Steps {
      all = List.copyOf(all);
    }
  }

  /**
   * The alarms that CloudWatch knows of those asked for; one that is missing here was deleted, or
   * is in another account.
   *
   * @param all in the order sent
   */
  record Alarms(List<Alarm> all) implements Finding {
    public Alarms {
      all = List.copyOf(all);
    }
  }

  /**
   * The changes of an alarm's state.
   *
   * @param all oldest first
   * @param complete whether these are all pages
   */
  record AlarmChanges(List<AlarmChange> all, boolean complete) implements Finding {
    public AlarmChanges {
      all = List.copyOf(all);
    }
  }

  /**
   * The account's windows.
   *
   * @param ids their ids, enabled ones first
   * @param complete whether these are all pages
   */
  record Windows(List<String> ids, boolean complete) implements Finding {
    public Windows {
      ids = List.copyOf(ids);
    }
  }

  /**
   * Executions of a window.
   *
   * @param windowExecutionIds their ids
   * @param complete whether these are all pages
   */
  record WindowExecutions(List<String> windowExecutionIds, boolean complete) implements Finding {
    public WindowExecutions {
      windowExecutionIds = List.copyOf(windowExecutionIds);
    }
  }

  /**
   * Executions of a window up to a moment.
   *
   * @param all newest first; those without a start last
   * @param complete whether these are all; else the service has more than were read
   */
  record Runs(List<Run> all, boolean complete) implements Finding {
    public Runs {
      all = List.copyOf(all);
    }
  }

  /**
   * An execution of a window.
   *
   * @param windowExecutionId its id
   * @param startTime when it started, or null when that was not sent
   */
  record Run(String windowExecutionId, @Nullable Instant startTime) {}

  /**
   * The task executions of a window execution.
   *
   * @param all in the order sent
   * @param complete whether these are all pages
   */
  record TaskRuns(List<TaskRun> all, boolean complete) implements Finding {
    public TaskRuns {
      all = List.copyOf(all);
    }
  }

  /**
   * A task execution as its window execution lists it. The list doesn't tell its priority.
   *
   * @param taskExecutionId its id
   * @param taskArn what it ran
   * @param type the kind of task
   */
  record TaskRun(String taskExecutionId, @Nullable String taskArn, @Nullable TaskType type) {}

  /**
   * The tasks registered with a window, without what they hand over.
   *
   * @param all in the order sent
   * @param complete whether these are all pages
   */
  record RegisteredTasks(List<RegisteredTask> all, boolean complete) implements Finding {
    public RegisteredTasks {
      all = List.copyOf(all);
    }
  }
}
