package io.github.mwinspector.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The service's own check of ids, which names every violation in one error. */
final class IdRules {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String ID_PATTERN =
      "^[0-9a-fA-F]{8}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{4}\\-[0-9a-fA-F]{12}$";
  private static final int ID_LENGTH = 36;

  private final List<String> wrong = new ArrayList<>();

  /** Notes what is wrong with this member and gives it back, never null. */
  String check(String member, @Nullable String value) {
    String failed =
        "Value %s at '%s' failed to satisfy constraint: Member must "
            .formatted(value == null ? "null" : "'" + value + "'", inWords(member));
    if (value == null) {
      wrong.add(failed + "not be null");
      return "";
    }
    if (value.length() != ID_LENGTH) {
      String bound = value.length() < ID_LENGTH ? "greater" : "less";
      wrong.add(failed + "have length " + bound + " than or equal to " + ID_LENGTH);
    }
    if (!ID.matcher(value).matches()) {
      wrong.add(failed + "satisfy regular expression pattern: " + ID_PATTERN);
    }
    return value;
  }

  /**
   * Ends the request when anything was wrong.
   *
   * @throws Refusal with all of it
   */
  void enforce() {
    if (!wrong.isEmpty()) {
      String errors =
          wrong.size() == 1 ? "1 validation error" : wrong.size() + " validation errors";
      throw Refusal.validation(errors + " detected: " + String.join("; ", wrong));
    }
  }

  private static String inWords(String member) {
    return member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
  }
}
