package io.github.mwinspector.testing;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Automation;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Step;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A task execution with evidence of every kind in which any text can be hostile and can quote a
 * secret. Same seed, same result.
 */
public final class RandomResult {
  /** In every value that is no secret: gone when values are hidden. */
  public static final String PLAIN = "pl4inv4lue";

  /** In every secret, but for key ids, which have a form of their own. */
  public static final String CANARY = "canary";

  /** What every key id begins with. */
  public static final String KEY_ID = "AKIAQ3EGCANARY";

  /** What readers of a format could take for more than text. */
  public static final List<String> INJECTIONS =
      List.of(
          "=HYPERLINK(\"http://evil.example/\",\"x\")",
          "+1+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(1+1)",
          "\t=1+1",
          "\r=1+1",
          "  =1+1",
          "'=1+1",
          "|cmd",
          "＝1+1",
          "a;=1+1;@x",
          "a\n=1+1\n-x",
          "\",\"=1+1",
          "\"\r\n\"=1+1\",\"x",
          "a\t\"=1+1\"",
          "<script>alert(1)</script>",
          "</title></style></svg></td></table><script src=//evil.example></script>",
          "<img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "&lt;script&gt; &#60;b&#62;",
          "--> ]]> <!-- <![CDATA[",
          "<!channel> <@U123> <https://evil.example|x>",
          "](javascript:alert(1))",
          "[l](javascript:alert(1)) ![i](https://evil.example/x.png)",
          "<https://evil.example> https://evil.example www.evil.example a@evil.example",
          "[r]: https://evil.example",
          "`a` ``` ``\n```\ncode\n```",
          "\\`\\|\\",
          "| a | b |\n| --- | --- |\n| c | d |",
          "\n# heading\n> quote\n- item\n1. item\n***\n~~~\n    code",
          "*a* **b** _c_ __d__ ~~e~~ :tada: @team #1 $x$",
          "{color:red}x{color} !https://evil.example/x.png! [x|https://evil.example]",
          "\u202Egnp.exe \u2066x\u2069 \u200B\uFEFF",
          "\u001B[2J\u0000\u0007\u0085\u2028\u2029",
          "lone \uD800 and \uDC00",
          "\uFFFE \uD83F\uDFFF",
          "",
          "   ");

  private static final Instant START = SampleTask.START;

  private final Random random;

  private RandomResult(long seed) {
    random = new Random(seed);
  }

  /** A task's answer. */
  public static TaskAnswer answer(long seed) {
    return Answers.of(new RandomResult(seed).json());
  }

  /** What is known below it, with the reasons that stand on it. */
  public static Explained explained(long seed, TaskAnswer answer) {
    RandomResult result = new RandomResult(seed ^ 0x5DEECE66DL);
    return Explained.of(answer.task(), result.evidence());
  }

  private String injection() {
    return INJECTIONS.get(random.nextInt(INJECTIONS.size()));
  }

  private String letters(String alphabet, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return out.toString();
  }

  private String word() {
    return letters("abcdefghijklmnopqrstuvwxyz", 6);
  }

  private String secret() {
    String canary = CANARY + word() + random.nextInt(10_000);
    return switch (random.nextInt(12)) {
      case 0 -> "password=" + canary;
      case 1 -> "mysql -uroot -p" + canary + " db";
      case 2 -> "export API_TOKEN=" + canary;
      case 3 -> "curl https://bo:" + canary + "@db.example.test/";
      case 4 -> "login --password " + canary + " --quiet";
      case 5 -> "{\"clientSecret\":\"" + canary + "\"}";
      case 6 -> "curl -H \"Authorization: Bearer " + canary + "\" http://db.example.test/";
      case 7 ->
          "-----BEGIN RSA PRIVATE KEY-----\n%s\n-----END RSA PRIVATE KEY-----".formatted(canary);
      case 8 -> "ghp_" + canary + letters("ABCDEFGHIJabcdefghij0123456789", 30);
      case 9 -> KEY_ID + letters("ABCDEFGHJKLMNPQRSTUVWXYZ234567", 6);
      case 10 -> "secret: " + canary;
      default -> "aws_secret_access_key = " + canary + letters("ABCDabcd0123/+", 20);
    };
  }

