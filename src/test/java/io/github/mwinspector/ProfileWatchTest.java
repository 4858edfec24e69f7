package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch tells while the files change in its waits. */
class ProfileWatchTest {
  private static final String KEYS = "aws_access_key_id = a\naws_secret_access_key = b\n";

  @TempDir Path home;

  private final Settings settings = new Settings(null);
  private final Deque<Change> changes = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();

  private interface Change {
    void make() throws IOException;
  }

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(home.resolve(".aws"));
  }

  private Path config() {
    return home.resolve(".aws/config");
  }

  private void write(String... names) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append("[profile ").append(name).append("]\n").append(KEYS);
    }
    Files.writeString(config(), text);
  }

  /** Runs until the changes are made and one wait more is over; then it is interrupted. */
  private void watch(Map<String, String> environment) {
    AwsFiles files = new AwsFiles(environment, home.toString());
    new ProfileWatch(files, settings, this::pause, this::listed).run();
    assertTrue(Thread.interrupted(), "it ended without being interrupted");
  }

  private void pause(Duration time) throws InterruptedException {
    Change change = changes.poll();
    if (change == null && time.toSeconds() > 0) {
      throw new InterruptedException();
    }
    try {
      if (change != null) {
        change.make();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void listed(ProfileListing listing) {
    told.add(String.join(" ", listing.profiles().stream().map(AwsProfile::name).toList()));
  }

  @Test
  void a_change_is_told_once_it_is_whole() throws Exception {
    write("a");
    changes.add(() -> Files.writeString(config(), "[profile a]\n" + KEYS + "[pro"));
    changes.add(() -> write("a", "b"));
    watch(Map.of());
    assertEquals(List.of("a", "a b"), told);
  }

  @Test
  void a_change_that_takes_long_is_waited_for() throws Exception {
    write("a");
    changes.add(() -> Files.writeString(config(), "[profile a]\n" + KEYS + "[pro"));
    changes.add(() -> Files.writeString(config(), "[profile a]\n" + KEYS + "[profile b]\naws"));
    changes.add(() -> write("a", "b"));
    watch(Map.of());
    assertEquals(List.of("a", "a b"), told);
  }

  @Test
  void a_file_that_comes_and_goes_is_told() throws Exception {
    changes.add(() -> write("a"));
    changes.add(() -> {});
    changes.add(() -> Files.delete(config()));
    watch(Map.of());
    assertEquals(List.of("", "a", ""), told);
  }

  @Test
  void the_same_content_is_told_once_whatever_the_time_of_the_file() throws Exception {
    write("a");
    changes.add(() -> write("a"));
    changes.add(() -> Files.setLastModifiedTime(config(), FileTime.fromMillis(0)));
    changes.add(() -> Files.writeString(config(), Files.readString(config()) + "# note\n"));
    watch(Map.of());
    assertEquals(List.of("a"), told);
  }

  @Test
  void a_change_is_seen_though_time_and_size_of_the_file_stay() throws Exception {
    write("a");
    FileTime before = Files.getLastModifiedTime(config());
    changes.add(
        () -> {
          write("b");
          Files.setLastModifiedTime(config(), before);
        });
    watch(Map.of());
    assertEquals(List.of("a", "b"), told);
  }

  @Test
  void the_file_that_the_variable_names_is_watched_also_when_it_is_a_link_set_anew()
      throws Exception {
    write("a");
    Path link = Files.createSymbolicLink(home.resolve("link"), config());
    Path other = Files.writeString(home.resolve("other"), "[profile o]\n" + KEYS);
    changes.add(
        () -> {
          Files.delete(link);
          Files.createSymbolicLink(link, other);
        });
    watch(Map.of("AWS_CONFIG_FILE", link.toString()));
    assertEquals(List.of("a", "o"), told);
  }

  @Test
  void what_was_used_goes_first() throws Exception {
    write("a", "b");
    changes.add(() -> settings.used("b", Instant.EPOCH));
    watch(Map.of());
    assertEquals(List.of("a b", "b a"), told);
  }
}
