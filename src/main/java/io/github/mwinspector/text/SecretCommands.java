package io.github.mwinspector.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Passwords that well-known commands take in a place of their own on their command line. */
final class SecretCommands {
  /** A command's options are looked for this far behind its name. */
  private static final int LONGEST_COMMAND = 2048;

  private static final int LONGEST_PIPED = 512;
  private static final AssignedValue NOTHING = new AssignedValue(0, 0, 0);

  /**
   * The one-letter options of a command that are followed by a secret.
   *
   * @param attached without a blank between
   * @param apart with one
   * @param pair by a user, {@code between} and the secret
   */
  private record Options(String attached, String apart, String pair, char between) {
    Options(String attached, String apart) {
      this(attached, apart, "", ':');
    }
  }

  private static final Options MYSQL = new Options("p", "");
  private static final Options LDAP = new Options("w", "w");
  private static final Options APART = new Options("", "p");
  private static final Options CAPITAL = new Options("P", "P");

  private static final Map<String, Options> COMMANDS =
      Map.ofEntries(
          Map.entry("mysql", MYSQL),
          Map.entry("mysqldump", MYSQL),
          Map.entry("mysqladmin", MYSQL),
          Map.entry("mysqlimport", MYSQL),
          Map.entry("mariadb", MYSQL),
          Map.entry("mariadb-dump", MYSQL),
          Map.entry("7z", MYSQL),
          Map.entry("sshpass", new Options("p", "p")),
          Map.entry("login", APART),
          Map.entry("mongo", APART),
          Map.entry("mongosh", APART),
          Map.entry("mongodump", APART),
          Map.entry("psexec", APART),
          Map.entry("useradd", APART),
          Map.entry("usermod", APART),
          Map.entry("redis-cli", new Options("", "a")),
          Map.entry("ldapsearch", LDAP),
          Map.entry("ldapadd", LDAP),
          Map.entry("ldapmodify", LDAP),
          Map.entry("ldapwhoami", LDAP),
          Map.entry("sqlcmd", CAPITAL),
          Map.entry("bcp", CAPITAL),
          Map.entry("zip", CAPITAL),
          Map.entry("unzip", CAPITAL),
          Map.entry("curl", new Options("", "", "uU", ':')),
          Map.entry("smbclient", new Options("", "", "U", '%')));

  /** Commands that read a secret from what is piped into them. */
  private static final Set<String> READERS = Set.of("chpasswd", "convertto-securestring");

  private final String text;
  private Options options = new Options("", "");
  private int commandAt = -LONGEST_COMMAND;

  SecretCommands(String text) {
    this.text = text;
  }

  void endOfLine() {
    options = new Options("", "");
  }

  /** The secret that the word from start to end announces; empty when it announces none. */
  AssignedValue word(int start, int end) {
    if (text.charAt(start) == '-') {
      return start - commandAt < LONGEST_COMMAND ? option(start, end) : NOTHING;
    }
    if (end - start > 24) {
      return NOTHING;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    String command = word.endsWith(".exe") ? word.substring(0, word.length() - 4) : word;
    Options known = COMMANDS.get(command);
    if (known != null) {
      options = known;
      commandAt = start;
      return NOTHING;
    }
    boolean reader =
        READERS.contains(word)
            || (word.equals("sudo") && text.startsWith(" -S", end))
            || (word.equals("passwd") && text.startsWith(" --stdin", end));
    if (reader) {
      AssignedValue value = word.startsWith("convertto") ? argument(end) : NOTHING;
      return value.empty() ? piped(start, word.equals("chpasswd")) : value;
    }
    return phrase(word, start, end);
  }

  private AssignedValue phrase(String word, int start, int end) {
    if (word.equals("by") && text.regionMatches(true, start - 11, "identified ", 0, 11)) {
      return AssignedValue.read(text, blanks(end));
    }
    if (word.equals("rp") && start > 0 && text.charAt(start - 1) == '/') {
      return AssignedValue.read(text, blanks(end));
    }
    if (word.equals("user")
        && text.startsWith(" ", end)
        && text.regionMatches(true, start - 4, "net ", 0, 4)) {
      int name = AssignedValue.read(text, blanks(end)).next();
      int password = blanks(name);
      boolean asked = password >= text.length() || "/*-\n".indexOf(text.charAt(password)) >= 0;
      return asked ? NOTHING : AssignedValue.read(text, password);
    }
    return NOTHING;
  }

  private AssignedValue option(int start, int end) {
    if (text.startsWith("--user", start) || text.startsWith("--proxy-user", start)) {
      boolean joined = end < text.length() && text.charAt(end) == '=';
      return options.pair.indexOf('u') < 0 ? NOTHING : secondOf(joined ? end + 1 : blanks(end));
    }
    if (end - start < 2) {
      return NOTHING;
    }
    char letter = text.charAt(start + 1);
    boolean alone = end == start + 2 && end < text.length() && text.charAt(end) == ' ';
    if (options.pair.indexOf(letter) >= 0) {
      return secondOf(alone ? blanks(end) : start + 2);
    }
    if (alone) {
      return options.apart.indexOf(letter) < 0 ? NOTHING : AssignedValue.read(text, blanks(end));
    }
    return options.attached.indexOf(letter) < 0 ? NOTHING : AssignedValue.read(text, start + 2);
  }

  private AssignedValue secondOf(int at) {
    AssignedValue both = AssignedValue.read(text, at);
    int between = text.indexOf(options.between, both.start(), Math.max(both.start(), both.end()));
    return between < 0 ? NOTHING : new AssignedValue(between + 1, both.end(), both.next());
  }

  /** The first argument that is no option, on the same line. */
  private AssignedValue argument(int end) {
    int i = blanks(end);
    for (int skipped = 0; skipped < 4 && i < text.length() && text.charAt(i) == '-'; skipped++) {
      while (i < text.length() && SecretScan.wordChar(text.charAt(i))) {
        i++;
      }
      i = blanks(i);
    }
    boolean none = i == end || i >= text.length() || ")|;($\n\r".indexOf(text.charAt(i)) >= 0;
    return none ? NOTHING : AssignedValue.read(text, i);
  }

  /** The last argument of the command before the pipe; only behind a colon when it is a pair. */
  private AssignedValue piped(int start, boolean pair) {
    int end = back(start);
    if (end == 0 || text.charAt(end - 1) != '|') {
      return NOTHING;
    }
    end = back(end - 1);
    int first = end - 1;
    boolean quoted = first >= 0 && "\"'".indexOf(text.charAt(first)) >= 0;
    char until = quoted ? text.charAt(first) : ' ';
    end = quoted ? first : end;
    first = end - 1;
    while (first >= 0 && end - first < LONGEST_PIPED && text.charAt(first) != until) {
      first--;
    }
    int colon = pair ? text.indexOf(':', first + 1, Math.max(first + 1, end)) : first;
    return colon < 0 && pair ? NOTHING : new AssignedValue(colon + 1, end, end);
  }

  private int back(int from) {
    int i = from;
    while (i > 0 && from - i < 64 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  private int blanks(int from) {
    int i = from;
    while (i < text.length() && i < from + 64 && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
