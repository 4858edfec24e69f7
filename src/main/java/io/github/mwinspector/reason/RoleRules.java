package io.github.mwinspector.reason;

import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.model.TaskExecution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a role lacks a permission, by the words in which AWS services say so. */
final class RoleRules {
  private static final int TOLD = 2;

  /** IAM user guide, "Troubleshoot access denied error messages". */
  private static final Pattern NOT_AUTHORIZED =
      Pattern.compile(
          "not authorized to perform:? ([A-Za-z0-9-]{1,64}:[A-Za-z0-9*]{1,128})"
              + "(?: on (?:the )?resource:? ([^\\s,]{1,300}))?");

  private static final Pattern ROLE =
      Pattern.compile(
          "assumed-role/([\\w+=,.@-]{1,64})"
              + "|:role/(?:[\\w+=,.@-]{1,64}/){0,9}([\\w+=,.@-]{1,64})");

  private static final Pattern EXPLICIT = Pattern.compile("with an explicit deny");

  /** Systems Manager user guide, "Troubleshooting maintenance windows". */
  private static final String DOCUMENTED = "theprovidedroledoesnotcontainthecorrectssmpermissions.";

  private RoleRules() {}

  /** The text's own action, resource and role; null when it doesn't speak of a missing one. */
  record Lack(String action, @Nullable String resource, @Nullable String role, boolean denied) {
    static @Nullable Lack of(String text) {
      Matcher found = NOT_AUTHORIZED.matcher(text);
      if (!found.find()) {
        return null;
      }
      String before = text.substring(Math.max(0, found.start() - 400), found.start());
      Matcher role = ROLE.matcher(before);
      String resource = found.group(2);
      return new Lack(
          found.group(1),
          resource == null ? null : resource.replaceAll("[.;)\"']+$", ""),
          role.find() ? Objects.requireNonNullElse(role.group(1), role.group(2)) : null,
          EXPLICIT.matcher(text).find(found.end()));
    }
  }

  static List<Ranked> of(TaskExecution task, List<Said> said) {
    List<Ranked> found = new ArrayList<>();
    Set<Object> told = new HashSet<>();
    for (Said text : said) {
      Lack lack = Lack.of(text.text());
      boolean documented = Standing.key(text.text()).equals(DOCUMENTED);
      if (found.size() < TOLD && lack != null && told.add(lack)) {
        found.add(rank(write(lack, text), text));
      } else if (documented && told.add(DOCUMENTED)) {
        found.add(rank(documented(task, text), text));
      }
    }
    return found;
  }

  private static Ranked rank(Sentence sentence, Said text) {
    sentence.to(text.pointer());
    return text.direct() ? sentence.proves(Rule.ROLE_LACKS) : sentence.suggests(Rule.ROLE_LACKS);
  }

  private static Sentence write(Lack lack, Said text) {
    Sentence sentence = new Sentence();
    String who = text.direct() ? "The " : "Reported for the whole window: the ";
    if (lack.role() == null) {
      sentence.words(who + "caller");
    } else {
      sentence.words(who + "role ").name(lack.role());
    }
    sentence.words(lack.denied() ? " is explicitly denied " : " lacks ").name(lack.action());
    if (lack.resource() != null && !lack.resource().equals("*")) {
      sentence.words(" on ").name(lack.resource());
    }
    return sentence.words(".");
  }

  private static Sentence documented(TaskExecution task, Said text) {
    Sentence sentence = new Sentence().words(text.direct() ? "The " : "Most likely, the ");
    if (task.serviceRole() == null) {
      sentence.words("service role");
    } else {
      sentence.words("role ").name(task.serviceRole());
    }
    return sentence.words(
        " lacks permissions of Systems Manager that the task needs; the service doesn't say"
            + " which.");
  }
}
