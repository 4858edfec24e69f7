package io.github.mwinspector.answer;

import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.TaskAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Answers for tests: from a text or from a file of {@code samples}. */
public final class Answers {
  private Answers() {}

  /** The facts of a call that went well. */
  public static CallFacts facts() {
    return new CallFacts(
        "3d9f6b1a-4c2e-4e0b-9d37-1f6a2b3c4d5e",
        "eu-central-1",
        "ssm.eu-central-1.amazonaws.com",
        200,
        1,
        Duration.ofMillis(83),
        Instant.parse("2025-11-22T09:00:00Z"),
        Duration.ZERO);
  }

  /** The answer whose body is this text. */
  public static TaskAnswer of(String json) {
    try {
      return AnswerReader.read(json.getBytes(StandardCharsets.UTF_8), facts());
    } catch (UnreadableAnswerException e) {
      throw new AssertionError(e);
    }
  }

  /** The body in a file of {@code samples}. */
  public static String sample(String name) {
    String path = "/io/github/mwinspector/samples/" + name;
    try (InputStream in = Objects.requireNonNull(Answers.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
