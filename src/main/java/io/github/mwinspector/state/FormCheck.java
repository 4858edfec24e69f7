package io.github.mwinspector.state;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.IdText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what a form lacks, field by field. */
final class FormCheck {
  private FormCheck() {}

  /**
   * Everything that is missing or wrong, in the fields' order; empty when the form is whole.
   *
   * @param notFound the profile that was asked for and that no file holds, or null
   */
  static List<Missing> of(RequestForm form, @Nullable String notFound) {
    List<Missing> all = new ArrayList<>();
    add(all, FormField.PROFILE, profile(form.profile().get(), notFound));
    add(all, FormField.REGION, region(form.region().get()));
    add(all, FormField.WINDOW_EXECUTION_ID, windowExecutionId(form.windowExecutionId().get()));
    add(all, FormField.TASK_ID, taskId(form.taskId().get()));
    return List.copyOf(all);
  }

  private static void add(List<Missing> all, FormField field, @Nullable String words) {
    if (words != null) {
      all.add(new Missing(field, words));
    }
  }

  private static @Nullable String profile(@Nullable AwsProfile chosen, @Nullable String notFound) {
    if (chosen != null) {
      return chosen.lacks();
    }
    return notFound == null
        ? "Choose a profile."
        : "No AWS file holds the profile '%s'. Choose another.".formatted(notFound);
  }

  private static @Nullable String region(RegionChoice choice) {
    return switch (choice) {
      case RegionChoice.None _ -> "Choose a region.";
      case RegionChoice.Wrong(String text) ->
          "'%s' is no region id, such as eu-central-1.".formatted(text);
      case RegionChoice.Listed _, RegionChoice.Unlisted _ -> null;
    };
  }

  /** What is wrong with it; null when nothing is. */
  static @Nullable String windowExecutionId(IdText id) {
    return id("the window execution id", "Window execution id", id);
  }

  /** What is wrong with it; null when nothing is. */
  static @Nullable String taskId(IdText id) {
    return id("the task id", "Task id", id);
  }

  private static @Nullable String id(String field, String label, IdText id) {
    return switch (id) {
      case IdText.Empty _ -> "Enter " + field + ".";
      case IdText.Wrong(String reason) -> label + ": " + reason;
      case IdText.Valid _ -> null;
    };
  }
}
