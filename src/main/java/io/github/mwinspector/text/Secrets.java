package io.github.mwinspector.text;

import java.util.List;

/** Recognises secrets by the name of the field they stand in or by their own form. */
public final class Secrets {
  /** What stands in the place of a masked text. Its length says nothing about the secret's. */
  public static final String MASK = "••••••••";

  private Secrets() {}

  /**
   * A part of a text that is a secret.
   *
   * @param start index of its first char
   * @param end index behind its last char
   */
  public record Span(int start, int end) {}

  /**
   * The secret parts of a value, in order and apart. The whole value when its name says that it is
   * one, unless it is a switch, a placeholder or a reference to a secret kept elsewhere. Takes time
   * in proportion to the length: not for the JavaFX thread when the value is long.
   *
   * @param name the field the value stands in, such as a parameter's key
   * @param value the value as sent
   */
  public static List<Span> find(String name, String value) {
    if (SecretNames.names(name) && AssignedValue.secret(value)) {
      return List.of(new Span(0, value.length()));
    }
    return new SecretScan(value).run();
  }

  /** Whether a field's name, such as {@code DB_PASSWORD}, says that its value is a secret. */
  public static boolean named(String name) {
    return SecretNames.names(name);
  }

  /** Whether any part of the value is recognised as a secret. */
  public static boolean any(String name, Sensitive value) {
    return !find(name, value.reveal()).isEmpty();
  }

  /**
   * The value as this disclosure lets it be seen; not yet made safe to show, see {@link Display}.
   *
   * @return the text, with {@link #MASK} in the place of what may not be seen
   */
  public static String mask(String name, Sensitive value, Disclosure disclosure) {
    return switch (disclosure) {
      case HIDDEN -> MASK;
      case SECRETS -> value.reveal();
      case VALUES -> masked(value.reveal(), find(name, value.reveal()));
    };
  }

  private static String masked(String value, List<Span> secrets) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Span secret : secrets) {
      out.append(value, from, secret.start()).append(MASK);
      from = secret.end();
    }
    return out.append(value, from, value.length()).toString();
  }
}
