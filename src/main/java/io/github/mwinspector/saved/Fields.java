package io.github.mwinspector.saved;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mwinspector.text.Sensitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object, by the type that each has in our format. One of another type fails
 * with its path; one that this version doesn't know is never looked at.
 */
final class Fields {
  private final String path;
  private final JsonNode node;

  /**
   * The members of this object.
   *
   * @param path where it stands in the file; empty for the file itself
   */
  Fields(String path, JsonNode node) throws UnopenableException {
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw wrong(path, "an object");
    }
  }

  boolean has(String name) {
    return get(name) != null;
  }

  @Nullable String text(String name) throws UnopenableException {
    JsonNode value = get(name);
    if (value != null && !value.isTextual()) {
      throw wrong(at(name), "a text");
    }
    return value == null ? null : value.textValue();
  }

  /** A text without which the object says nothing. */
  String needed(String name) throws UnopenableException {
    String text = text(name);
    if (text == null) {
      throw wrong(at(name), "a text");
    }
    return text;
  }

  @Nullable Sensitive value(String name) throws UnopenableException {
    String text = text(name);
    return text == null ? null : new Sensitive(text);
  }

  @Nullable Integer number(String name) throws UnopenableException {
    JsonNode value = get(name);
    if (value != null && !value.isInt()) {
      throw wrong(at(name), "a whole number");
    }
    return value == null ? null : value.intValue();
  }

  @Nullable Boolean bool(String name) throws UnopenableException {
    JsonNode value = get(name);
    if (value != null && !value.isBoolean()) {
      throw wrong(at(name), "true or false");
    }
    return value == null ? null : value.booleanValue();
  }

  /** Whether it is there and true. */
  boolean flag(String name) throws UnopenableException {
    return Boolean.TRUE.equals(bool(name));
  }

  @Nullable Instant time(String name) throws UnopenableException {
    String text = text(name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong(at(name), "a time such as 2026-11-22T13:00:03Z");
    }
  }

  @Nullable Fields object(String name) throws UnopenableException {
    JsonNode value = get(name);
    return value == null ? null : new Fields(at(name), value);
  }

  /** The objects of a list; none when the list is absent. */
  List<Fields> objects(String name) throws UnopenableException {
    List<Fields> objects = new ArrayList<>();
    JsonNode list = list(name);
    for (int i = 0; list != null && i < list.size(); i++) {
      objects.add(new Fields(at(name) + "[" + i + "]", list.get(i)));
    }
    return objects;
  }

  /** The texts of a list; none when the list is absent. */
  List<String> texts(String name) throws UnopenableException {
    List<String> texts = new ArrayList<>();
    JsonNode list = list(name);
    for (int i = 0; list != null && i < list.size(); i++) {
      if (!list.get(i).isTextual()) {
        throw wrong(at(name) + "[" + i + "]", "a text");
      }
      texts.add(list.get(i).textValue());
    }
    return texts;
  }

  private @Nullable JsonNode list(String name) throws UnopenableException {
    JsonNode value = get(name);
    if (value != null && !value.isArray()) {
      throw wrong(at(name), "a list");
    }
    return value;
  }

  private @Nullable JsonNode get(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static UnopenableException wrong(String path, String expected) {
    return new UnopenableException(
        "%s is expected here".formatted(expected), path, UnopenableException.AGAIN);
  }
}
