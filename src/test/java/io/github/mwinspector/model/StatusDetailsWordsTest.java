package io.github.mwinspector.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusDetailsWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No tasks to execute.",
        "One or more tasks in the orchestration failed.",
        "The following SSM parameters are invalid: LevelUp",
        "The provided role does not contain the correct SSM permissions.",
        "Step fails when it is validating and resolving the step inputs",
        "Success",
        "Failed",
        "Delivery Timed Out",
        "No Instances In Tag"
      })
  void documentedTextsAreExplained(String text) {
    assertNotNull(StatusDetailsWords.meaning(text));
  }

  @Test
  void blanksAndCaseDoNotCount() {
    assertEquals(
        StatusDetailsWords.meaning("Delivery Timed Out"),
        StatusDetailsWords.meaning("DeliveryTimedOut"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Successful", "the disk is full"})
  void otherTextsGetNoGuess(String text) {
    assertNull(StatusDetailsWords.meaning(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pending", "In Progress", "Success", "Failed", "Cancelled", "Canceled"})
  void wordsOfEveryTaskTypeSpeakOfNoCommand(String text) {
    String meaning = String.valueOf(StatusDetailsWords.meaning(text));
    assertFalse(meaning.contains("command"), meaning);
    assertFalse(meaning.contains("node"), meaning);
  }
}
