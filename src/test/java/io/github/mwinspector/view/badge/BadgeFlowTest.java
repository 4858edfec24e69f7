package io.github.mwinspector.view.badge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadgeFlowTest {
  @Test
  void whatFitsIsAllThere() {
    BadgeFlow flow = BadgeFlow.of(List.of(100.0, 100.0, 100.0), 3, 60, 204, 2);
    assertEquals(
        List.of(new BadgeFlow.Spot(0, 0), new BadgeFlow.Spot(0, 104), new BadgeFlow.Spot(1, 0)),
        flow.badges());
    assertNull(flow.more());
    assertEquals(2, flow.lines());
  }

  @Test
  void theButtonForTheRestTakesThePlaceOfABadge() {
    BadgeFlow flow = BadgeFlow.of(Collections.nCopies(24, 100.0), 40, 60, 204, 2);
    assertEquals(3, flow.badges().size());
    assertEquals(new BadgeFlow.Spot(1, 104), flow.more());
  }

  @Test
  void theButtonAlwaysHasRoomHoweverNarrowItIs() {
    for (double width = 1; width < 900; width += 7) {
      BadgeFlow flow =
          BadgeFlow.of(Collections.nCopies(24, Math.min(width, 320)), 40, 60, width, 2);
      BadgeFlow.Spot more = flow.more();
      assertNotNull(more);
      assertTrue(more.line() < 2);
      assertTrue(more.x() == 0 || more.x() + 60 <= width);
    }
  }

  @Test
  void noBadgesTakeNoLine() {
    assertEquals(0, BadgeFlow.of(List.of(), 0, 60, 204, 2).lines());
  }
}
