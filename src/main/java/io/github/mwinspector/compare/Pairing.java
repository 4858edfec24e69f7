package io.github.mwinspector.compare;

import io.github.mwinspector.compare.Row.Likeness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pairs what two sides say by a key. A key that comes twice is paired twice, in its order. */
final class Pairing {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final int PART = 10;

  private final Map<Key, Entry> first = new LinkedHashMap<>();
  private final Map<Key, Entry> second = new LinkedHashMap<>();
  private final Map<String, Integer> firstCounts = new HashMap<>();
  private final Map<String, Integer> secondCounts = new HashMap<>();
  private final Side notFirst;
  private final Side notSecond;

  private record Key(String key, int occurrence) {}

  private record Entry(String path, Side side) {}

  /** What stands for a side that says nothing. */
  Pairing(Side notFirst, Side notSecond) {
    this.notFirst = notFirst;
    this.notSecond = notSecond;
  }

  Pairing() {
    this(new Side.Absent(), new Side.Absent());
  }

  void first(String key, String path, Side side) {
    put(first, firstCounts, key, path, side);
  }

  void second(String key, String path, Side side) {
    put(second, secondCounts, key, path, side);
  }

  private static void put(
      Map<Key, Entry> entries, Map<String, Integer> counts, String key, String path, Side side) {
    int occurrence = counts.merge(key, 1, Integer::sum);
    entries.put(new Key(key, occurrence), new Entry(path, side));
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    first.forEach(
        (key, entry) -> {
          Entry other = second.get(key);
          rows.add(row(key, entry.path(), entry.side(), other == null ? notSecond : other.side()));
        });
    second.forEach(
        (key, entry) -> {
          if (!first.containsKey(key)) {
            rows.add(row(key, entry.path(), notFirst, entry.side()));
          }
        });
    return rows;
  }

  private static Row row(Key key, String path, Side first, Side second) {
    // A value is its own key in lists without an order: saying which of them it is says nothing.
    boolean again = key.occurrence() > 1 && key.key().equals(path);
    String which = again ? path + " (" + key.occurrence() + ")" : path;
    return new Row(which, first, second, likeness(first, second));
  }

  private static Likeness likeness(Side first, Side second) {
    if (first instanceof Side.Unknown || second instanceof Side.Unknown) {
      return Likeness.UNKNOWN;
    }
    if (same(first, second)) {
      return Likeness.SAME;
    }
    if (first instanceof Side.Absent) {
      return Likeness.ONLY_SECOND;
    }
    return second instanceof Side.Absent ? Likeness.ONLY_FIRST : Likeness.DIFFERENT;
  }

  private static boolean same(Side first, Side second) {
    if (first instanceof Side.Sent one && second instanceof Side.Sent other) {
      return Objects.equals(one.text(), other.text()) && Objects.equals(one.words(), other.words());
    }
    if (first instanceof Side.Took(Duration one) && second instanceof Side.Took(Duration other)) {
      return near(one, other);
    }
    return first.equals(second);
  }

  /** No two runs take the same time: less than a second or a tenth apart tells nothing. */
  private static boolean near(Duration one, Duration other) {
    Duration apart = one.minus(other).abs();
    Duration longer = one.compareTo(other) > 0 ? one : other;
    return apart.compareTo(LEAST) < 0 || apart.multipliedBy(PART).compareTo(longer) < 0;
  }
}
