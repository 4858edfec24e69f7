package io.github.mwinspector.answer;

/** Cheap questions about JSON. */
final class JsonForm {
  private JsonForm() {}

  /**
   * Whether a text may be a JSON object or list, by its first and last characters: keeps shell
   * tests ({@code [ -f x ]}) and placeholders ({@code {{ aws:ORCHESTRATION_ID }}}) from being
   * tried.
   *
   * @param text without surrounding blanks, not empty
   */
  static boolean likely(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean object = first == '{' && last == '}';
    boolean list = first == '[' && last == ']';
    if (text.length() < 2 || !(object || list)) {
      return false;
    }
    int i = 1;
    while (Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return (object ? "\"}" : "]{[\"-0123456789tfn").indexOf(text.charAt(i)) >= 0;
  }

  /** How many values there are in a value. */
  static int size(Json value) {
    return switch (value) {
      case Json.Text _, Json.Literal _ -> 1;
      case Json.Items(var items) -> 1 + items.stream().mapToInt(JsonForm::size).sum();
      case Json.Members(var entries) ->
          1 + entries.stream().mapToInt(entry -> size(entry.value())).sum();
    };
  }
}
