package io.github.mwinspector.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatusWordsTest {
  @Test
  void everyStatusHasASentenceOfItsOwn() {
    var sentences =
        Arrays.stream(ExecutionStatus.Known.values())
            .map(StatusWords::meaning)
            .collect(Collectors.toSet());
    assertEquals(ExecutionStatus.Known.values().length, sentences.size());
    assertTrue(sentences.stream().allMatch(s -> s.endsWith(".")));
  }

  @Test
  void anUnknownStatusIsNamedAndCalledUnknown() {
    String words = StatusWords.meaning(ExecutionStatus.of("PAUSED"));
    assertEquals("The service reports \"PAUSED\", a status that this version doesn't know.", words);
  }

  @Test
  void successNeverPromisesMoreThanTheServiceSaid() {
    assertTrue(StatusWords.meaning(ExecutionStatus.Known.SUCCESS).contains("the service counts"));
  }
}
