package io.github.mwinspector.paste;

/**
 * One way through a text, from its first character to its last: whatever the text is (JSON, a
 * command, a mail with either in it), objects, names and values are told apart by their marks
 * alone, so that half of them, quoted ones and wrongly written ones are understood, too. It goes
 * through a text once and through the strings in it once more for each level that they are nested.
 */
final class Walk {
  /** Texts in texts in texts deeper than this are not read. */
  private static final int NESTED = 6;

  private static final int LOOK_AHEAD = 16;
  private static final String BETWEEN = "<>|(),;`\u201C\u201D\u2018\u2019\u201E\u00AB\u00BB\t\r ";

  private final String text;
  private final Reading reading;
  private final Context context;
  private final Values values;
  private final boolean quoted;
  private final int level;
  private boolean tooDeep;
  private int at;

  private Walk(String text, Reading reading, boolean quoted, int level) {
    this.text = text;
    this.reading = reading;
    this.quoted = quoted;
    this.level = level;
    context = new Context(reading, quoted ? Form.QUOTED : Form.ANSWER);
    values = new Values(reading, context, quoted);
  }

  /** Goes through a pasted text. */
  static void through(String text, Reading reading) {
    new Walk(text, reading, false, 0).go();
  }

  private void go() {
    while (at < text.length()) {
      int before = at;
      step(text.charAt(at));
      reading.worked(at - before);
    }
    if (tooDeep) {
      reading.notUnderstood(
          "It is nested deeper than %,d levels; ids deeper are read as if they stood there."
              .formatted(Context.LEVELS));
    }
  }

  private void step(char c) {
    switch (c) {
      case '{', '[' -> {
        context.open(c == '[');
        tooDeep |= context.tooDeep();
        at++;
      }
      case '}', ']' -> {
        context.close();
        at++;
      }
      case '\n' -> {
        context.lineEnds(at > 0 && "\\^`\r".indexOf(text.charAt(at - 1)) >= 0 && goesOn());
        at++;
      }
      case '"', '\'', '\\' -> quote();
      case ',' -> {
        if (context.inObject()) {
          context.over();
        }
        at++;
      }
      default -> {
        if (between(c)) {
          at++;
        } else {
          word();
        }
      }
    }
  }

  private boolean goesOn() {
    int last = at - 1;
    while (last > 0 && (text.charAt(last) == '\r' || text.charAt(last) == ' ')) {
      last--;
    }
    return "\\^`".indexOf(text.charAt(last)) >= 0;
  }

  private static boolean between(char c) {
    return BETWEEN.indexOf(c) >= 0 || c < ' ' || Character.isSpaceChar(c);
  }

  private static boolean endsWord(char c) {
    return between(c) || c == '"' || c == '{' || c == '}' || c == '[' || c == ']';
  }

  private void quote() {
    Quoted string = Quoted.at(text, at);
    reading.worked(string.looked());
    if (string.content() == null) {
      at = string.next();
      return;
    }
    int separator = separator(string.next());
    if (separator > 0) {
      context.member(string.content());
      at = separator;
    } else if (context.inObject() || context.hasMemberName() || context.atProfile()) {
      value(string.content());
      context.over();
      at = string.next();
    } else if (json(string.content())) {
      nest(string.content(), quoted);
      at = string.next();
    } else {
      at = string.inside();
    }
  }

  /** Behind the colon or equals sign that makes a string a name; 0 when there is none. */
  private int separator(int from) {
    for (int i = from; i < Math.min(text.length(), from + LOOK_AHEAD); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '=') {
        return i + 1 < text.length() && text.charAt(i + 1) == '>' ? i + 2 : i + 1;
      }
      if (c != ' ' && c != '\t') {
        return 0;
      }
    }
    return 0;
  }

  private void value(String content) {
    String whole = content.strip();
    if (json(whole)) {
      nest(whole, quoted);
    } else if (!values.take(whole) && whole.length() >= 12) {
      nest(whole, true);
    }
  }

  private static boolean json(String content) {
    String text = content.stripLeading();
    return text.length() > 2 && (text.startsWith("{") || text.startsWith("["));
  }

  private void nest(String content, boolean inValue) {
    if (level < NESTED) {
      new Walk(content, reading, inValue, level + 1).go();
    } else {
      reading.notUnderstood("A text in a text in a text … is not read so deep.");
    }
  }

  private void word() {
    int from = at;
    while (at < text.length() && !endsWord(text.charAt(at)) && !apostrophe(at, from)) {
      if (text.charAt(at) == '\\' && !inLink(from)) {
        break;
      }
      at++;
    }
    if (at == from) {
      at++;
    } else {
      values.word(text.substring(from, at));
    }
  }

  /** An apostrophe within a word is a part of it, elsewhere a quote. */
  private boolean apostrophe(int i, int from) {
    return text.charAt(i) == '\''
        && !(i > from
            && i + 1 < text.length()
            && Character.isLetter(text.charAt(i - 1))
            && Character.isLetter(text.charAt(i + 1)));
  }

  /** Within a link a backslash is a trick, not an escape. */
  private boolean inLink(int from) {
    return text.startsWith("https:", from)
        && at + 1 < text.length()
        && "\"'\n\r".indexOf(text.charAt(at + 1)) < 0;
  }
}
