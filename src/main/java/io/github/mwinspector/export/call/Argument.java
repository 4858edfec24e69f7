package io.github.mwinspector.export.call;

import java.util.List;

/** One argument of a call, by the API's name. */
public sealed interface Argument {
  /** The API's name. */
  String name();

  /**
   * A text.
   *
   * @param text as the API takes it; a time is one of the form ISO 8601
   */
  record Text(String name, String text) implements Argument {}

  /**
   * Several texts.
   *
   * @param texts not empty
   */
  record Texts(String name, List<String> texts) implements Argument {
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** A switch that is on. */
  record Yes(String name) implements Argument {}

  /**
   * Filters that must all hold, each with one value.
   *
   * @param filters keys and values of ours, without a character that the AWS CLI's shorthand reads
   */
  record Filters(String name, List<Filter> filters) implements Argument {
    public Filters {
      filters = List.copyOf(filters);
    }
  }

  /**
   * A filter.
   *
   * @param key what is compared
   * @param value with what
   */
  record Filter(String key, String value) {}
}
