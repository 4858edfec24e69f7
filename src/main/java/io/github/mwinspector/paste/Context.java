package io.github.mwinspector.paste;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around the place that a walk has come to: open objects and lists, and names. */
final class Context {
  /** Deeper objects and lists are not told apart from the one around them. */
  static final int LEVELS = 512;

  private static final int WORDS = 5;

  private record Frame(int record, boolean list, boolean inObject, @Nullable String name) {}

  private final Reading reading;
  private final Form form;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<String> words = new ArrayList<>();
  private @Nullable String name;
  private boolean option;
  private int command = Reading.PROSE;
  private long deeper;

  /**
   * Outside of everything.
   *
   * @param form of the objects that will open
   */
  Context(Reading reading, Form form) {
    this.reading = reading;
    this.form = form;
  }

  void open(boolean list) {
    if (frames.size() >= LEVELS) {
      deeper++;
      return;
    }
    Frame around = frames.peek();
    boolean begins = !list && (around == null || around.list());
    int record = begins ? reading.record(form) : record();
    frames.push(new Frame(record, list, !list || inObject(), name));
    name = list ? name : null;
    words.clear();
  }

  void close() {
    if (deeper > 0) {
      deeper--;
    } else if (!frames.isEmpty()) {
      frames.pop();
    }
    over();
  }

  /** Whether objects or lists were deeper than they are told apart. */
  boolean tooDeep() {
    return deeper > 0;
  }

  boolean inObject() {
    Frame around = frames.peek();
    return around != null && around.inObject();
  }

  /** The object, link or command around this place. */
  int record() {
    Frame around = frames.peek();
    return around == null || (around.record() == Reading.PROSE) ? command : around.record();
  }

  /** A value is over: only in a list is the next one of the same name. */
  void over() {
    Frame around = frames.peek();
    name = around != null && around.list() ? around.name() : null;
    words.clear();
    option = false;
  }

  void lineEnds(boolean goesOn) {
    if (!goesOn) {
      command = Reading.PROSE;
    }
  }

  /** The name of a member, exactly. */
  void member(String exact) {
    name = exact;
    words.clear();
    option = false;
  }

  /** A name in front of a colon or an equals sign. */
  void named(String text) {
    if (inObject()) {
      member(text);
    } else {
      word(text);
    }
  }

  /** An option of a command, without its dashes. */
  void option(String text) {
    if (!inObject()) {
      if (command == Reading.PROSE) {
        beginCommand();
      }
      words.clear();
      word(text);
      name = null;
      option = true;
    }
  }

  void beginCommand() {
    command = reading.record(form == Form.QUOTED ? Form.QUOTED : Form.COMMAND);
  }

  /** A word that is no value: it may be a part of the next value's name. */
  void word(String text) {
    String plain = Meaning.plain(text);
    if (plain.equals("ssm") && !words.isEmpty() && words.getLast().equals("aws")) {
      beginCommand();
    }
    if (!plain.isEmpty() && !List.of("is", "was", "of", "the").contains(plain)) {
      words.add(plain);
      if (words.size() > WORDS) {
        words.removeFirst();
      }
    }
  }

  /** Whether a name stands before this place, known or not. */
  boolean hasMemberName() {
    return name != null;
  }

  /** The member's name with its letters alone, or empty. */
  String memberName() {
    return name == null ? "" : Meaning.plain(name);
  }

  /** What the name before this place says of the next value, or null. */
  @Nullable Meaning meaning() {
    return name == null ? Meaning.ofWords(words) : Meaning.ofMember(name);
  }

  /** Whether the next value belongs to an option of a command. */
  boolean atOption() {
    return option;
  }

  /** Whether the next value is a profile's name: only options and AWS's variables name one. */
  boolean atProfile() {
    Meaning meaning = meaning();
    return meaning != null
        && meaning.fact() == Fact.PROFILE
        && name == null
        && (option || words.getLast().startsWith("aws"));
  }
}
