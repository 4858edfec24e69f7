package io.github.mwinspector.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.testing.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingLineTest {
  private static final String AGENT = "failed to run commands: exit status 1";

  private static @Nullable String of(
      @Nullable String both, @Nullable String out, @Nullable String error) {
    Node.Plugin plugin = Recorded.plugin("p", "Failed", 1, both);
    NodeOutput output = out == null && error == null ? null : Recorded.output(1, out, error);
    return TellingLine.of(plugin, output);
  }

  @Test
  void theLastErrorTells() {
    assertEquals("E: two", TellingLine.of("E: one\nE: two\nwarning\n\n  \n"));
    assertEquals("last words", TellingLine.of("first\r\nlast words\r\n"));
    assertEquals("E: two", TellingLine.of("E: two\n" + AGENT));
    assertEquals(AGENT, TellingLine.of("\n" + AGENT + "\n"));
    assertNull(TellingLine.of(" \n\n\t"));
    assertNull(TellingLine.of(""));
  }

  @Test
  void standardErrorComesBeforeOutput() {
    assertEquals("quiet", of(null, "error: out", "quiet"));
    assertEquals("error: out", of(null, "error: out", AGENT));
    assertEquals("error: out", of("ignored", "error: out", ""));
    assertEquals(AGENT, of(null, " ", AGENT));
    assertNull(of(null, "", ""));
  }

  @Test
  void thePluginsOwnOutputIsDividedIntoOutputAndError() {
    assertEquals(
        "no lock", of("fatal: out\n----------ERROR-------\nno lock\n" + AGENT, null, null));
    assertEquals("fatal: out", of("fatal: out\n----------ERROR-------\n" + AGENT, null, null));
    assertEquals("plain", of("plain", null, null));
  }

  @Test
  void aLineThatIsOnlyKnownAsASecretByItsNeighboursIsLeftOut() {
    String key =
        "loading\n"
            + "-----BEGIN RSA PRIVATE KEY-----\n"
            + "canary08\n"
            + "canary09\n"
            + "-----END RSA PRIVATE KEY-----";
    assertEquals("loading", TellingLine.of(key));
    assertEquals("login failed: password=x9", TellingLine.of("login failed: password=x9"));
  }
}
