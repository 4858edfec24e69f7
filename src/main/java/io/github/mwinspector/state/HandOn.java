package io.github.mwinspector.state;

import io.github.mwinspector.export.Bundle;
import io.github.mwinspector.export.OutputFile;
import io.github.mwinspector.export.Report;
import io.github.mwinspector.export.ReportFormat;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A result on its way out of the window. An immutable snapshot: any thread may write it down.
 *
 * @param result what is on screen
 * @param explained its reason and evidence as far as they came; null before any did
 * @param version this program's version
 */
public record HandOn(Result result, @Nullable Explained explained, String version) {
  private static final DateTimeFormatter STARTED =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * A form of it.
   *
   * @param text as it is copied
   * @param file as it is saved, in UTF-8
   * @param kept how many values are hidden or masked in it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed from one thread to another, never compared
  public record Written(String text, byte[] file, long kept) {}

  /**
   * Writes it down. Takes time in proportion to the result; not for the JavaFX thread.
   *
   * @param form no picture; {@link HandOnForm#SAVED} only with evidence
   * @param now when it is saved
   */
  public Written write(HandOnForm form, Disclosure disclosure, Instant now) {
    ReportFormat format = form.report();
    AskedFor asked = result.asked();
    if (format != null) {
      String text = Report.write(result.answer(), asked, explained, format, disclosure);
      long kept = Report.kept(result.answer(), explained, format, disclosure);
      return new Written(text, format.bytes(text), kept);
    }
    if (explained == null) {
      throw new IllegalStateException("nothing to save before there is any evidence");
    }
    String text =
        Bundle.write(result.answer(), asked, explained, disclosure, new Bundle.Stamp(now, version));
    long kept = Report.kept(result.answer(), explained, ReportFormat.JSON, disclosure);
    return new Written(text, text.getBytes(StandardCharsets.UTF_8), kept);
  }

  /** A name for the file: of id and start alone, as no text of a task may name a file. */
  public String fileName(HandOnForm form) {
    String id = result.asked().taskExecutionId();
    Instant start = result.answer().task().startTime();
    boolean plain = id != null && id.matches("[0-9A-Za-z-]{1,64}");
    return "task-"
        + (plain ? id : "execution")
        + (start == null || start.getEpochSecond() < 0 ? "" : "-" + STARTED.format(start))
        + form.ending();
  }

  /**
   * Saves a form of it: whole or not at all. Not for the JavaFX thread.
   *
   * @param replace whether a person said that a file of this name may be replaced
   * @return why it could not be saved and what to do, in words; null when it is saved
   */
  public static @Nullable String save(Path file, byte[] content, boolean replace) {
    String name = Display.line(file.toString());
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return name + " is a folder. Choose another name.";
    }
    try {
      OutputFile.write(file, content, replace);
      return null;
    } catch (FileAlreadyExistsException _) {
      return "A file of this name has come since you chose it: " + name + ". Save again to choose.";
    } catch (AccessDeniedException _) {
      return "You may not write there: " + name + ". Choose another folder.";
    } catch (IOException e) {
      return "It could not be saved as %s (%s). Is there room on the disk? Nothing was changed there."
          .formatted(name, e.getClass().getSimpleName());
    }
  }
}
