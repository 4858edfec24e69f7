package io.github.mwinspector.command;

import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.Link;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.paste.PastedProfile;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.IdText;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns options into what they mean on this machine, or says what is wrong with which. */
record Choice(LookupOptions options, Program program) {
  private static final int NAMED = 12;

  /** What to look up; every part of it must be known. */
  LookupRequest lookup() {
    WindowExecutionId window = windowExecutionId();
    TaskExecutionId task = taskExecutionId();
    if (window == null || task == null) {
      throw new UsageException(
          "%s is missing: a look-up needs both ids, or run 'demo --list' for examples."
              .formatted(
                  window == null ? LookupOptions.WINDOW_EXECUTION_ID : LookupOptions.TASK_ID));
    }
    return new LookupRequest(connection(), window, task);
  }

  /** Whom to ask. */
  Connection connection() {
    AwsProfile profile = profile();
    if (profile == null) {
      throw new UsageException(
          "No profile: give --profile NAME or --demo, or set AWS_PROFILE." + problems());
    }
    AwsRegion region = region(profile);
    if (region == null) {
      throw new UsageException(
          "No region: the profile %s names none, so give --region or set AWS_REGION."
              .formatted(quoted(profile.name())));
    }
    return new Connection(profile, region);
  }

  /** What a window opens with; parts that are neither given nor known stay open. */
  WindowRequest window(Theme theme) {
    WindowExecutionId window = windowExecutionId();
    TaskExecutionId task = taskExecutionId();
    // Without ids there is no look-up, and so no need to choose for the person at the window.
    boolean named = options.demo || options.profile != null || (window != null && task != null);
    AwsProfile profile = named ? profile() : null;
    return new WindowRequest(profile, region(profile), window, task, theme, null);
  }

  /** What a window opens with for a link: its profile, else one of its account, else none. */
  WindowRequest window(String link, Theme theme) {
    if (!Link.is(link)) {
      throw new UsageException(
          "%s is no command, no file and no link of this program.".formatted(quoted(link)));
    }
    if (options.given() != null) {
      throw new UsageException(
          "A link and %s exclude each other: give one of them.".formatted(options.given()));
    }
    Pasted pasted = Link.read(link);
    pasted.notUnderstood().forEach(said -> program.err().println("mw-inspector: " + said));
    String region = pasted.get(Fact.REGION);
    String window = pasted.get(Fact.WINDOW_EXECUTION);
    String task = pasted.get(Fact.TASK_EXECUTION);
    return new WindowRequest(
        PastedProfile.of(pasted, program.profiles().list().profiles()),
        region == null ? null : region("The link", region),
        window == null ? null : new WindowExecutionId(window),
        task == null ? null : new TaskExecutionId(task),
        theme,
        null,
        pasted,
        null);
  }

  private @Nullable AwsProfile profile() {
    if (options.demo) {
      if (options.profile != null) {
        throw new UsageException("--demo and --profile exclude each other: give one of them.");
      }
      return AwsProfile.DEMO;
    }
    ProfileListing listing = program.profiles().list();
    String name = options.profile == null ? listing.preselected() : options.profile;
    if (name == null) {
      return null;
    }
    AwsProfile demo = AwsProfile.demo(name);
    AwsProfile profile = demo == null ? listing.named(name) : demo;
    if (profile == null) {
      throw new UsageException(
          "%s names the profile %s, which the AWS config and credentials files don't have. %s%s"
              .formatted(
                  options.profile == null ? "AWS_PROFILE" : LookupOptions.PROFILE,
                  quoted(name),
                  known(listing),
                  problemsOfFiles()));
    }
    return profile;
  }

  private static String known(ProfileListing listing) {
    if (listing.profiles().isEmpty()) {
      return "They have none; --demo needs none.";
    }
    String names =
        listing.profiles().stream()
            .limit(NAMED)
            .map(profile -> quoted(profile.name()))
            .collect(Collectors.joining(", "));
    int more = listing.profiles().size() - NAMED;
    return "They have: " + names + (more > 0 ? " and %d more.".formatted(more) : ".");
  }

  private String problems() {
    return program.profiles().list().problems().stream()
        .map(problem -> "\n" + problem)
        .collect(Collectors.joining());
  }

  /** Without what the listing says of AWS_PROFILE: the sentence before it says so already. */
  private String problemsOfFiles() {
    return problems()
        .lines()
        .filter(problem -> !problem.startsWith("AWS_PROFILE "))
        .collect(Collectors.joining("\n"));
  }

  private @Nullable AwsRegion region(@Nullable AwsProfile profile) {
    if (options.region != null) {
      return region(LookupOptions.REGION, options.region);
    }
    if (profile == null) {
      return null;
    }
    if (profile.region() != null) {
      return region("The profile " + quoted(profile.name()), profile.region());
    }
    for (String variable : new String[] {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
      String value = program.environment(variable);
      if (value != null && !value.isBlank()) {
        return region(variable, value);
      }
    }
    return null;
  }

  private AwsRegion region(String where, String id) {
    AwsRegion typed = AwsRegion.typed(id);
    if (typed == null) {
      throw new UsageException(
          "%s names the region %s, which has not the form of one, such as eu-central-1."
              .formatted(where, quoted(id)));
    }
    return program.regions().stream()
        .filter(region -> region.id().equals(typed.id()))
        .findFirst()
        .orElse(typed);
  }

  /** The same connection with other ids; both are needed. */
  static LookupRequest other(
      LookupRequest first, @Nullable String windowExecutionId, @Nullable String taskId) {
    String window = id(CompareCommand.WITH_WINDOW_EXECUTION_ID, windowExecutionId);
    String task = id(CompareCommand.WITH_TASK_ID, taskId);
    if (window == null || task == null) {
      throw new UsageException(
          "%s is missing: the other task execution needs both ids; without both it is the run before."
              .formatted(
                  window == null
                      ? CompareCommand.WITH_WINDOW_EXECUTION_ID
                      : CompareCommand.WITH_TASK_ID));
    }
    return new LookupRequest(
        first.connection(), new WindowExecutionId(window), new TaskExecutionId(task));
  }

  private @Nullable WindowExecutionId windowExecutionId() {
    String id = id(LookupOptions.WINDOW_EXECUTION_ID, options.windowExecutionId);
    return id == null ? null : new WindowExecutionId(id);
  }

  private @Nullable TaskExecutionId taskExecutionId() {
    String id = id(LookupOptions.TASK_ID, options.taskId);
    return id == null ? null : new TaskExecutionId(id);
  }

  private static @Nullable String id(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (IdText.of(text)) {
      case IdText.Valid(String id) -> id;
      case IdText.Empty _ -> throw new UsageException(option + " is empty.");
      case IdText.Wrong(String reason) -> throw new UsageException(option + ": " + reason);
    };
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
