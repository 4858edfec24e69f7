package io.github.mwinspector.paste;

import io.github.mwinspector.text.Display;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the readers of one pasted text have found so far; everything in it is bounded. */
final class Reading {
  /** The text's own words, outside of every object, link and command. */
  static final int PROSE = 0;

  /** Of a CloudTrail event: the account of who called, which may be another than the window's. */
  static final String CALLER = "accountId";

  /** No more of a text's clues or ids are kept than this. */
  static final int KEPT = 2_000;

  /** No more sentences than this say what was not understood. */
  static final int SENTENCES = 10;

  private final List<Raw> clues = new ArrayList<>();
  private final List<Form> records = new ArrayList<>(List.of(Form.LABEL));
  private final Map<Integer, String> statuses = new HashMap<>();
  private final Map<String, OtherId> others = new LinkedHashMap<>();
  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, String> bare = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> notUnderstood = new LinkedHashSet<>();
  private int leftOut;
  private long steps;

  private record Raw(Fact fact, String value, @Nullable Form form, int record, String where) {}

  /** A new object, link or command. */
  int record(Form form) {
    if (records.size() < KEPT) {
      records.add(form);
    }
    return records.size() - 1;
  }

  /** From now on the record is known to be of a form that is trusted more. */
  void know(int record, Form form) {
    if (record != PROSE && form.compareTo(records.get(record)) < 0) {
      records.set(record, form);
    }
  }

  Form form(int record) {
    return records.get(record);
  }

  /** The state that an object gives of itself, for a choice. */
  void status(int record, String word) {
    statuses.putIfAbsent(record, word);
  }

  /**
   * Notes a fact.
   *
   * @param form in what it stood; null when the record's own form says it
   * @param where which part of it; empty when it needs no words
   */
  void clue(Fact fact, String value, @Nullable Form form, int record, String where) {
    seen(value);
    if (clues.size() < KEPT) {
      clues.add(new Raw(fact, value, form, record, where));
    }
  }

  void other(OtherId.Kind kind, String value) {
    seen(value);
    if (others.size() < KEPT) {
      others.putIfAbsent(value.toLowerCase(Locale.ROOT), new OtherId(kind, value));
    }
  }

  /** Notes an object's own id: an event's when it turns out to be one. */
  void ownId(String value, int record) {
    other(OtherId.Kind.UNKNOWN, value);
    own.putIfAbsent(value.toLowerCase(Locale.ROOT), record);
  }

  /** Notes an id that nothing names. */
  void bare(String id) {
    seen(id);
    if (bare.size() < KEPT) {
      bare.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
    }
  }

  private void seen(String value) {
    if (Shapes.uuid(value) && ids.size() < 1_000_000) {
      ids.add(value.toLowerCase(Locale.ROOT));
    }
  }

  /** Says what was refused or left out; the text's own words in it are shown, not obeyed. */
  void notUnderstood(String sentence) {
    if (notUnderstood.size() < SENTENCES) {
      notUnderstood.add(Display.line(sentence));
    } else if (!notUnderstood.contains(Display.line(sentence))) {
      leftOut++;
    }
  }

  /**
   * A few characters of a text that was refused, for a sentence. Only ASCII is written as it is: a
   * look-alike letter would look like what it is not.
   */
  static String quoted(String text) {
    String shown = Display.line(text.length() > 48 ? text.substring(0, 48) + "..." : text);
    StringBuilder told = new StringBuilder("'");
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      told.append(c < 0x7F ? Character.toString(c) : "\\u%04X".formatted((int) c));
    }
    return told.append("'").toString();
  }

  /** Counts the work: characters looked at. */
  void worked(long characters) {
    steps += characters;
  }

  long steps() {
    return steps;
  }

  /** How many different execution-like ids there were. */
  int ids() {
    return ids.size();
  }

  /** The clues in the order of the text. */
  List<Clue> clues() {
    return clues.stream().map(this::whole).toList();
  }

  private Clue whole(Raw raw) {
    Form own = records.get(raw.record());
    boolean callers = own == Form.TRAIL && raw.where().equals(CALLER);
    Form form = raw.form() != null ? raw.form() : callers ? Form.OTHER_ARN : own;
    String status = statuses.get(raw.record());
    String where = form.words() + (raw.where().isEmpty() ? "" : ", " + raw.where());
    return new Clue(
        raw.fact(),
        raw.value(),
        form,
        raw.record(),
        status == null ? where : where + ", " + status);
  }

  List<OtherId> others() {
    return others.entrySet().stream()
        .map(other -> known(other.getKey(), other.getValue()))
        .toList();
  }

  private OtherId known(String key, OtherId other) {
    Integer record = other.kind() == OtherId.Kind.UNKNOWN ? own.get(key) : null;
    boolean event = record != null && records.get(record).compareTo(Form.TRAIL) <= 0;
    return event ? new OtherId(OtherId.Kind.EVENT, other.value()) : other;
  }

  List<String> bare() {
    return List.copyOf(bare.values());
  }

  List<String> notUnderstood() {
    List<String> all = new ArrayList<>(notUnderstood);
    if (leftOut > 0) {
      all.add("And %,d more such places.".formatted(leftOut));
    }
    return List.copyOf(all);
  }
}
