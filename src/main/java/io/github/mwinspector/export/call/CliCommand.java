package io.github.mwinspector.export.call;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of the AWS CLI in the words of a shell. What a shell can't carry unchanged is refused
 * and never written in another way: a command that asks for something else is worse than none.
 */
final class CliCommand {
  /** Words that sh and cmd read nothing into. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@+-][A-Za-z0-9_./:@+=-]*");

  /** PowerShell reads numbers, {@code @} and what begins with a hyphen in ways of its own. */
  private static final Pattern PLAIN_THERE = Pattern.compile("(?:--)?[a-z][a-z0-9-]*");

  /** The longest line of the command prompt (learn.microsoft.com, KB 830473). */
  private static final int CMD_LINE = 8_191;

  private static final String OTHER = " Copy it for another shell or for Python.";

  private CliCommand() {}

  /** Single quotes carry every character but themselves (POSIX, Shell Command Language, 2.2.2). */
  static CallText posix(ServiceCall call, Caller caller) {
    List<String> words = CliWords.of(call, caller);
    if (words.stream().anyMatch(word -> CliWords.unseen(word.replace("\n", "")))) {
      return unseen();
    }
    String keys =
        caller.keys() instanceof Caller.Keys.OfDemo(String keyId)
            ? "AWS_ACCESS_KEY_ID=" + keyId + " AWS_SECRET_ACCESS_KEY=demo "
            : "";
    return joined(keys, words, PLAIN, word -> "'" + word.replace("'", "'\\''") + "'");
  }

  /**
   * Between single quotes only they are doubled; PowerShell takes the typographic ones for the same
   * (about_Quoting_Rules). Up to 7.2 it hands a double quote, and a backslash at the end of a text
   * with spaces, to programs unescaped (about_Parsing, PSNativeCommandArgumentPassing).
   */
  static CallText powerShell(ServiceCall call, Caller caller) {
    List<String> words = CliWords.of(call, caller);
    if (caller.keys() instanceof Caller.Keys.OfDemo) {
      return demo("PowerShell");
    } else if (words.stream().anyMatch(CliWords::unseen)) {
      return unseen();
    } else if (words.stream().anyMatch(word -> word.contains("\""))) {
      return new CallText.Refused(
          "PowerShell before 7.3 loses the double quotes that this command needs." + OTHER);
    } else if (words.stream().anyMatch(word -> word.contains(" ") && word.endsWith("\\"))) {
      return new CallText.Refused(
          "PowerShell before 7.3 loses the backslash at the end of a name." + OTHER);
    }
    return joined("", words, PLAIN_THERE, word -> "'" + word.replaceAll("['‘’‚‛]", "$0$0") + "'");
  }

  /**
   * Between double quotes nothing but variables is read. There is no way to write those characters
   * that holds at the prompt, in a batch file and with delayed expansion.
   */
  static CallText cmd(ServiceCall call, Caller caller) {
    List<String> words = CliWords.of(call, caller);
    if (caller.keys() instanceof Caller.Keys.OfDemo) {
      return demo("cmd");
    } else if (words.stream().anyMatch(CliWords::unseen)) {
      return unseen();
    } else if (words.stream().anyMatch(word -> word.matches(".*[\"%!].*"))) {
      return new CallText.Refused(
          "Windows cmd can't carry a double quote, % or ! unchanged." + OTHER);
    }
    CallText command = joined("", words, PLAIN, CliCommand::cmdQuoted);
    return command instanceof CallText.Written(String text) && text.length() > CMD_LINE
        ? new CallText.Refused("Windows cmd takes no line as long as this command is." + OTHER)
        : command;
  }

  /** Programs read backslashes before a double quote in pairs. */
  private static String cmdQuoted(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '\\') {
      end--;
    }
    return "\"" + word + word.substring(end) + "\"";
  }

  private static CallText joined(
      String before, List<String> words, Pattern plain, UnaryOperator<String> quoted) {
    return new CallText.Written(
        words.stream()
            .map(word -> plain.matcher(word).matches() ? word : quoted.apply(word))
            .collect(Collectors.joining(" ", before, "")));
  }

  private static CallText unseen() {
    return new CallText.Refused(
        "A name in it has a character that can't be seen or pasted safely. Copy it for Python,"
            + " which writes that character out.");
  }

  private static CallText demo(String shell) {
    return new CallText.Refused(
        "The demo account's keys would stay in the environment of "
            + shell
            + " after this command. Copy it for Linux and macOS or for Python.");
  }
}
