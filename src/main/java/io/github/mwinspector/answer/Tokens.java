package io.github.mwinspector.answer;

/** Single tokens of a body as {@code RawBody.Line} carries them. */
public final class Tokens {
  private Tokens() {}

  /** Whether a token is a string, with its quotes. */
  public static boolean isText(String token) {
    return token.startsWith("\"");
  }

  /** Whether a token is a number. */
  public static boolean isNumber(String token) {
    return !token.isEmpty() && (token.charAt(0) == '-' || Character.isDigit(token.charAt(0)));
  }

  /**
   * The text that a string token means; any other token is its own text.
   *
   * @param token a string with its quotes and escapes, as read by {@link AnswerReader}
   */
  public static String text(String token) {
    if (!isText(token)) {
      return token;
    }
    if (token.indexOf('\\') < 0) {
      return token.substring(1, token.length() - 1);
    }
    try {
      return JsonReader.read(token) instanceof Json.Text text ? text.text() : token;
    } catch (UnreadableAnswerException e) {
      throw new IllegalArgumentException("not a string token");
    }
  }
}
