package io.github.mwinspector.recall;

import static io.github.mwinspector.recall.Writer.NOON;
import static io.github.mwinspector.recall.Writer.place;
import static io.github.mwinspector.recall.Writer.seen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallFileTest {
  @TempDir Path folder;

  private Path path() {
    return folder.resolve("mw-inspector/recent.db");
  }

  private RecallFile file() {
    return new RecallFile(path());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(path().getParent())) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private void execute(String... sql) throws Exception {
    try (Connection connection = Engine.open(path(), 4096);
        Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    }
  }

  private List<String> profiles() throws RecallException {
    return file().all().stream().map(row -> row.place().profile()).toList();
  }

  @Test
  void the_next_run_knows_what_was_looked_up_pins_first_then_the_most_recent() throws Exception {
    file().keep(place("old", 1), seen("FAILED"), NOON);
    file().keep(place("new", 1), seen(null), NOON.plusSeconds(2));
    file().keep(place("mid", 1), seen("SUCCESS"), NOON.plusSeconds(1));
    file().pin(place("old", 1), true);
    assertEquals(List.of("old", "new", "mid"), profiles());
    assertEquals(new LookedUp(place("old", 1), seen("FAILED"), NOON, true), file().all().get(0));
    assertEquals(
        new LookedUp(place("new", 1), seen(null), NOON.plusSeconds(2), false), file().all().get(1));
    file().pin(place("old", 1), false);
    assertEquals(List.of("new", "mid", "old"), profiles());
  }

  @Test
  void the_same_task_seen_again_is_one_look_up_with_what_it_shows_now() throws Exception {
    file().keep(place("ops", 10), seen("IN_PROGRESS"), NOON);
    file().pin(place("ops", 10), true);
    LookedUp.Place typedOtherwise =
        new LookedUp.Place(
            "ops", "eu-central-1", place("ops", 10).window(), place("ops", 10).task());
    Seen later = new Seen(null, "AWS-RunPatchBaseline", "RUN_COMMAND", "FAILED", NOON, NOON);
    file().keep(typedOtherwise, later, NOON.plusSeconds(9));
    LookedUp only = file().all().getFirst();
    assertEquals(1, file().all().size());
    assertEquals("FAILED", only.seen().status());
    assertEquals("111122223333", only.seen().account(), "an account that is known stays");
    assertEquals(NOON.plusSeconds(9), only.when());
    assertTrue(only.pinned(), "a pin stays");
  }

  @Test
  void the_same_ids_with_another_profile_or_region_are_another_look_up() throws Exception {
    LookedUp.Place there = place("ops", 1);
    file().keep(there, seen("FAILED"), NOON);
    file().keep(place("dev", 1), seen("FAILED"), NOON);
    file()
        .keep(
            new LookedUp.Place("ops", "us-east-1", there.window(), there.task()),
            seen("FAILED"),
            NOON);
    assertEquals(3, file().all().size());
    file().forget(there);
    assertEquals(2, file().all().size());
  }

  @Test
  void only_the_last_five_hundred_stay_and_every_pin() throws Exception {
    RecallFile file = file();
    file.keep(place("ops", 0), seen("FAILED"), NOON);
    file.pin(place("ops", 0), true);
    for (int i = 1; i <= 1000; i++) {
      file.keep(place("ops", i), seen("FAILED"), NOON.plusSeconds(i));
    }
    List<LookedUp> all = file.all();
    assertEquals(RecallFile.MOST + 1, all.size());
    assertEquals(place("ops", 0), all.getFirst().place());
    assertEquals(place("ops", 1000), all.get(1).place());
    assertEquals(place("ops", 501), all.getLast().place());
  }

  @Test
  void no_more_can_be_pinned_than_anybody_finds_again() throws Exception {
    RecallFile file = file();
    for (int i = 0; i <= RecallFile.MOST_PINS; i++) {
      file.keep(place("ops", i), seen("FAILED"), NOON);
    }
    for (int i = 0; i < RecallFile.MOST_PINS; i++) {
      file.pin(place("ops", i), true);
    }
    RecallException refused =
        assertThrows(
            RecallException.class, () -> file.pin(place("ops", RecallFile.MOST_PINS), true));
    assertEquals("No more than 200 can be pinned: unpin one first.", refused.getMessage());
    assertEquals(RecallFile.MOST_PINS, file.all().stream().filter(LookedUp::pinned).count());
  }

  @Test
  void clearing_leaves_pins_or_nothing_also_not_in_the_bytes_of_the_file() throws Exception {
    file().keep(place("pinned-one", 1), seen("FAILED"), NOON);
    file().keep(place("forgotten-one", 2), seen("FAILED"), NOON);
    file().pin(place("pinned-one", 1), true);
    file().clear(false);
    assertEquals(List.of("pinned-one"), profiles());
    file().clear(true);
    assertEquals(List.of(), profiles());
    String bytes = Files.readString(path(), StandardCharsets.ISO_8859_1);
    assertFalse(bytes.contains("forgotten-one") || bytes.contains("pinned-one"));
  }

  @Test
  void looking_at_what_is_kept_makes_no_file() throws Exception {
    assertEquals(List.of(), file().all());
    file().clear(true);
    assertFalse(Files.exists(path()));
  }

  @Test
  void a_time_that_cannot_be_right_and_a_text_of_any_length_are_kept() throws Exception {
    Seen odd = new Seen(null, "x".repeat(9_000), null, "ÖDD\0\u202e", Instant.MIN, Instant.MAX);
    file().keep(place("ops", 1), odd, NOON);
    assertEquals(odd, file().all().getFirst().seen());
    assertEquals(256, file().all().getFirst().seen().taskName().length());
  }

  @Test
  void the_file_is_for_this_user_alone_and_nothing_is_left_beside_it() throws Exception {
    file().keep(place("ops", 1), seen("FAILED"), NOON);
    assertEquals(List.of("engine", "recent.db", "recent.lock"), files());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(path().getParent())));
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-rw-r--"));
    file().keep(place("ops", 2), seen("FAILED"), NOON);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
  }

  @Test
  void nothing_is_written_through_a_link() throws Exception {
    Path elsewhere = Files.createFile(folder.resolve("elsewhere"));
    Files.createDirectories(path().getParent());
    Files.createSymbolicLink(path(), elsewhere);
    RecallException refused =
        assertThrows(
            RecallException.class, () -> file().keep(place("ops", 1), seen("FAILED"), NOON));
    assertTrue(refused.getMessage().contains("it is a link"), refused.getMessage());
    assertEquals(0, Files.size(elsewhere));
  }

  @Test
  void what_makes_no_sense_is_set_aside_whole_and_a_new_file_begins() throws Exception {
    Files.createDirectories(path().getParent());
    String notes = "not a database, but somebody's notes ".repeat(200);
    Files.writeString(path(), notes);
    RecallFile told = file();
    told.keep(place("ops", 1), seen("FAILED"), NOON);
    assertEquals(List.of("ops"), profiles());
    String aside =
        files().stream().filter(n -> n.startsWith("recent-unread-")).findFirst().orElse("");
    assertEquals(aside, told.setAsideAs());
    assertEquals(notes, Files.readString(path().resolveSibling(aside)));
  }

  @Test
  void a_damaged_page_is_found_and_the_file_set_aside() throws Exception {
    RecallFile file = file();
    for (int i = 0; i < 100; i++) {
      file.keep(place("ops", i), seen("FAILED"), NOON);
    }
    byte[] bytes = Files.readAllBytes(path());
    for (int i = 4096; i < bytes.length; i++) {
      bytes[i] = (byte) 0xA5;
    }
    Files.write(path(), bytes);
    assertEquals(List.of(), profiles());
    assertEquals(1, files().stream().filter(n -> n.startsWith("recent-unread-")).count());
    file.keep(place("ops", 1), seen("FAILED"), NOON);
    assertEquals(List.of("ops"), profiles());
  }

  @Test
  void a_database_of_something_else_is_set_aside() throws Exception {
    file().keep(place("ops", 1), seen("FAILED"), NOON);
    Files.delete(path());
    execute("CREATE TABLE theirs (text)", "INSERT INTO theirs VALUES ('kept')");
    byte[] theirs = Files.readAllBytes(path());
    assertEquals(List.of(), profiles());
    String aside =
        files().stream().filter(n -> n.startsWith("recent-unread-")).findFirst().orElse("");
    assertEquals(-1, Arrays.mismatch(theirs, Files.readAllBytes(path().resolveSibling(aside))));
  }

  @Test
  void what_a_newer_program_wrote_is_left_as_it_is() throws Exception {
    file().keep(place("ops", 1), seen("FAILED"), NOON);
    execute("ALTER TABLE looked_up ADD COLUMN later TEXT", "PRAGMA user_version = 2");
    byte[] newer = Files.readAllBytes(path());
    RecallException said = assertThrows(RecallException.class, () -> file().all());
    assertTrue(said.getMessage().contains("newer version of this program"), said.getMessage());
    assertThrows(RecallException.class, () -> file().keep(place("ops", 2), seen("FAILED"), NOON));
    assertThrows(RecallException.class, () -> file().clear(true));
    assertEquals(-1, Arrays.mismatch(newer, Files.readAllBytes(path())));
  }

  @Test
  void a_full_disk_is_said_and_nothing_that_was_kept_is_lost() throws Exception {
    file().keep(place("ops", 0), seen("FAILED"), NOON);
    RecallFile small = new RecallFile(path(), Schema.NOW, 8);
    int kept = 1;
    RecallException full = null;
    while (full == null) {
      try {
        small.keep(place("ops", kept), seen("FAILED"), NOON.plusSeconds(kept));
        kept++;
      } catch (RecallException e) {
        full = e;
      }
    }
    assertTrue(full.getMessage().startsWith("The disk is full"), full.getMessage());
    assertTrue(kept > 10, kept + " were kept");
    assertEquals(kept, file().all().size());
    assertEquals(List.of("engine", "recent.db", "recent.lock"), files());
    file().keep(place("ops", kept), seen("FAILED"), NOON);
    assertEquals(kept + 1, file().all().size());
  }

  @Test
  void rows_that_no_program_of_ours_wrote_are_not_shown() throws Exception {
    file().keep(place("ops", 1), seen("FAILED"), NOON);
    file().keep(place("dev", 1), seen("FAILED"), NOON);
    file().keep(place("qa", 1), seen("FAILED"), NOON);
    execute(
        "UPDATE looked_up SET start_time = 'noon' WHERE profile = 'ops'",
        "UPDATE looked_up SET task_execution_id = '../etc' WHERE profile = 'dev'");
    assertEquals(List.of("qa"), profiles());
  }
}
