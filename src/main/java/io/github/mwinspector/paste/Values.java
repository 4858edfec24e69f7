package io.github.mwinspector.paste;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what one word or one value of a text is, by its own form and by the name before it. */
final class Values {
  private static final int PIECES = 16;
  private static final int PROFILE = 128;
  private static final String AROUND = ".,:;!?*_~=#+$&%^'";

  private static final Pattern STATUS = Pattern.compile("[A-Z_]{3,24}");

  private final Reading reading;
  private final Context context;
  private final boolean quoted;

  Values(Reading reading, Context context, boolean quoted) {
    this.reading = reading;
    this.context = context;
    this.quoted = quoted;
  }

  /** A run of characters without a blank: a name, an option, a value, or a name with its value. */
  void word(String written) {
    String word = trimmed(written);
    for (int i = 0; i < PIECES && !word.isEmpty(); i++) {
      int separator = whole(word) ? -1 : separator(word);
      if (separator < 0) {
        break;
      }
      String left = word.substring(0, separator);
      if (!place(left)) {
        name(left);
      }
      word = trimmed(word.substring(separator + 1));
    }
    if (word.isEmpty()) {
      return;
    }
    if (context.atProfile() && !word.startsWith("-")) {
      profile(word);
    } else if (word.startsWith("-") && !whole(word)) {
      name(word);
    } else if (take(word)) {
      context.over();
    } else if (separatorAtEnd(written)) {
      context.named(word);
    } else {
      context.word(word);
    }
  }

  /**
   * A value as a whole.
   *
   * @return false when it is nothing known
   */
  boolean take(String value) {
    if (context.atProfile()) {
      profile(value);
      return true;
    }
    if (facts(value)) {
      return true;
    }
    int arn = value.indexOf("arn:");
    int link = linkAt(value);
    if (link >= 0 && noBlank(value)) {
      link(value.substring(link));
    } else if (arn >= 0 && noBlank(value) && value.length() > 12) {
      Arn.read(value.substring(arn), quoted, context.inObject() ? context.record() : 0, reading);
    } else if (ConsoleLink.hostFirst(value)) {
      ConsoleLink.read("https://" + value, quoted, reading);
    } else if (value.indexOf('/') >= 0 && noBlank(value)) {
      return pieces(value);
    } else {
      return told(value) || place(value);
    }
    return true;
  }

  private static boolean noBlank(String value) {
    return value.chars().noneMatch(c -> c == ' ' || c == '\n' || c == '\t');
  }

  private void name(String left) {
    if (left.startsWith("-")) {
      context.option(left);
    } else {
      context.named(left);
    }
  }

  private void profile(String value) {
    if (value.length() <= PROFILE && !value.isBlank()) {
      reading.clue(Fact.PROFILE, value, form(null), context.record(), "");
    }
    context.over();
  }

  private @Nullable Form form(@Nullable Form form) {
    return quoted ? Form.QUOTED : form;
  }

  /** What an object says of itself. */
  private boolean facts(String value) {
    String member = context.memberName();
    if (member.equals("detailtype") && value.contains("Maintenance Window")) {
      reading.know(context.record(), Form.EVENT);
    } else if (member.equals("eventsource") || member.equals("eventname")) {
      reading.know(context.record(), Form.TRAIL);
    } else if (member.equals("status") && STATUS.matcher(value).matches()) {
      reading.status(context.record(), value);
    } else {
      return false;
    }
    return true;
  }

  /** Ids, accounts and regions. */
  private boolean place(String value) {
    Meaning meaning = context.meaning();
    Fact fact = meaning == null ? null : meaning.fact();
    if (Shapes.uuid(value)) {
      id(value, meaning);
    } else if (Shapes.window(value)) {
      reading.clue(Fact.WINDOW, value, form(null), context.record(), "");
    } else if (Shapes.node(value)) {
      reading.other(OtherId.Kind.NODE, value);
    } else if (Shapes.account(value)) {
      account(value, fact);
    } else {
      return region(value, fact);
    }
    return true;
  }

