package io.github.mwinspector.view.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void theStartOfTenMegabytesIsEnough() {
    String excerpt = Excerpt.of("x", new Sensitive("a ".repeat(5_000_000)), Disclosure.VALUES);
    assertTrue(excerpt.length() > 512 && excerpt.length() < 5000, excerpt.length() + "");
  }

  @Test
  void aSecretThatIsCutByTheWindowIsNotShown() {
    for (int before = 2900; before < 4200; before += 50) {
      String value = "x ".repeat(before / 2) + "AKIAIOSFODNN7EXAMPLE and " + "y ".repeat(4000);
      String excerpt = Excerpt.of("commands", new Sensitive(value), Disclosure.VALUES);
      assertFalse(excerpt.contains("AKIA"), "at " + before);
    }
  }

  @Test
  void hiddenSaysNothingAndSecretsSaysAll() {
    Sensitive value = new Sensitive("plain");
    assertEquals(Secrets.MASK, Excerpt.of("x", value, Disclosure.HIDDEN));
    assertEquals("plain", Excerpt.of("x", value, Disclosure.SECRETS));
  }
}
