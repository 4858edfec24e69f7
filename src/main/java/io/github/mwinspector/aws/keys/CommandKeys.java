package io.github.mwinspector.aws.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mwinspector.aws.call.ClientSettings;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.io.File;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * The keys that a {@code credential_process} prints. Beside the SDK's own provider, which never
 * ends a command that hangs, and quotes what it prints. Nothing runs before a person said yes to
 * this very command at this very place (threat T8).
 */
public final class CommandKeys {
  private static final int SAID = 2000;
  private static final Pattern KEY_LIKE =
      Pattern.compile("(?=\\S*[0-9])(?=\\S*[A-Z])(?=\\S*[a-z])[A-Za-z0-9+/=_-]{40,}");

  private final Grants grants;
  private final InstantSource clock;
  private final CommandRun run;

  /** Keys of commands that may run for so long. */
  public CommandKeys(Grants grants, InstantSource clock, Duration longest) {
    this.grants = grants;
    this.clock = clock;
    this.run = new CommandRun(longest);
  }

  Keys of(Step step) throws LookupException {
    String command = step.text("credential_process");
    Need.Command need =
        new Need.Command(step.name(), command, step.profile().placeOf("credential_process"));
    if (step.quiet() || !grants.allows(need)) {
      throw new Words(
              FailureKind.COMMAND_NOT_ALLOWED,
              "Profile '%s' gets its credentials from a command.".formatted(step.name()),
              "Look at the command, at %s, and allow it if you know it.".formatted(need.place()))
          .needing(need);
    }
    List<String> words = CommandWords.of(command, File.separatorChar == '\\');
    if (words == null) {
      throw failed(
              step,
              "can't be read: a quote in it is not closed",
              "Correct it at %s.".formatted(need.place()))
          .withoutCall();
    }
    return printed(step, words);
  }

  private Keys printed(Step step, List<String> words) throws LookupException {
    Instant began = clock.instant();
    step.asked()
        .progress()
        .accept(
            new LookupProgress(
                "running the command of profile '%s'".formatted(step.name()),
                0,
                ClientSettings.TRIES,
                null,
                step.asked().started()));
    CommandRun.Ended ended;
    try {
      ended = run.of(words);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailureTranslation.cancelled().withoutCall();
    }
    Words wrong = wrong(step, ended);
    if (wrong != null) {
      Duration took = Duration.between(began, clock.instant());
      throw wrong.saying(said(ended), took.isNegative() ? Duration.ZERO : took);
    }
    return keys(step, ended.out());
  }

  private @Nullable Words wrong(Step step, CommandRun.Ended ended) {
    String terminal = "Run it in a terminal to see why.";
    return switch (ended.how()) {
      case NOT_STARTED ->
          failed(
              step,
              "can't be started",
              "Check that its program is there and may be run; a bare name is looked for on PATH.");
      case TOO_LONG ->
          failed(
              step,
              "did not end within %d s and was ended".formatted(run.longest().toSeconds()),
              "It may wait for an answer, which it can't get here. " + terminal);
      case TOO_MUCH -> failed(step, "printed more than 64 KB", terminal);
      case EXITED ->
          ended.exit() == 0
              ? null
              : failed(step, "failed with exit code %d".formatted(ended.exit()), terminal);
    };
  }

  private Keys keys(Step step, String out) throws LookupException {
    JsonNode printed;
    try {
      // No constant: it would be made at every start, and few profiles need it.
      printed = new JsonMapper().readTree(out);
    } catch (JsonProcessingException e) {
      throw misprinted(step, "is not JSON");
    }
    if (!printed.isObject()) {
      throw misprinted(step, "is not a JSON object");
    }
    if (printed.path("Version").intValue() != 1) {
      throw misprinted(step, "has no Version of 1");
    }
    for (String member : new String[] {"AccessKeyId", "SecretAccessKey"}) {
      if (printed.path(member).asText().isBlank()) {
        throw misprinted(step, "has no " + member);
      }
    }
    Instant ends = ends(step, printed);
    if (ends != null && !clock.instant().isBefore(ends)) {
      throw failed(
              step,
              "printed keys that ended at %s".formatted(ends),
              "Have it fetch new ones, or check this computer's clock.")
          .withoutCall();
    }
    String id = printed.path("AccessKeyId").asText();
    String secret = printed.path("SecretAccessKey").asText();
    String token = printed.path("SessionToken").asText();
    return new Keys(
        token.isBlank()
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, token),
        ends);
  }

  private static @Nullable Instant ends(Step step, JsonNode printed) throws LookupException {
    JsonNode expiration = printed.path("Expiration");
    try {
      return expiration.isMissingNode() || expiration.isNull()
          ? null
          : OffsetDateTime.parse(expiration.asText()).toInstant();
    } catch (DateTimeException e) {
      throw misprinted(step, "has an Expiration that is no time");
    }
  }

  private static LookupException misprinted(Step step, String what) {
    return failed(
            step,
            "printed something that " + what,
            "It must print what the AWS reference calls the output of a credential_process.")
        .withoutCall();
  }

  private static Words failed(Step step, String what, String nextStep) {
    return new Words(
        FailureKind.COMMAND_FAILED,
        "The command of profile '%s' %s.".formatted(step.name(), what),
        nextStep);
  }

  /** The end of its standard error, without secrets and without what it printed for us alone. */
  private static @Nullable String said(CommandRun.Ended ended) {
    String kept = ended.err().strip();
    for (String word : ended.out().split("[\\s\"',:{}]+", -1)) {
      kept = word.length() < 8 ? kept : kept.replace(word, Secrets.MASK);
    }
    kept = Secrets.mask("", new Sensitive(kept), Disclosure.VALUES);
    kept = KEY_LIKE.matcher(kept).replaceAll(Secrets.MASK);
    if (kept.isEmpty()) {
      return null;
    }
    return kept.length() > SAID ? "…" + kept.substring(kept.length() - SAID) : kept;
  }
}
