package io.github.mwinspector.paste;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of pasted texts in {@code pasted-texts.txt}: what must come out of each. All facts,
 * other ids and conflicts are held against it; of sentences, that each expected one is there and
 * that there are none where none is expected.
 */
class PastedTextsTest {
  private static final Pattern CODE = Pattern.compile("%u([0-9A-F]{4,6})%");

  record Row(String name, String text, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Row> rows() throws IOException {
    String file;
    try (var in =
        Objects.requireNonNull(PastedTextsTest.class.getResourceAsStream("pasted-texts.txt"))) {
      file = new String(in.readAllBytes(), UTF_8);
    }
    List<Row> rows = new ArrayList<>();
    for (String block : file.split("(?m)^=== ")) {
      String[] halves = block.split("(?m)^--> *", 2);
      int end = block.indexOf('\n');
      if (halves.length == 2) {
        rows.add(
            new Row(
                block.substring(0, end).strip(),
                filled(halves[0].substring(end + 1)).stripTrailing(),
                halves[1]
                    .lines()
                    .map(line -> filled(line).strip())
                    .filter(l -> !l.isEmpty())
                    .toList()));
      }
    }
    return rows;
  }

  private static String filled(String text) {
    String ids =
        text.replace("%E%", "2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01")
            .replace("%T%", "7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50")
            .replace("%I%", "0e466033-290b-4d74-9ae0-f33e3a1b2c3d")
            .replace("%E2%", "91b0f4c2-0c5d-4a8e-8f31-66a0b7d9e102")
            .replace("%T2%", "a4d7c3e8-5b21-4c0f-b6d9-3e8f70a1c203")
            .replace("%X%", "5d6e7f80-1a2b-4c3d-8e9f-0a1b2c3d4e5f")
            .replace("%W%", "mw-0ed7251d3fcf6e0c2")
            .replace("%A%", "123456789012")
            .replace("%A2%", "444455556666");
    return CODE.matcher(ids)
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void understandsThis(Row row) {
    Pasted pasted = PasteReader.read(row.text());
    List<String> told = row.expected().stream().filter(line -> line.startsWith("told ")).toList();
    List<String> rest = row.expected().stream().filter(line -> !line.startsWith("told ")).toList();
    assertEquals(
        String.join("\n", new TreeSet<>(rest)),
        String.join("\n", new TreeSet<>(lines(pasted).toList())),
        () -> "told " + pasted.notUnderstood());
    assertEquals(
        told.isEmpty(), pasted.notUnderstood().isEmpty(), () -> pasted.notUnderstood() + "");
    for (String line : told) {
      assertTrue(
          pasted.notUnderstood().stream().anyMatch(said -> said.contains(line.substring(5))),
          () -> line + " is not in " + pasted.notUnderstood());
    }
  }

  private static Stream<String> lines(Pasted pasted) {
    return Stream.of(
            pasted.facts().entrySet().stream()
                .filter(fact -> fact.getKey() != Fact.PARTITION || !fact.getValue().equals("aws"))
                .map(fact -> fact.getKey().words() + " = " + fact.getValue()),
            pasted.otherIds().stream().map(id -> "other: " + id.kind().words() + " " + id.value()),
            pasted.conflicts().stream()
                .map(
                    conflict ->
                        "conflict: "
                            + conflict.what().words()
                            + ": "
                            + String.join(
                                " | ",
                                conflict.candidates().stream()
                                    .map(c -> c.value() + " (" + c.where() + ")")
                                    .toList())))
        .flatMap(lines -> lines);
  }

  @Test
  void theTableIsLong() throws IOException {
    List<Row> rows = rows();
    assertTrue(rows.size() >= 130, () -> "only " + rows.size() + " rows");
    assertEquals(rows.size(), rows.stream().map(Row::name).distinct().count());
  }
}
