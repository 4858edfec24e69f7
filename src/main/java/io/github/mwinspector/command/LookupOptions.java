package io.github.mwinspector.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a look-up; the same for the window, {@code report} and {@code picture}. */
final class LookupOptions {
  static final String PROFILE = "--profile";
  static final String REGION = "--region";
  static final String WINDOW_EXECUTION_ID = "--window-execution-id";
  static final String TASK_ID = "--task-id";
  static final String DEMO = "--demo";

  @Option(
      names = PROFILE,
      paramLabel = "NAME",
      description =
          "Profile of the AWS config and credentials files. Default: AWS_PROFILE, else 'default'.")
  @Nullable String profile;

  @Option(
      names = REGION,
      paramLabel = "REGION",
      description =
          "Region to ask. Default: the profile's own, else AWS_REGION, else AWS_DEFAULT_REGION.")
  @Nullable String region;

  @Option(
      names = WINDOW_EXECUTION_ID,
      paramLabel = "ID",
      description = "Window execution id (36 characters).")
  @Nullable String windowExecutionId;

  @Option(
      names = TASK_ID,
      paramLabel = "ID",
      description = "Task id: the id of the task execution, not of the window's task.")
  @Nullable String taskId;

  @Option(
      names = DEMO,
      description = "Ask the built-in demo account: no network, no credentials, made-up data.")
  boolean demo;

  /** The first option that was given, or null. */
  @Nullable String given() {
    if (demo) {
      return DEMO;
    }
    if (profile != null) {
      return PROFILE;
    }
    if (region != null) {
      return REGION;
    }
    if (windowExecutionId != null) {
      return WINDOW_EXECUTION_ID;
    }
    return taskId == null ? null : TASK_ID;
  }
}
