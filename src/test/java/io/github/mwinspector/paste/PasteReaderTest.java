package io.github.mwinspector.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no text may do: throw, grow without a bound, or take more than a few looks a character. */
class PasteReaderTest {
  private static final String E = "2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01";
  private static final String T = "7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50";

  /** A text in strings is looked at once more for each level, strings once to find their end. */
  private static final int LOOKS = 16;

  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "\\",
    "\\\"",
    ":",
    "=",
    ",",
    "\n",
    " ",
    "--",
    "-",
    "/",
    "https://",
    "console.aws.amazon.com",
    "arn:aws:",
    "mw-",
    E,
    T,
    "WindowExecutionId",
    "--task-id",
    "aws ssm ",
    "%25",
    "mw-inspector://task?",
    "?region=",
    "eu-west-1",
    "123456789012",
    "\u202E",
    "\uD800",
    "é",
    "\u0000",
    "&quot;",
    "<",
    ">",
    "|",
    "`",
    "@",
    "SigninToken",
    "\"detail-type\"",
    "--profile"
  };

  private static Pasted read(String text) {
    Reading reading = new Reading();
    PasteReader.read(text, reading);
    assertTrue(
        reading.steps() <= LOOKS * (long) text.length() + 64,
        () -> "%,d looks at %,d characters".formatted(reading.steps(), text.length()));
    Pasted pasted = Judgement.of(reading);
    assertTrue(pasted.otherIds().size() <= 50);
    assertTrue(pasted.notUnderstood().size() <= 14, () -> pasted.notUnderstood() + "");
    pasted.notUnderstood().forEach(said -> assertTrue(said.length() <= 513, said));
    pasted.conflicts().forEach(c -> assertTrue(c.candidates().size() <= 20));
    return pasted;
  }

  @Test
  void anyBytesAreReadWithinTheBounds() {
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(300);
      for (int k = 0; k < length; k++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      }
      read(text.toString());
    }
  }

  @Test
  void anyOrderOfPiecesIsReadWithinTheBounds() {
    Random random = new Random(12);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(80);
      for (int k = 0; k < length; k++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Pasted pasted = read(text.toString());
      String execution = pasted.get(Fact.WINDOW_EXECUTION);
      assertTrue(execution == null || execution.equals(E) || execution.equals(T), text::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "\"",
        "'",
        "\\",
        "\\\"",
        "{\"a\":",
        "[\"",
        "((",
        "arn:aws:",
        "https://",
        "a:",
        "a=",
        "-",
        "--a=",
        "/",
        "%25",
        "mw-",
        "\"\\\"",
        "'\"",
        "\\'\"",
        "{'",
        "\u202E",
        "0-",
        "aws ssm ",
        "mw-inspector://task?a&",
        "https://signin.aws.amazon.com/?redirect_uri=",
        "\n",
        "a\n",
        "''\""
      })
  void manyOfTheSameAreReadWithinTheBounds(String piece) {
    read(piece.repeat(400_000 / piece.length()));
    read(piece.repeat(20_000) + E);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void aHundredThousandLevelsAreReadAndTold(String level) {
    Pasted pasted = read(level.repeat(100_000) + "\"" + E + "\"");
    assertTrue(
        pasted.notUnderstood().getFirst().contains("deeper than 512"),
        () -> pasted.notUnderstood() + "");
  }

  @Test
  void textsInTextsAreReadToADepthAndThatIsTold() {
    assertEquals(E, read(inTexts(2)).get(Fact.WINDOW_EXECUTION));
    Pasted deeper = read(inTexts(10));
    assertEquals(List.of(), List.copyOf(deeper.facts().keySet()));
    assertTrue(deeper.notUnderstood().toString().contains("so deep"), deeper.notUnderstood() + "");
  }

  /** An id in an object that is a member's text in an object, and so on. */
  private static String inTexts(int levels) {
    String text = "{\"WindowExecutionId\":\"" + E + "\"}";
    for (int i = 0; i < levels; i++) {
      text = "{\"a\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
    return text;
  }

  @Test
  void behindAHundredThousandLevelsAnEventIsUnderstood() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    Pasted pasted = read(deep + "{\"window-execution-id\":\"" + E + "\"}");
    assertEquals(E, pasted.get(Fact.WINDOW_EXECUTION));
  }

  @Test
  void ofAThousandIdsNoneIsChosenAndThatIsTold() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      text.append(new UUID(random.nextLong(), random.nextLong())).append('\n');
    }
    Pasted pasted = read(text.toString());
    assertEquals(Map.of(), pasted.facts());
    assertTrue(
        pasted.notUnderstood().getFirst().startsWith("1,000 ids stand there without a name"));
    assertEquals(50, pasted.otherIds().size());
  }

  @Test
  void ofATextThatIsTooLongTheBeginningIsReadAndThatIsTold() {
    Pasted pasted = read("execution " + E + " " + "x ".repeat(PasteReader.LIMIT / 2) + "task " + T);
    assertEquals(E, pasted.get(Fact.WINDOW_EXECUTION));
    assertEquals(null, pasted.get(Fact.TASK_EXECUTION));
    assertTrue(pasted.notUnderstood().getFirst().startsWith("Only the first 10,485,760 of"));
  }

  @Test
  void aSignInTokenIsNeitherKeptNorQuoted() {
    Pasted pasted = read("https://signin.aws.amazon.com/federation?SigninToken=Hush123456789012");
    assertTrue(!pasted.toString().contains("Hush"), pasted::toString);
  }

  @Test
  void choosingAnotherEventChoosesAllThatStoodInIt() {
    String event =
        "{\"account\":\"%s\",\"detail\":{\"window-execution-id\":\"%s\",\"task-execution-id\":\"%s\"}}";
    Pasted pasted =
        read(event.formatted("111122223333", E, E) + event.formatted("444455556666", T, T));
    Conflict task = pasted.conflicts().getLast();
    assertEquals(Fact.TASK_EXECUTION, task.what());
    assertEquals(
        Map.of(Fact.ACCOUNT, "444455556666", Fact.WINDOW_EXECUTION, T, Fact.TASK_EXECUTION, T),
        pasted.choose(Fact.TASK_EXECUTION, task.candidates().getLast()).facts());
  }

  @Test
  void twoIdsWithoutANameCanBeSwapped() {
    Pasted pasted = read(E + " " + T);
    Conflict order = pasted.conflicts().getFirst();
    assertEquals(
        Map.of(Fact.WINDOW_EXECUTION, T, Fact.TASK_EXECUTION, E),
        pasted.choose(Fact.ORDER, order.candidates().getLast()).facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"prod", "my prod", "a&b=c?d#e/%25", "été 日本", "a+b"})
  void aLinkIsReadBackAsItWasMade(String name) {
    AwsProfile profile = new AwsProfile(name, ProfileKind.SSO_SESSION, null, null, null, null);
    LookupRequest request =
        new LookupRequest(
            new Connection(profile, new AwsRegion("cn-north-1", null, Partition.AWS_CN)),
            new WindowExecutionId(E),
            new TaskExecutionId(T));
    Pasted pasted = read(Link.of(request, "111122223333"));
    assertEquals(List.of(), pasted.notUnderstood());
    assertEquals(
        Map.of(
            Fact.PARTITION,
            "aws-cn",
            Fact.REGION,
            "cn-north-1",
            Fact.ACCOUNT,
            "111122223333",
            Fact.PROFILE,
            name,
            Fact.WINDOW_EXECUTION,
            E,
            Fact.TASK_EXECUTION,
            T),
        pasted.facts());
  }
}
