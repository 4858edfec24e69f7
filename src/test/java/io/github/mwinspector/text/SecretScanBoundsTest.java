package io.github.mwinspector.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long texts made to be read again and again: each would keep a scan that looks ahead without bound
 * busy for hours, so that this class would not end.
 */
class SecretScanBoundsTest {
  private static final int LENGTH = 2_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "-",
        "eyJ",
        "eyJ.",
        "eyJ-",
        "eyJaaaaaaaaaaaa.",
        "AKIA",
        "ghp_",
        "ghp_-",
        "xoxb-",
        "://",
        "://a:b/",
        "://a:b@",
        "-----BEGIN ",
        "-----BEGIN PRIVATE KEY-----",
        "password=\"",
        "password='",
        "password=\\\"",
        "password=\\",
        "password=a'",
        "password={{",
        "password={{a}}",
        "password=$(",
        "password=[\"",
        "\"password\",",
        "<password>",
        "password ",
        "--password ",
        "password,",
        "password:\n",
        "Authorization: Bearer ",
        "curl -u ",
        "mysql -p",
        "net user ",
        "x | sudo -S ",
        "\"a\" | chpasswd ",
        "ConvertTo-SecureString - ",
        "\\",
        "\\\"",
        "'\"",
        "PassWord",
        "a.b-c_d."
      })
  void readsHostileTextsOfTwoMillionCharsToTheirEnd(String unit) {
    String text = unit.repeat(LENGTH / unit.length()) + "\n'\"\nmydb --password C4nary\n";
    String masked = Secrets.mask("commands", new Sensitive(text), Disclosure.VALUES);
    assertFalse(masked.contains("C4nary"));
  }

  @Test
  void masksASecretInTheMiddleOfTenMillionChars() {
    String half = "x=1; echo ok\n".repeat(400_000);
    String masked =
        Secrets.mask("commands", new Sensitive(half + "TOKEN=C4nary\n" + half), Disclosure.VALUES);
    assertTrue(masked.startsWith(half + "TOKEN=" + Secrets.MASK + "\n"));
    assertTrue(masked.endsWith(half));
  }

  @Test
  void masksAQuotedSecretOfManyMegabytesWhole() {
    String secret = "abcdefghij".repeat(500_000);
    String masked =
        Secrets.mask(
            "commands", new Sensitive("{\"password\": \"" + secret + "\"}"), Disclosure.VALUES);
    assertFalse(masked.contains("abc"));
  }
}