  private void id(String value, @Nullable Meaning meaning) {
    Fact fact = meaning == null ? null : meaning.fact();
    if (fact == Fact.WINDOW_EXECUTION || fact == Fact.TASK_EXECUTION || fact == Fact.INVOCATION) {
      reading.clue(fact, value, form(null), context.record(), "");
    } else if (meaning != null && meaning.kind() != null) {
      reading.other(meaning.kind(), value);
    } else if (context.memberName().equals("id")) {
      reading.ownId(value, context.record());
    } else if (context.hasMemberName() || quoted) {
      reading.other(OtherId.Kind.UNKNOWN, value);
    } else {
      reading.bare(value);
    }
  }

  private void account(String value, @Nullable Fact fact) {
    if (fact == Fact.ACCOUNT) {
      boolean caller = context.memberName().equals("accountid");
      String where = caller ? Reading.CALLER : "";
      reading.clue(Fact.ACCOUNT, value, form(null), context.record(), where);
    } else if (!context.hasMemberName()) {
      reading.clue(Fact.ACCOUNT, value, form(Form.BARE), context.record(), "");
    }
  }

  private boolean region(String value, @Nullable Fact fact) {
    boolean named = fact == Fact.REGION;
    String region = named ? Shapes.region(value) : Shapes.plainRegion(value);
    if (region != null) {
      reading.clue(Fact.REGION, region, form(named ? null : Form.BARE), context.record(), "");
    } else if (named && context.atOption()) {
      reading.notUnderstood(Reading.quoted(value) + " is no region id, such as eu-west-1.");
    }
    return region != null;
  }

  /** Whether the text looks like an id and isn't one, which is told. */
  private boolean told(String value) {
    if (Shapes.uuid(value) || Shapes.window(value)) {
      return false;
    }
    String reason = Shapes.almost(value);
    if (reason != null) {
      reading.notUnderstood(Reading.quoted(value) + ": " + reason);
    }
    return reason != null;
  }

  private void link(String link) {
    if (Link.is(link)) {
      Link.read(link, reading);
    } else {
      ConsoleLink.read(link, quoted, reading);
    }
  }

  /** The middle of a link or of an ARN, or ids with a slash between them. */
  private boolean pieces(String value) {
    String path = value.startsWith("/") ? value.substring(1) : value;
    if (path.startsWith("systems-manager/") || path.startsWith("maintenance-windows/")) {
      ConsoleLink.readPath(path, quoted, reading);
      return true;
    }
    String[] pieces = path.split("/", PIECES);
    if (pieces[0].indexOf('.') >= 0) {
      ConsoleLink.read("https://" + path, quoted, reading);
      return true;
    }
    boolean any = false;
    for (String piece : pieces) {
      any |= !piece.isEmpty() && place(trimmed(piece));
    }
    return any;
  }

  private static boolean whole(String word) {
    return linkAt(word) == 0 || word.startsWith("arn:") || ConsoleLink.hostFirst(word);
  }

  private static int linkAt(String word) {
    if (Link.is(word)) {
      return 0;
    }
    int scheme = word.indexOf("://");
    if (scheme < 4) {
      return -1;
    }
    for (String name : new String[] {"https", "http", "mw-inspector"}) {
      int from = scheme - name.length();
      if (from >= 0 && word.regionMatches(true, from, name, 0, name.length())) {
        return from;
      }
    }
    return -1;
  }

  /** Where a name ends and its value begins. */
  private static int separator(String word) {
    for (int i = 1; i + 1 < Math.min(word.length(), 64); i++) {
      char c = word.charAt(i);
      if (c == '/' || c == '?') {
        return -1;
      }
      if (c == ':' || c == '=') {
        return i;
      }
    }
    return -1;
  }

  private static boolean separatorAtEnd(String written) {
    return written.endsWith(":") || written.endsWith("=");
  }

  /** Without what prose, mark-up and invisible characters put around a word. */
  private static String trimmed(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && around(word.charAt(from))) {
      from++;
    }
    while (to > from && (around(word.charAt(to - 1)) || word.charAt(to - 1) == '-')) {
      to--;
    }
    return word.substring(from, to);
  }

  private static boolean around(char c) {
    return AROUND.indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT;
  }
}
