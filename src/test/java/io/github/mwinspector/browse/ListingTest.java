package io.github.mwinspector.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static Row run(int minute) {
    Instant start = Instant.parse("2026-11-22T03:00:00Z").plusSeconds(60L * minute);
    return new Row.Execution("run-" + minute, "mw-1", null, null, start, null);
  }

  private static Row notStarted(String id) {
    return new Row.Execution(id, "mw-1", null, null, null, null);
  }

  private static Page page(String next, int... minutes) {
    return new Page(java.util.Arrays.stream(minutes).mapToObj(ListingTest::run).toList(), next);
  }

  private static List<String> ids(Listing listing) {
    return listing.rows().stream().map(Row::id).toList();
  }

  @Test
  void executions_stand_newest_first_whatever_order_the_pages_have() {
    Listing listing = Listing.NONE.with(page("a", 3, 9)).with(page("", 5, 12));
    assertEquals(List.of("run-12", "run-9", "run-5", "run-3"), ids(listing));
    assertTrue(listing.mixed());
    assertTrue(listing.complete());
    assertFalse(Listing.NONE.with(page("a", 9, 8)).with(page(null, 7)).mixed());
  }

  @Test
  void what_has_no_start_stands_last_and_windows_stay_in_the_service_s_order() {
    Listing listing = Listing.NONE.with(new Page(List.of(notStarted("x"), run(1)), null));
    assertEquals(List.of("run-1", "x"), ids(listing));
    List<Row> windows =
        Stream.of("mw-b", "mw-a").<Row>map(id -> new Row.Window(id, id, true, null, null)).toList();
    assertEquals(List.of("mw-b", "mw-a"), ids(Listing.NONE.with(new Page(windows, null))));
  }

  @Test
  void a_row_that_comes_twice_is_there_once() {
    assertEquals(
        List.of("run-9", "run-8"), ids(Listing.NONE.with(page("a", 9, 8)).with(page(null, 8))));
  }

  @Test
  void a_token_that_repeats_ends_the_list_and_says_so() {
    Listing listing = Listing.NONE.with(page("a", 9)).with(page("b", 8)).with(page("a", 7));
    assertNull(listing.next());
    assertEquals(Listing.Cut.REPEATED, listing.cut());
    assertFalse(listing.complete());
  }

  @Test
  void pages_without_end_are_cut() {
    Listing listing = Listing.NONE;
    for (int i = 0; listing.next() != null || i == 0; i++) {
      assertTrue(i < 1000, "no end");
      listing = listing.with(page("token" + i));
    }
    assertEquals(Listing.MOST_PAGES, listing.pages());
    assertEquals(Listing.Cut.TOO_MANY, listing.cut());
  }

  @Test
  void nothing_asked_is_not_complete() {
    assertFalse(Listing.NONE.complete());
    assertTrue(Listing.NONE.with(page(null)).complete());
  }
}
