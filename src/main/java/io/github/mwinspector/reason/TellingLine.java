package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Picks the line that tells most of what a program wrote: programs say what went wrong last, and
 * the agent's own closing line says nothing. Time in proportion to the text.
 */
final class TellingLine {
  private static final Pattern ERROR =
      Pattern.compile(
          "^E:|\\b(error|err|fatal|fail|failed|failure|fails|exception|denied|unable|cannot"
              + "|can't|couldn't|could not|not found|no such|timed out|timeout|refused|invalid"
              + "|unauthorized|not authorized|not permitted|panic|abort|aborted|killed)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The agent ends standard error with this line, whatever failed. */
  private static final Pattern AGENT = Pattern.compile("failed to run commands: exit status \\d+");

  /** Divides output from error where the service gives both in one (CommandPlugin, Output). */
  private static final String DIVIDER = "----------ERROR-------";

  private TellingLine() {}

  /** Of what a plugin wrote: its whole output where that is known, else the first part of it. */
  static @Nullable String of(Node.@Nullable Plugin plugin, @Nullable NodeOutput output) {
    String error = output == null ? null : revealed(output.standardError());
    String out = output == null ? null : revealed(output.standardOutput());
    if (plugin != null && error == null && out == null) {
      String both = revealed(plugin.output());
      int divider = both == null ? -1 : both.indexOf(DIVIDER);
      out = both == null || divider < 0 ? both : both.substring(0, divider);
      error = both == null || divider < 0 ? null : both.substring(divider + DIVIDER.length());
    }
    String telling = error == null ? null : of(error);
    if (telling != null && !AGENT.matcher(telling).matches()) {
      return telling;
    }
    String other = out == null ? null : of(out);
    return other == null ? telling : other;
  }

  /** Of one text; null when it holds no line that can be shown alone. */
  static @Nullable String of(String text) {
    List<Secrets.Span> secrets = Secrets.find("", text);
    String last = null;
    String agent = null;
    int end = text.length();
    while (end > 0) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      String line = text.substring(start, end);
      if (!line.isBlank() && standsAlone(line, start, secrets)) {
        String shown = line.strip();
        boolean closing = AGENT.matcher(shown).matches();
        if (!closing && ERROR.matcher(shown).find()) {
          return shown;
        }
        agent = closing && agent == null ? shown : agent;
        last = !closing && last == null ? shown : last;
      }
      end = start - 1;
    }
    return last == null ? agent : last;
  }

  /** Whether all that is a secret within the whole text is known as one in its line alone too. */
  private static boolean standsAlone(String line, int start, List<Secrets.Span> secrets) {
    List<Secrets.Span> within =
        secrets.stream().filter(s -> s.end() > start && s.start() < start + line.length()).toList();
    if (within.isEmpty()) {
      return true;
    }
    List<Secrets.Span> alone = Secrets.find("", line.strip());
    int shift = start + line.indexOf(line.strip());
    return within.stream()
        .allMatch(
            s ->
                alone.stream()
                    .anyMatch(a -> a.start() + shift <= s.start() && a.end() + shift >= s.end()));
  }

  private static @Nullable String revealed(@Nullable Sensitive text) {
    return text == null || text.reveal().isBlank() ? null : text.reveal();
  }
}