  /** A text that is shown even when values are hidden: it can quote a secret. */
  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> word();
      case 1 -> injection();
      case 2 -> secret();
      default -> injection() + "\n" + secret() + "\n" + injection();
    };
  }

  /** A value: gone when values are hidden. */
  private String value() {
    return switch (random.nextInt(3)) {
      case 0 -> injection() + PLAIN;
      case 1 -> PLAIN + "\n" + secret() + "\n" + injection();
      default -> injection() + "\n" + PLAIN + "\n" + injection();
    };
  }

  private @Nullable String maybe() {
    return random.nextInt(4) == 0 ? null : text();
  }

  private @Nullable Sensitive sensitive() {
    return random.nextInt(4) == 0 ? null : new Sensitive(value());
  }

  private String status() {
    return random.nextInt(8) == 0
        ? injection()
        : List.of("FAILED", "SUCCESS", "TIMED_OUT", "CANCELLED", "IN_PROGRESS", "Failed")
            .get(random.nextInt(6));
  }

  private @Nullable Instant time() {
    return switch (random.nextInt(7)) {
      case 0 -> null;
      case 1 -> random.nextBoolean() ? Instant.EPOCH : Instant.parse("9999-01-01T00:00:00Z");
      default -> START.plusMillis(random.nextInt(9_000_000) - 3_000_000L);
    };
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  private String json() {
    List<String> members = new ArrayList<>();
    members.add("\"Status\":" + quoted(status()));
    members.add("\"StatusDetails\":" + quoted(text()));
    members.add("\"TaskArn\":" + quoted(text()));
    members.add("\"ServiceRole\":" + quoted(text()));
    members.add("\"Type\":" + quoted(random.nextBoolean() ? "RUN_COMMAND" : injection()));
    members.add("\"StartTime\":" + (1_795_352_403L + random.nextInt(9000)) + ".5");
    if (random.nextBoolean()) {
      members.add("\"EndTime\":" + (1_795_353_403L + random.nextInt(9000)));
    }
    members.add("\"AlarmConfiguration\":{\"Alarms\":[{\"Name\":%s}]}".formatted(quoted(text())));
    members.add(
        "\"TriggeredAlarms\":[{\"Name\":%s,\"State\":%s}]"
            .formatted(quoted(text()), quoted(random.nextBoolean() ? "ALARM" : injection())));
    List<String> parameters = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = quoted((random.nextBoolean() ? word() : injection()) + i);
      String values = quoted(value()) + (random.nextBoolean() ? "," + quoted(value()) : "");
      parameters.add("%s:{\"Values\":[%s]}".formatted(name, values));
    }
    parameters.add(
        "\"config\":{\"Values\":[%s]}"
            .formatted(quoted("{\"a\":[%s]}".formatted(quoted(value())))));
    members.add("\"TaskParameters\":[{%s}]".formatted(String.join(",", parameters)));
    members.add("%s:{\"x\":%s}".formatted(quoted("New" + injection()), quoted(value())));
    return "{" + String.join(",", members) + "}";
  }

  private List<ParameterNode> rows() {
    List<ParameterNode> rows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String name = random.nextBoolean() ? word() : injection();
      ParameterNode leaf = row(ParameterNode.Kind.PARAMETER, name, List.of());
      ParameterNode parent =
          new ParameterNode(ParameterNode.Kind.JSON, injection(), "", null, null, List.of(leaf));
      rows.add(random.nextBoolean() ? leaf : parent);
    }
    return rows;
  }

  private ParameterNode row(ParameterNode.Kind kind, String name, List<ParameterNode> children) {
    return new ParameterNode(kind, name, name, new Sensitive(value()), null, children);
  }

  private Invocation invocation(int number) {
    return new Invocation(
        random.nextInt(5) == 0 ? maybe() : "inv-" + number,
        "exe-" + number,
        TaskType.of(random.nextBoolean() ? "RUN_COMMAND" : "AUTOMATION"),
        rows(),
        random.nextBoolean() ? List.of("i-" + number) : List.of(text(), "i-" + number),
        ExecutionStatus.of(status()),
        maybe(),
        time(),
        time(),
        sensitive(),
        maybe());
  }

  private Node node(int number) {
    Node.Plugin plugin =
        new Node.Plugin(
            "p",
            status(),
            maybe(),
            random.nextInt(3) - 1,
            time(),
            time(),
            sensitive(),
            maybe(),
            maybe(),
            maybe());
    return new Node(
        "i-" + number, maybe(), status(), maybe(), time(), sensitive(), List.of(plugin), maybe());
  }

  private Step step(int number) {
    return new Step(
        "step-" + number,
        maybe(),
        maybe(),
        status(),
        maybe(),
        sensitive(),
        sensitive(),
        maybe(),
        maybe(),
        time(),
        time(),
        rows(),
        rows(),
        maybe(),
        maybe(),
        List.of());
  }

  private Evidence evidence() {
    List<Invocation> invocations = new ArrayList<>();
    int count = random.nextInt(12) == 0 ? 20 : random.nextInt(4);
    for (int i = 0; i < count; i++) {
      invocations.add(invocation(i));
    }
    Automation automation =
        new Automation(
            "exe-1",
            maybe(),
            maybe(),
            status(),
            sensitive(),
            time(),
            time(),
            rows(),
            rows(),
            List.of(step(1), step(2)),
            false,
            List.of(),
            maybe());
    NodeOutput output =
        new NodeOutput(
            "p",
            1,
            status(),
            maybe(),
            time(),
            time(),
            sensitive(),
            sensitive(),
            maybe(),
            maybe(),
            maybe());
    Alarm alarm = new Alarm(text(), false, status(), maybe(), time(), maybe(), maybe());
    AlarmChange change = new AlarmChange(START.plusSeconds(60), maybe(), maybe(), maybe(), maybe());
    Recorded recorded =
        new Recorded()
            .with(new Question.OfInvocations(), new Finding.Invocations(invocations, true))
            .nodes("exe-0", node(0), node(1))
            .output("exe-0", "i-0", "p", output)
            .automation(automation)
            .with(new Question.OfAlarms(List.of(alarm.name())), new Finding.Alarms(List.of(alarm)))
            .history(alarm.name(), change)
            .run(status(), maybe(), START, time());
    Piece.NotAvailable refused =
        new Piece.NotAvailable("E-AWS-DENIED", text(), "Ask.", text(), "r-1");
    return recorded.with(new Question.OfCommand("exe-0"), refused).evidence();
  }
}
