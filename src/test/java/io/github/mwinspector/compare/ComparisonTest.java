package io.github.mwinspector.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.compare.Section.Subject;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleEvidence;
import io.github.mwinspector.text.Disclosure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a difference, and what isn't. */
class ComparisonTest {
  private static final Evidence NO_INVOCATIONS = new Recorded().invocations().evidence();
  private static final String ONE = "i-0785e2dfec5894798";
  private static final String TWO = "i-040b9f7c403c3c458";

  private static Section section(Run first, Run second, Subject subject) {
    return Comparison.of(first, second).sections().stream()
        .filter(section -> section.subject() == subject)
        .findFirst()
        .orElseThrow();
  }

  private static Run run(String json) {
    return new Run(Answers.of(json), NO_INVOCATIONS);
  }

  private static Run run(Evidence evidence) {
    return new Run(Answers.of("{\"Type\":\"RUN_COMMAND\"}"), evidence);
  }

  private static Run invocations(Invocation... all) {
    return run(new Recorded().invocations(all).evidence());
  }

  private static Run parameters(String map) {
    return run("{\"TaskParameters\":[{" + map + "}]}");
  }

  private static String values(String name, String... values) {
    return "\"%s\":{\"Values\":[%s]}"
        .formatted(
            name, String.join(",", List.of(values).stream().map(v -> '"' + v + '"').toList()));
  }

  private static String words(Side side) {
    return switch (side) {
      case Side.Absent _ -> "absent";
      case Side.Unknown _ -> "unknown";
      case Side.Took took -> took.text();
      case Side.Sent sent ->
          sent.text() == null
              ? "(" + sent.words() + ")"
              : sent.text().reveal() + (sent.words() == null ? "" : "(" + sent.words() + ")");
    };
  }

  private static List<String> rows(List<Row> rows) {
    List<String> words = new ArrayList<>();
    for (Row row : rows) {
      words.add(
          "%s: %s | %s %s"
              .formatted(row.path(), words(row.first()), words(row.second()), row.likeness()));
    }
    return words;
  }

  private static List<String> notSame(Run first, Run second, Subject subject) {
    return rows(section(first, second, subject).notSame());
  }

  @Test
  void membersAreComparedByNameAndAbsentIsNotEmpty() {
    Run first = run("{\"MaxErrors\":\"2\",\"Status\":\"FAILED\",\"StatusDetails\":\"\"}");
    Run second = run("{\"MaxErrors\":\"3\",\"Status\":\"FAILED\",\"ServiceRole\":null}");
    assertEquals(
        List.of(
            "ServiceRole: absent | (sent as null) ONLY_SECOND",
            "MaxErrors: 2 | 3 DIFFERENT",
            "StatusDetails: (empty text) | absent ONLY_FIRST"),
        notSame(first, second, Subject.MEMBERS));
    // Of the members that neither sent, absent is the same as absent.
    Section members = section(first, second, Subject.MEMBERS);
    assertEquals(3, members.different());
    assertEquals(members.rows().size() - 3, members.same());
  }

  @Test
  void whatTellsTheTwoApartIsNoDifference() {
    Run first =
        run(
            "{\"WindowExecutionId\":\"a\",\"TaskExecutionId\":\"b\",\"StartTime\":1,\"EndTime\":2}");
    Run second =
        run(
            "{\"WindowExecutionId\":\"c\",\"TaskExecutionId\":\"d\",\"StartTime\":3,\"EndTime\":4}");
    assertEquals(0, Comparison.of(first, second).different());
  }

