package io.github.mwinspector.state;

import io.github.mwinspector.profile.AwsProfile;
import org.jspecify.annotations.Nullable;

/** What a form said at some time, so that it can say it again. */
record FormBefore(
    @Nullable AwsProfile profile, String region, String windowExecutionId, String taskId) {
  static FormBefore of(RequestForm form) {
    return new FormBefore(
        form.profile().get(),
        form.regionText().get(),
        form.windowExecutionIdText().get(),
        form.taskIdText().get());
  }

  boolean empty() {
    return windowExecutionId.isBlank() && taskId.isBlank();
  }

  void putBack(RequestForm form) {
    form.profile().set(profile);
    form.regionText().set(region);
    form.windowExecutionIdText().set(windowExecutionId);
    form.taskIdText().set(taskId);
  }
}
