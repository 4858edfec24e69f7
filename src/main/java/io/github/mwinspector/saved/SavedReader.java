package io.github.mwinspector.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * Opens a file that holds a result. It asks nobody. Time and memory are bounded whatever the file
 * is; an interrupt ends it. Not for the JavaFX thread.
 */
public final class SavedReader {
  private SavedReader() {}

  /** What a file holds. */
  public static Opened open(Path file) throws UnopenableException {
    String text = SavedText.of(file);
    Path name = Objects.requireNonNullElse(file.getFileName(), file);
    try {
      return read(name.toString(), text, Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      throw new UnopenableException("it went away", "Check the name and the folder.");
    }
  }

  /**
   * What a text holds.
   *
   * @param name what the text is called
   * @param time when it is from, as far as that is known
   */
  public static Opened read(String name, String text, Instant time) throws UnopenableException {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (unmarked.isBlank()) {
      throw new UnopenableException("there is nothing in it", UnopenableException.AGAIN);
    }
    if (unmarked.stripLeading().startsWith("<")) {
      throw UnopenableException.at(1, 1, "it looks like HTML or XML, not like JSON");
    }
    BoundedJson.Document document = BoundedJson.read(unmarked);
    boolean ours =
        document.root().has("mwtask") || (document.task() != null && document.root().has("reason"));
    return ours
        ? BundleReader.read(name, document, time)
        : PlainReader.read(name, unmarked, document.root(), time);
  }
}
