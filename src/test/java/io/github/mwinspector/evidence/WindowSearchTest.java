package io.github.mwinspector.evidence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.testing.Recorded;
import io.github.mwinspector.testing.SampleTask;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is known of a window that isn't there any more. */
class WindowSearchTest {
  private static final TaskExecution TASK = new SampleTask().task();
  private static final Question WINDOWS = new Question.OfWindows();

  private static Question of(String window) {
    return new Question.OfWindowExecutions(window, SampleTask.START);
  }

  private static Recorded windows(boolean complete) {
    return new Recorded().with(WINDOWS, new Finding.Windows(List.of("mw-1", "mw-2"), complete));
  }

  private static Finding ran(boolean complete, String... executions) {
    return new Finding.WindowExecutions(List.of(executions), complete);
  }

  private static boolean gone(Recorded recorded) {
    return WindowSearch.ranByNoneThatExists(TASK, recorded.evidence());
  }

  @Test
  void aWindowIsGoneWhenAllThatExistWereLookedThrough() {
    assertFalse(gone(new Recorded()));
    assertFalse(gone(windows(true).with(of("mw-1"), ran(true, "another"))));
    assertTrue(gone(windows(true).with(of("mw-1"), ran(true, "a")).with(of("mw-2"), ran(true))));
    assertTrue(
        gone(new Recorded().with(WINDOWS, new Finding.Windows(List.of(), true))), "there is none");
  }

  @Test
  void aWindowIsNotSaidToBeGoneWhenAPartOfTheSearchIsMissing() {
    Finding other = ran(true, "another");
    assertFalse(gone(windows(false).with(of("mw-1"), other).with(of("mw-2"), other)));
    assertFalse(gone(windows(true).with(of("mw-1"), other).with(of("mw-2"), ran(false))));
    assertFalse(gone(windows(true).with(of("mw-1"), other).with(of("mw-2"), Recorded.denied())));
    String id = Objects.requireNonNull(TASK.windowExecutionId());
    assertFalse(gone(windows(true).with(of("mw-1"), other).with(of("mw-2"), ran(true, id))));
  }
}
