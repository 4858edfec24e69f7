package io.github.mwinspector.evidence;

import java.util.List;

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
        Window,
        Finding.RegisteredTasks,
        RegisteredTask {

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
