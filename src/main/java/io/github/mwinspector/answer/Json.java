package io.github.mwinspector.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON text as a tree that keeps every token as it was written, and equal keys apart. */
sealed interface Json {
  /** An object. */
  record Members(List<Entry> entries) implements Json {
    @Nullable Json first(String name) {
      for (Entry entry : entries) {
        if (entry.name.equals(name)) {
          return entry.value;
        }
      }
      return null;
    }
  }

  /** A list. */
  record Items(List<Json> values) implements Json {}

  /**
   * A string.
   *
   * @param source with its quotes and escapes
   * @param unescaped its text; null when it has no escapes and so is the source's inside
   */
  record Text(String source, @Nullable String unescaped) implements Json {
    String text() {
      return unescaped == null ? source.substring(1, source.length() - 1) : unescaped;
    }
  }

  /** A number, {@code true}, {@code false} or {@code null}. */
  record Literal(String source) implements Json {
    boolean isNull() {
      return source.equals("null");
    }

    boolean isNumber() {
      return source.charAt(0) == '-' || Character.isDigit(source.charAt(0));
    }
  }

  /**
   * A member of an object.
   *
   * @param name its name
   * @param source its name with quotes and escapes
   * @param value its value
   */
  record Entry(String name, String source, Json value) {}
}
