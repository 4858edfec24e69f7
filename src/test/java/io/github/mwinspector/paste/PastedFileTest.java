package io.github.mwinspector.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of a dropped file or of standard input as text. */
class PastedFileTest {
  private static String read(byte[] bytes) throws IOException {
    return PastedFile.text(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "6D77, UTF-8",
    "FFFE6D007700, UTF-16 as PowerShell writes it",
    "FEFF006D0077, UTF-16 with the high byte first",
  })
  void the_mark_in_front_says_how_it_is_encoded(String hex, String name) throws IOException {
    assertEquals("mw", read(HexFormat.of().parseHex(hex)).strip());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "FDFF6D77, two bytes that only add up to a mark less one",
    "F0FF6D77, one that ends like a mark",
    "FF, half a mark",
    "'', nothing",
    "C3, half a letter",
    "006D77, a zero in front",
  })
  void what_is_no_mark_is_read_as_utf_8(String hex, String name) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertEquals(new String(bytes, StandardCharsets.UTF_8), read(bytes));
  }

  @Test
  void no_more_is_read_than_is_looked_at() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertEquals(4 * PasteReader.LIMIT, PastedFile.text(endless).length());
  }
}
