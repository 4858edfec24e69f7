package io.github.mwinspector.answer;

import io.github.mwinspector.text.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * By which name a secret in a part of JSON is recognised. Mostly its own key; but a key that says
 * only "value" gives way to the key that stands beside it ({@code {"Name": "DB_PASSWORD", "Value":
 * "x"}}) or above it ({@code {"DB_PASSWORD": {"value": "x"}}}), and an item of a list to the option
 * before it ({@code ["--password", "x"]}).
 */
final class SecretKey {
  private static final Set<String> SAYS_NOTHING =
      Set.of("values", "val", "content", "data", "default", "text", "string", "s", "v");

  private SecretKey() {}

  /**
   * The name of a member's value.
   *
   * @param above the name by which the object itself goes
   */
  static String ofMember(String above, List<Json.Entry> object, Json.Entry member) {
    String own = member.name();
    if (Secrets.named(own) || !saysNothing(own)) {
      return own;
    }
    for (Json.Entry beside : object) {
      if (names(beside.name())
          && beside.value() instanceof Json.Text name
          && Secrets.named(name.text())) {
        return name.text();
      }
    }
    return Secrets.named(above) ? above : own;
  }

  /**
   * The name of a list's item.
   *
   * @param above the name by which the list itself goes
   */
  static String ofItem(String above, List<Json> list, int index) {
    if (index == 0 || !(list.get(index - 1) instanceof Json.Text before)) {
      return above;
    }
    String option = before.text();
    boolean announces =
        option.startsWith("-") && option.indexOf('=') < 0 && option.indexOf(' ') < 0;
    boolean anotherOption =
        list.get(index) instanceof Json.Text text && text.text().startsWith("--");
    return announces && !anotherOption && Secrets.named(option) ? option : above;
  }

  private static boolean saysNothing(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.endsWith("value") || SAYS_NOTHING.contains(lower);
  }

  private static boolean names(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.endsWith("name")
        || lower.endsWith("key")
        || lower.equals("n")
        || lower.equals("k")
        || lower.equals("id")
        || lower.equals("variable");
  }
}
