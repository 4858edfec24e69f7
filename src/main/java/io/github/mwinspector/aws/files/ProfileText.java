package io.github.mwinspector.aws.files;

import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an AWS config or credentials file line by line, with the SDK's grammar for
 * files that the SDK accepts. What the SDK or the AWS CLI would refuse the whole file for costs one
 * profile here (a flaw), or nothing. Never quotes the text in a reason: it may be a secret.
 */
public final class ProfileText {
  /** Which of the two files a text comes from: their headers differ. */
  public enum Source {
    CONFIG,
    CREDENTIALS
  }

  /**
   * What a text holds.
   *
   * @param sections in the order of the text
   * @param problems lines that belong to no section, in words
   */
  public record Parsed(List<ProfileSection> sections, List<String> problems) {
    public Parsed {
      sections = List.copyOf(sections);
      problems = List.copyOf(problems);
    }
  }

  private static final String COMMAND = "credential_process";

  private final Source source;
  private final String file;
  private final List<ProfileSection> sections = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Sensitive> keys = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private @Nullable ProfileSection open;
  private @Nullable String flaw;
  private @Nullable String key;
  private int keyIndent;
  private boolean block;

  private ProfileText(Source source, String file) {
    this.source = source;
    this.file = file;
  }

  /**
   * Reads a text. Never fails.
   *
   * @param file the file's name as it is shown
   */
  public static Parsed read(String text, Source source, String file) {
    ProfileText reading = new ProfileText(source, file);
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      reading.line(number, line);
    }
    reading.close();
    return new Parsed(reading.sections, reading.problems);
  }

  private void line(int number, String line) {
    String text = stripped(line);
    if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
      return;
    }
    int indent = line.indexOf(text.charAt(0));
    if (text.startsWith("[")) {
      close();
      open = SectionHeader.read(text, source, new FilePlace(file, number));
      flaw = open.flaw();
      if (open.name().isEmpty()) {
        problems.add(open.place() + ": this header names no profile.");
      }
    } else if (open == null) {
      problems.add(file + ", line " + number + ": it stands before the first [header].");
    } else if (key != null && indent > keyIndent) {
      continued(number, key, text);
    } else {
      property(number, indent, text);
    }
  }

  private void property(int number, int indent, String text) {
    String kept = stripped(text.substring(0, commentStart(text)));
    int at = separator(kept);
    key = null;
    if (at < 0) {
      spoil(number, "there is no '=' in it");
    } else if (at == 0) {
      spoil(number, "there is no key before the '='");
    } else {
      key = stripped(kept.substring(0, at)).toLowerCase(Locale.ROOT);
      keyIndent = indent;
      // A command is read as the AWS CLI does: nothing in it is a comment.
      boolean command = key.equals(COMMAND);
      String value = stripped((command ? text : kept).substring(at + 1));
      if (command) {
        places.put(key, file + ", line " + number);
      }
      block = value.isEmpty();
      keys.put(key, new Sensitive(value));
    }
  }

  private void continued(int number, String parent, String text) {
    int at = separator(text);
    if (!block) {
      Sensitive before = keys.getOrDefault(parent, new Sensitive(""));
      keys.put(parent, new Sensitive(before.reveal() + "\n" + text));
    } else if (at < 1) {
      spoil(number, "there is no 'key =' in this line of a nested block");
    } else {
      String child = stripped(text.substring(0, at)).toLowerCase(Locale.ROOT);
      keys.put(parent + "." + child, new Sensitive(stripped(text.substring(at + 1))));
    }
  }

  private void spoil(int number, String reason) {
    if (flaw == null) {
      flaw = "line %d of %s: %s".formatted(number, file, reason);
    }
  }

  private void close() {
    if (open != null && !open.name().isEmpty()) {
      sections.add(new ProfileSection(open.type(), open.name(), open.at(), keys, flaw, places));
    }
    open = null;
    keys.clear();
    places.clear();
    flaw = null;
    key = null;
  }

  /** Where a comment begins: SDK rule, a blank stands before the sign. */
  private static int commentStart(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      if ((c == '#' || c == ';') && (before == ' ' || before == '\t')) {
        return i;
      }
    }
    return text.length();
  }

  /** The first '=', or the ':' that the AWS CLI takes too when a plain key stands before it. */
  private static int separator(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    boolean plain = colon > 0 && stripped(text.substring(0, colon)).matches("[A-Za-z0-9_.-]+");
    return plain && (equals < 0 || colon < equals) ? colon : equals;
  }

  /** Without surrounding blanks; the no-break space and a stray byte order mark are blanks too. */
  public static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
