package io.github.mwinspector.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("config/mw-inspector/settings.json");
  }

  private List<String> names() {
    return List.copyOf(new Settings(file()).recentProfiles().lastUsed().keySet());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(file().getParent())) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void the_next_run_knows_what_was_used_the_most_recent_first() throws Exception {
    Settings settings = new Settings(file());
    settings.used("ops", NOON);
    settings.used("prod", NOON.plusSeconds(2));
    settings.used("grün \"q\"", NOON.plusSeconds(1));
    settings.used("prod", NOON.minusSeconds(9));
    assertEquals(List.of("prod", "grün \"q\"", "ops"), names());
    assertEquals(List.of("settings.json", "settings.lock"), files());
    assertTrue(Files.readString(file()).contains("\"version\" : 1"));
  }

  @Test
  void two_windows_that_use_profiles_at_once_lose_none() throws Exception {
    List<Future<?>> uses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int window = 0; window < 4; window++) {
        Settings settings = new Settings(file());
        String name = "w" + window + "-";
        for (int i = 0; i < 10; i++) {
          Instant when = NOON.plusSeconds(i);
          String profile = name + i;
          uses.add(threads.submit(() -> settings.used(profile, when)));
        }
      }
    }
    for (Future<?> use : uses) {
      use.get();
    }
    assertEquals(40, names().size());
  }

  @Test
  void no_more_than_two_hundred_names_are_kept() {
    Settings settings = new Settings(null);
    for (int i = 0; i < 250; i++) {
      settings.used("p" + i, NOON.plusSeconds(i));
    }
    settings.used("x".repeat(513), NOON.plusSeconds(999));
    List<String> kept = List.copyOf(settings.recentProfiles().lastUsed().keySet());
    assertEquals(200, kept.size());
    assertEquals("p249", kept.getFirst());
    assertEquals("p50", kept.getLast());
  }

  @Test
  void a_name_of_512_letters_is_kept() {
    Settings settings = new Settings(null);
    settings.used("x".repeat(512), NOON);
    assertEquals(1, settings.recentProfiles().lastUsed().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"version\":2,\"recentProfiles\":{}}",
        "{\"version\":1,\"recentProfiles\":{\"a\":\"noon\"}}",
        "{\"version\":1}"
      })
  void a_file_that_makes_no_sense_is_kept_beside_the_new_one(String text) throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
    assertEquals(List.of(), names());
    assertEquals(text, Files.readString(file()));
    new Settings(file()).used("ops", NOON);
    assertEquals(List.of("ops"), names());
    String aside = files().stream().filter(n -> n.startsWith("settings-")).findFirst().orElse("");
    assertEquals(text, Files.readString(file().resolveSibling(aside)));
  }

  @Test
  void where_nothing_can_be_written_it_works_in_memory() throws Exception {
    Files.writeString(folder.resolve("config"), "a file in the folder's place");
    Settings settings = new Settings(file());
    settings.used("ops", NOON);
    assertEquals(Map.of("ops", NOON), settings.recentProfiles().lastUsed());
  }

  @Test
  void a_lock_that_another_never_gives_back_costs_the_file_but_not_the_run() throws Exception {
    Files.createDirectories(file().getParent());
    Path lock = file().resolveSibling("settings.lock");
    try (FileChannel other =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = other.lock()) {
      Settings settings = new Settings(file());
      settings.used("ops", NOON);
      assertEquals(Map.of("ops", NOON), settings.recentProfiles().lastUsed());
      assertFalse(Files.exists(file()));
    }
  }

  @Test
  void profiles_are_listed_by_recent_use_then_by_name() {
    RecentProfiles recent =
        new RecentProfiles(Map.of("z", NOON, "m", NOON.plusSeconds(1), "gone", NOON));
    ProfileListing listing =
        new ProfileListing(
            Stream.of("b", "z", "C", "a", "m").map(SettingsTest::profile).toList(), "z", List.of());
    assertEquals(
        List.of("m", "z", "a", "b", "C"),
        recent.ordered(listing).profiles().stream().map(AwsProfile::name).toList());
    assertEquals("z", recent.ordered(listing).preselected());
  }

  private static AwsProfile profile(String name) {
    return new AwsProfile(name, ProfileKind.STATIC_KEYS, null, null, null, null);
  }

  @Test
  void each_system_has_its_own_place() {
    String end = "mw-inspector/settings.json";
    assertEquals(Path.of("/x", end), place(Map.of("XDG_CONFIG_HOME", "/x", "HOME", "/h"), "Linux"));
    assertEquals(
        Path.of("/h/.config", end),
        place(Map.of("XDG_CONFIG_HOME", "relative", "HOME", "/h"), "Linux"));
    assertEquals(Path.of("/u/Library/Application Support", end), place(Map.of(), "Mac OS X"));
    assertEquals(Path.of("/roaming", end), place(Map.of("APPDATA", "/roaming"), "Windows 11"));
    assertNull(SettingsHome.file(Map.of(), "Linux", "?"));
  }

  private static Path place(Map<String, String> environment, String system) {
    return SettingsHome.file(environment, system, "/u");
  }
}
