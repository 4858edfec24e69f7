package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What may stand in a log line, and what never does. */
class LoggingTest {
  private static String line(String message, Throwable thrown) {
    LogRecord event = new LogRecord(Level.WARNING, message);
    event.setLoggerName("some.library");
    event.setThrown(thrown);
    return new Logging.Lines().format(event);
  }

  @Test
  void anEventIsOneLineWhateverItsTextHolds() {
    String line = line("first\nsecond\u001B[31m\u202Ethird", null);
    assertEquals(1, line.lines().count(), line);
    assertTrue(line.contains("first\\nsecond\\u001B[31m\\u202Ethird"), line);
    assertTrue(line.contains("WARNING some.library"), line);
  }

  @Test
  void recognisedSecretsAreMasked() {
    String line =
        line(
            "x-amz-security-token: C4naryToken and AKIAIOSFODNN7EXAMPLE,"
                + " aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            null);
    for (String secret : new String[] {"C4naryToken", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI"}) {
      assertFalse(line.contains(secret), line);
    }
  }

  @Test
  void ofAnExceptionOnlyItsClassIsTold() {
    String line =
        line("it failed", new IllegalStateException("C4nary", new RuntimeException("C4nary too")));
    assertFalse(line.contains("C4nary"), line);
    assertTrue(line.contains("java.lang.IllegalStateException"), line);
    assertTrue(line.contains("<- java.lang.RuntimeException"), line);
  }

  @Test
  void loggersThatPrintTokensStayQuietEvenWhenEverythingIsLogged() {
    Logging logging = Logging.start();
    try {
      Logger.getLogger("").setLevel(Level.ALL);
      assertTrue(logging.cappedLoggers() > 0);
      Logger signer =
          Logger.getLogger(
              "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner");
      assertFalse(signer.isLoggable(Level.FINE));
      assertFalse(signer.isLoggable(Level.INFO));
      assertTrue(signer.isLoggable(Level.WARNING));
    } finally {
      LogManager.getLogManager().reset();
      Thread.setDefaultUncaughtExceptionHandler(null);
    }
  }
}