  @Test
  void membersThatThisVersionDoesNotKnowAreComparedToo() {
    assertEquals(
        List.of("Retries: 1 | 2 DIFFERENT"),
        notSame(run("{\"Retries\":1}"), run("{\"Retries\":2}"), Subject.MEMBERS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "a":{"Values":["x"]} ! "a":{"Values":["x"]}           | []
          "a":{"Values":["x"]} ! "a":{"Values":["y"]}           | [a: x => y DIFFERENT]
          "a":{"Values":["x"]} ! "b":{"Values":["x"]}           | [a: x => absent ONLY_FIRST, b: absent => x ONLY_SECOND]
          "a":{"Values":["x"]} ! "a":{"Values":["x","y"]}       | [a[1]: absent => y ONLY_SECOND]
          "a":{"Values":["x","y"]} ! "a":{"Values":["y","x"]}   | [a[0]: x => y DIFFERENT, a[1]: y => x DIFFERENT]
          "a":{"Values":[""]} ! "b":{"Values":[""]}             | [a: (empty) => absent ONLY_FIRST, b: absent => (empty) ONLY_SECOND]
          "a":{"Values":["x"]},"a":{"Values":["y"]} ! "a":{"Values":["x"]},"a":{"Values":["z"]} | [a (2): y => z DIFFERENT]
          "a":{"Values":["x"]},"a":{"Values":["x"]} ! "a":{"Values":["x"]} | [a (2): x => absent ONLY_FIRST]
          """)
  void parametersAreComparedByNameAndPlace(String both, String expected) {
    String[] maps = both.split(" ! ");
    String rows = notSame(parameters(maps[0]), parameters(maps[1]), Subject.PARAMETERS).toString();
    assertEquals(expected, rows.replace(" | ", " => ").replace("(empty text)", "(empty)"));
  }

  @Test
  void anEmptyListIsNeitherAbsentNorAnEmptyText() {
    Run none = parameters("\"b\":{\"Values\":[\"1\"]}");
    Run list = parameters("\"a\":{\"Values\":[]},\"b\":{\"Values\":[\"1\"]}");
    Run text = parameters("\"a\":{\"Values\":[\"\"]},\"b\":{\"Values\":[\"1\"]}");
    assertEquals(
        List.of("a: (no values) | absent ONLY_FIRST"), notSame(list, none, Subject.PARAMETERS));
    assertEquals(1, section(list, text, Subject.PARAMETERS).different());
    assertEquals(0, section(list, list, Subject.PARAMETERS).different());
  }

  @Test
  void nodesStandWithTheTargetsWhereTheirOrderIsToldButNoDifference() {
    Run first = parameters(values("aws:InstanceId", ONE, TWO));
    Run second = parameters(values("aws:InstanceId", TWO, ONE));
    Section targets = section(first, second, Subject.TARGETS);
    assertEquals(
        List.of("aws:InstanceId: (in this order) | (in another order) REORDERED"),
        rows(targets.notSame()));
    assertEquals(0, targets.different());
    assertEquals(2, targets.same());
    assertEquals(0, section(first, second, Subject.PARAMETERS).rows().size());
  }

  @Test
  void aNodeThatIsNoTargetAnyMoreIsNamed() {
    Run first = parameters(values("aws:InstanceId", ONE, TWO, TWO));
    Run second = parameters(values("aws:InstanceId", TWO));
    assertEquals(
        List.of(
            "aws:InstanceId: " + ONE + " | absent ONLY_FIRST",
            "aws:InstanceId: " + TWO + " | absent ONLY_FIRST"),
        notSame(first, second, Subject.TARGETS));
  }

  @Test
  void aListThatIsNotOfNodesOnBothSidesIsAnOrdinaryParameter() {
    Run first = parameters(values("aws:InstanceId", ONE));
    Run second = parameters(values("aws:InstanceId", "{{ TARGET_ID }}"));
    assertEquals(
        List.of("aws:InstanceId: " + ONE + " | {{ TARGET_ID }} DIFFERENT"),
        notSame(first, second, Subject.PARAMETERS));
    assertEquals(List.of(), notSame(first, second, Subject.TARGETS));
  }

  @Test
  void aDifferenceInWhatIsMaskedIsSaidWithoutTellingIt() {
    Run first = parameters(values("Password", "hunter-2-first"));
    Run second = parameters(values("Password", "hunter-2-second"));
    Row row = section(first, second, Subject.PARAMETERS).notSame().getFirst();
    assertTrue(row.differsMasked(Disclosure.HIDDEN));
    assertTrue(row.differsMasked(Disclosure.VALUES));
    assertFalse(row.differsMasked(Disclosure.SECRETS));
    assertFalse(row.toString().contains("hunter"), row.toString());
    Row same = section(first, first, Subject.PARAMETERS).rows().getFirst();
    assertFalse(same.differsMasked(Disclosure.HIDDEN));
    Row plain =
        section(parameters(values("a", "x")), parameters(values("a", "y")), Subject.PARAMETERS)
            .notSame()
            .getFirst();
    assertTrue(plain.differsMasked(Disclosure.HIDDEN));
    assertFalse(plain.differsMasked(Disclosure.VALUES));
  }

  @Test
  void resultsAreComparedByNode() {
    Run first =
        invocations(SampleEvidence.command(1, "SUCCESS"), SampleEvidence.command(2, "FAILED"));
    Run second =
        invocations(SampleEvidence.command(2, "SUCCESS"), SampleEvidence.command(3, "SUCCESS"));
    assertEquals(
        List.of(
            "i-00000000000000001: SUCCESS | absent ONLY_FIRST",
            "i-00000000000000002: FAILED: Failed | SUCCESS DIFFERENT",
            "i-00000000000000003: absent | SUCCESS ONLY_SECOND"),
        notSame(first, second, Subject.RESULTS));
  }

  @Test
  void invocationsThatCouldNotBeReadAreNotTakenForAbsent() {
    Run known = invocations(SampleEvidence.command(1, "SUCCESS"));
    Run denied =
        run(new Recorded().with(new Question.OfInvocations(), Recorded.denied()).evidence());
    Section results = section(known, denied, Subject.RESULTS);
    assertEquals(
        List.of("i-00000000000000001: SUCCESS | unknown UNKNOWN"), rows(results.notSame()));
    assertEquals(0, results.different());
    assertEquals(
        List.of(
            new Section.Gap(
                true, "ssm:DescribeMaintenanceWindowExecutionTaskInvocations", "Not allowed.")),
        results.gaps());
    assertEquals(false, section(denied, known, Subject.RESULTS).gaps().getFirst().second());
  }

  @Test
  void aListThatIsNotWholeLeavesTheRestUnknown() {
    Run part =
        run(
            new Recorded()
                .with(
                    new Question.OfInvocations(),
                    new Finding.Invocations(List.of(SampleEvidence.command(1, "SUCCESS")), false))
                .evidence());
    Run whole =
        invocations(SampleEvidence.command(1, "SUCCESS"), SampleEvidence.command(2, "SUCCESS"));
    assertEquals(
        List.of("i-00000000000000002: unknown | SUCCESS UNKNOWN"),
        notSame(part, whole, Subject.RESULTS));
    assertEquals(
        "Only its first invocations were read.",
        section(part, whole, Subject.RESULTS).gaps().getFirst().why());
  }

  @Test
  void whatANodeSaidIsUnknownWhereNobodyAskedForIt() {
    Invocation failed = Recorded.invocation(1, "RUN_COMMAND", "FAILED", null);
    Evidence asked =
        new Recorded()
            .invocations(failed)
            .nodes(
                Recorded.id(1),
                Recorded.node(
                    Recorded.node(1), "Failed", Recorded.plugin("install", "Failed", 100, null)))
            .evidence();
    assertEquals(
        List.of("On " + Recorded.node(1) + ": Failed: Failed; install exit 100 | unknown UNKNOWN"),
        notSame(run(asked), invocations(failed), Subject.RESULTS));
  }

  @ParameterizedTest
  @CsvSource({
    // first's seconds, second's seconds, how they stand
    "100, 100, SAME",
    "100, 109, SAME",
    "100, 112, DIFFERENT",
    "1.0, 1.9, SAME",
    "1.0, 2.1, DIFFERENT"
  })
  void durationsDifferWhenASecondAndATenthApart(double first, double second, String likeness) {
    String body = "{\"StartTime\":1763800000,\"EndTime\":%s}";
    Section durations =
        section(
            run(body.formatted(BigDecimal.valueOf(1763800000 + first).toPlainString())),
            run(body.formatted(BigDecimal.valueOf(1763800000 + second).toPlainString())),
            Subject.DURATIONS);
    assertEquals(likeness, durations.rows().getFirst().likeness().name());
  }

  @Test
  void aRunThatHasNotEndedHasNoDuration() {
    assertEquals(
        List.of("Task: (no end was sent) | 1 min DIFFERENT"),
        notSame(
            run("{\"StartTime\":1763800000}"),
            run("{\"StartTime\":1763800000,\"EndTime\":1763800060}"),
            Subject.DURATIONS));
  }

  @Test
  void tenThousandNodesAreComparedWhole() {
    Run first = run(new Recorded().with(new Question.OfInvocations(), many(3)).evidence());
    Run second = run(new Recorded().with(new Question.OfInvocations(), many(0)).evidence());
    Section results = section(first, second, Subject.RESULTS);
    assertEquals(3, results.different());
    assertEquals(9_997, results.same());
  }

  private static Finding many(int failed) {
    return SampleEvidence.many(10_000, failed);
  }
}
