package io.github.mwinspector.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.text.Display;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlarmWordsTest {
  @Test
  void anAlarmInAlarmIsReportedAndTheRuleNamedButNoCauseInvented() {
    String words = of(null, List.of(new TriggeredAlarm("cpu-high", AlarmState.Known.ALARM)));
    assertTrue(words.startsWith("Alarm \"cpu-high\" is reported as triggered in state ALARM;"));
    assertTrue(words.contains("Systems Manager stops a task when its alarm goes into ALARM."));
    assertFalse(words.contains("stopped this task"));
  }

  @Test
  void anUnreadableAlarmSaysSoAndWhatToCheck() {
    String words = of(null, List.of(new TriggeredAlarm("cpu-high", AlarmState.Known.UNKNOWN)));
    assertTrue(words.contains("most likely its state could not be read"));
    assertTrue(words.contains("cloudwatch:DescribeAlarms"));
  }

  @Test
  void aWordOfTheFutureIsNamedAsSent() {
    String words = of(null, List.of(new TriggeredAlarm("a", AlarmState.of("SNOOZED"))));
    assertTrue(words.contains("state \"SNOOZED\", which this version doesn't know"));
  }

  @Test
  void aTriggeredAlarmWithoutNameOrStateIsStillReported() {
    String words = of(null, List.of(new TriggeredAlarm(null, null)));
    assertTrue(
        words.startsWith("An alarm without a name is reported as triggered, without a state."));
  }

  @Test
  void ignorePollAlarmFailureIsExplainedForTrueFalseAndNotSent() {
    assertTrue(
        of(new AlarmConfiguration(true, List.of("a")), null).contains("doesn't stop the task"));
    assertTrue(
        of(new AlarmConfiguration(false, List.of("a")), null).contains("alarm stops the task"));
    assertTrue(
        of(new AlarmConfiguration(null, List.of("a")), null).contains("was not sent: by default"));
  }

  @Test
  void besideItsBadgeAnAlarmNeedsNoName() {
    for (AlarmState state : List.of(AlarmState.Known.ALARM, AlarmState.Known.UNKNOWN)) {
      List<String> words =
          AlarmWords.besideBadge(task(null, List.of(new TriggeredAlarm("cpu-high", state))));
      assertTrue(words.getFirst().startsWith("Triggered"), words.toString());
      assertFalse(words.getFirst().contains("cpu-high"));
    }
    assertEquals(
        "Configured, and not reported as triggered.",
        AlarmWords.besideBadge(task(new AlarmConfiguration(true, List.of("disk")), null))
            .getFirst());
  }

  @Test
  void aConfiguredAlarmThatDidNotTriggerIsQuiet() {
    String words = of(new AlarmConfiguration(true, List.of("disk")), List.of());
    assertTrue(words.startsWith("Alarm \"disk\" was configured and is not reported as triggered."));
  }

  @Test
  void withoutAnyAlarmOnlyThatIsSaid() {
    assertEquals(
        "No alarm was configured for this task and none is reported as triggered.", of(null, null));
  }

  @Test
  void aConfigurationWithoutAnAlarmIsSaid() {
    assertTrue(of(new AlarmConfiguration(null, null), null).contains("names no alarm"));
  }

  @Test
  void noAmountOfAlarmsMakesAnEndlessText() {
    var many = Collections.nCopies(100_000, new TriggeredAlarm("x", AlarmState.Known.ALARM));
    var sentences = AlarmWords.sentences(task(null, many));
    assertEquals("99997 more alarms are reported as triggered.", sentences.get(3));
    assertEquals(5, sentences.size());
  }

  @Test
  void aSecretInANameIsMaskedInTheSentence() {
    var triggered = List.of(new TriggeredAlarm("token=tiger7", AlarmState.Known.ALARM));
    assertFalse(AlarmWords.sentence(task(null, triggered)).contains("tiger7"));
  }

  @Test
  void aHostileNameIsShortAndVisibleInEverySentence() {
    String name = "a\u001B[2J\u202E\n" + "x".repeat(10_000);
    var sentences =
        AlarmWords.sentences(
            task(null, List.of(new TriggeredAlarm(name, AlarmState.Known.UNKNOWN))));
    for (String sentence : sentences) {
      assertFalse(Display.differs(sentence), sentence);
      assertTrue(sentence.length() < Display.CELL);
    }
    assertTrue(sentences.getFirst().contains("a\\u001B[2J\\u202E\\n"));
  }

  private static String of(
      @Nullable AlarmConfiguration configuration, @Nullable List<TriggeredAlarm> triggered) {
    return AlarmWords.sentence(task(configuration, triggered));
  }

  private static TaskExecution task(
      @Nullable AlarmConfiguration configuration, @Nullable List<TriggeredAlarm> triggered) {
    return new TaskExecution(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        configuration,
        triggered);
  }
}
