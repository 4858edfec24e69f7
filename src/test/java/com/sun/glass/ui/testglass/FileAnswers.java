package com.sun.glass.ui.testglass;

import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * What the user "chooses" in the next file choosers, and what the app handed to the desktop to
 * open. A chooser that nobody queued an answer for fails instead of being cancelled silently.
 */
public final class FileAnswers {
  private static final Queue<List<File>> ANSWERS = new ArrayDeque<>();
  private static final List<String> OPENED = new ArrayList<>();

  private FileAnswers() {}

  /** Queues the answer of the next file or folder chooser; no file means that it is cancelled. */
  public static synchronized void add(File... files) {
    ANSWERS.add(List.of(files));
  }

  /** The addresses handed to {@code HostServices.showDocument} since the last {@link #clear}. */
  public static synchronized List<String> opened() {
    return List.copyOf(OPENED);
  }

  /** Forgets queued answers and opened documents, so that no test sees those of another. */
  public static synchronized void clear() {
    ANSWERS.clear();
    OPENED.clear();
  }

  static synchronized List<File> next(String title) {
    List<File> answer = ANSWERS.poll();
    if (answer == null) {
      throw new IllegalStateException("no answer queued for the file chooser \"" + title + '"');
    }
    return answer;
  }

  static synchronized void opened(String uri) {
    OPENED.add(uri);
  }
}
