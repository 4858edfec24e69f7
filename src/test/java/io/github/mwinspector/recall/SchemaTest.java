package io.github.mwinspector.recall;

import static io.github.mwinspector.recall.Writer.NOON;
import static io.github.mwinspector.recall.Writer.place;
import static io.github.mwinspector.recall.Writer.seen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of older programs, as they were recorded, in this one and in a later one. */
class SchemaTest {
  private static final String ADD = "ALTER TABLE looked_up ADD COLUMN later TEXT";

  @TempDir Path folder;

  private Path path() {
    return folder.resolve("recent.db");
  }

  @BeforeEach
  void recorded() throws Exception {
    try (InputStream file =
        Objects.requireNonNull(SchemaTest.class.getResourceAsStream("version-1.db"))) {
      Files.copy(file, path());
    }
  }

  private static Schema with(String... next) {
    List<List<String>> steps = new ArrayList<>(Schema.NOW.steps().subList(0, 1));
    steps.add(List.of(next));
    return new Schema(steps);
  }

  private RecallFile file(Schema schema) {
    return new RecallFile(path(), schema, 4096);
  }

  private int version() throws Exception {
    try (Connection connection = Engine.open(path(), 4096);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  private static final List<LookedUp> RECORDED =
      List.of(
          new LookedUp(place("ops", 1), seen("FAILED"), NOON, true),
          new LookedUp(place("dev", 2), seen(null), NOON.plusSeconds(1), false));

  @Test
  void a_file_of_version_1_is_read_and_written() throws Exception {
    RecallFile file = new RecallFile(path());
    assertEquals(RECORDED, file.all());
    file.keep(place("qa", 3), seen("SUCCESS"), NOON.plusSeconds(2));
    assertEquals(3, file.all().size());
  }

  @Test
  void an_older_file_is_brought_up_to_date_with_all_it_holds() throws Exception {
    assertEquals(RECORDED, file(with(ADD)).all());
    assertEquals(2, version());
    assertTrue(
        assertThrows(RecallException.class, () -> new RecallFile(path()).all())
            .getMessage()
            .contains("newer version"));
  }

  @Test
  void a_step_that_fails_leaves_the_older_file_as_it_was() throws Exception {
    byte[] before = Files.readAllBytes(path());
    Schema failing = with(ADD, "UPDATE looked_up SET later = pinned", "INSERT INTO nowhere VALUES");
    assertThrows(RecallException.class, () -> file(failing).all());
    assertEquals(1, version());
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(path())));
    assertEquals(RECORDED, new RecallFile(path()).all());
  }
}
