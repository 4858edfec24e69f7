package io.github.mwinspector.view.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.Member.Presence;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberTextsTest {
  private final TaskAnswer answer = Answers.ordinary();
  private final MemberTexts texts = new MemberTexts(answer);

  private Member member(String name) {
    return answer.members().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aParametersOwnKeyGivesItsSecretAwayInsideTheWholeMember() {
    assertEquals(
        "[ { \"DbPassword\": { \"Values\": [ "
            + Secrets.MASK
            + " ] } \"commands\": \"yum update\" } ]",
        texts.excerpt(member("TaskParameters"), Disclosure.VALUES));
  }

  @Test
  void theWholeMemberIsPrettyPrintedWithItsSecretsMasked() {
    String whole = texts.whole(member("TaskParameters"), Disclosure.VALUES);
    assertTrue(whole.startsWith("[\n  {\n    \"DbPassword\": {\n"), whole);
    assertFalse(whole.contains("s3cr3tWord"));
  }

  @Test
  void hidingValuesHidesWhatTheApiCallsSensitiveAndWhatNobodyKnows() {
    assertEquals(Secrets.MASK, texts.excerpt(member("TaskParameters"), Disclosure.HIDDEN));
    assertEquals(Secrets.MASK, texts.whole(member("TaskParameters"), Disclosure.HIDDEN));
    assertEquals(Secrets.MASK, texts.excerpt(member("Cutoff"), Disclosure.HIDDEN));
    assertEquals("AWS-Run\u202EShell", texts.excerpt(member("TaskArn"), Disclosure.HIDDEN));
  }

  @Test
  void aSecretInTextThatTheApiCallsHarmlessIsMaskedToo() {
    for (Disclosure disclosure : List.of(Disclosure.HIDDEN, Disclosure.VALUES)) {
      assertEquals(
          "export DB_PASSWORD=" + Secrets.MASK, texts.excerpt(member("StatusDetails"), disclosure));
    }
  }

  @Test
  void withSecretsEverythingIsAsSent() {
    assertEquals("[ json ]", texts.whole(member("TaskParameters"), Disclosure.SECRETS));
    assertEquals(
        "export DB_PASSWORD=hunter2horse",
        texts.whole(member("StatusDetails"), Disclosure.SECRETS));
  }

  @Test
  void whatIsOpenedOfAnObjectHasItsSecretsMaskedForGood() {
    OpenedValue opened = texts.opened(member("TaskParameters"));
    assertFalse(opened.value().reveal().contains("s3cr3tWord"));
    assertEquals("TaskParameters (secrets masked)", opened.title());
  }

  @Test
  void theSameMemberSentTwiceHasTwoValues() {
    Member first = Answers.member("Extra", Presence.UNKNOWN, "{ 1 }");
    Member second = Answers.member("Extra", Presence.UNKNOWN, "{ 2 }");
    MemberTexts twice =
        new MemberTexts(
            Answers.of(
                List.of(first, second),
                List.of(
                    Answers.bracket(1, "\"Extra\": {"),
                    Answers.value(2, "a", "a", "1", false),
                    Answers.bracket(1, "}"),
                    Answers.bracket(1, "\"Extra\": {"),
                    Answers.value(2, "a", "a", "2", false),
                    Answers.bracket(1, "}")),
                ""));
    assertEquals("{ \"a\": 1 }", twice.excerpt(first, Disclosure.VALUES));
    assertEquals("{ \"a\": 2 }", twice.excerpt(second, Disclosure.VALUES));
  }

  @Test
  void anEmptyListIsShownAsOne() {
    Member empty = Answers.member("TriggeredAlarms", Presence.SENT, "[]");
    TaskAnswer of =
        Answers.of(List.of(empty), List.of(Answers.bracket(1, "\"TriggeredAlarms\": []")), "");
    assertEquals("[]", new MemberTexts(of).excerpt(empty, Disclosure.VALUES));
  }

  @Test
  void anExcerptOfManyValuesIsBounded() {
    Member many = Answers.member("TaskParameters", Presence.SENT, "[ many ]");
    var lines =
        IntStream.range(0, 100_000).mapToObj(i -> Answers.value(2, "", "x", "" + i, true)).toList();
    var all = new java.util.ArrayList<>(List.of(Answers.bracket(1, "\"TaskParameters\": [")));
    all.addAll(lines);
    String excerpt =
        new MemberTexts(Answers.of(List.of(many), all, "")).excerpt(many, Disclosure.VALUES);
    assertTrue(excerpt.endsWith("…") && excerpt.length() < 1100, excerpt.length() + "");
  }
}
