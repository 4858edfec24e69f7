package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.aws.files.ProfileText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.profiles.ProfileFile;

class ProfileGrammarTest {
  private static final List<String> NAMES = List.of("a", "b.c", "d@e/f", "g+h:i", "default");
  private static final List<String> KEYS =
      List.of("region", "output", "role_arn", "sso_session", "credential_process");
  private static final List<String> VALUES =
      List.of("x", "a=b", "a:b", "a # b", "a;b", "a\t;b", "", " ", "é", "\"q\"", "[x]", "#x");

  /** Held, since a logger that nobody holds forgets its level. */
  private final Logger sdk = Logger.getLogger("software.amazon.awssdk.profiles");

  @BeforeEach
  void quiet() {
    sdk.setLevel(Level.OFF);
  }

  @AfterEach
  void loud() {
    sdk.setLevel(null);
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String file(Random random) {
    StringBuilder text = new StringBuilder();
    for (int section = 0; section < 4; section++) {
      String name = one(random, NAMES);
      text.append(name.equals("default") ? "[default]" : "[ profile\t" + name + " ]")
          .append(one(random, List.of("\n", " # note\n", "\r\n", ";x\n")));
      for (int line = 0; line < 4; line++) {
        text.append(
            one(
                random,
                List.of(
                    "\n",
                    "# note\n",
                    "; note\n",
                    KEYS.get(line) + " = " + one(random, VALUES) + "\n",
                    KEYS.get(line) + "=" + one(random, VALUES) + "\n",
                    "nested" + line + " =\n  inner = 1\n\tother=2\n",
                    KEYS.get(line) + " = one\n  two\n")));
      }
    }
    return text.toString();
  }

  @Test
  void files_that_the_sdk_accepts_mean_the_same_to_us() {
    int accepted = 0;
    for (int seed = 0; seed < 3000; seed++) {
      String text = file(new Random(seed));
      Map<String, Map<String, String>> theirs;
      try {
        theirs =
            ProfileFile.builder()
                .content(text)
                .type(ProfileFile.Type.CONFIGURATION)
                .build()
                .profiles()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().properties()));
      } catch (RuntimeException e) {
        continue;
      }
      accepted++;
      ProfileText.Parsed parsed = ProfileText.read(text, ProfileText.Source.CONFIG, "f");
      ProfileSet ours = ProfileSet.of(parsed.sections(), List.of(), parsed.problems());
      assertEquals(theirs.keySet(), ours.profiles().keySet(), text);
      theirs.forEach(
          (name, keys) -> {
            ProfileSection section = ours.profile(name);
            assertNotNull(section);
            for (String key : KEYS) {
              String value = keys.get(key);
              assertEquals(
                  value == null || value.isBlank() ? null : value, section.value(key), text);
            }
          });
    }
    assertTrue(accepted > 2000, "accepted by the SDK: " + accepted);
  }

  @Test
  void both_files_together_mean_the_same_as_to_the_sdk() {
    int accepted = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      String config = file(random);
      String credentials = file(random).replaceAll("\\[ profile\t(.*?) ]", "[$1]");
      ProfileFile theirs;
      try {
        theirs =
            ProfileFile.aggregator()
                .addFile(sdk(credentials, ProfileFile.Type.CREDENTIALS))
                .addFile(sdk(config, ProfileFile.Type.CONFIGURATION))
                .build();
      } catch (RuntimeException e) {
        continue;
      }
      accepted++;
      String text = config + "\n=== credentials\n" + credentials;
      ProfileSet ours =
          ProfileSet.of(
              ProfileText.read(config, ProfileText.Source.CONFIG, "f").sections(),
              ProfileText.read(credentials, ProfileText.Source.CREDENTIALS, "g").sections(),
              List.of());
      assertEquals(theirs.profiles().keySet(), ours.profiles().keySet(), text);
      theirs
          .profiles()
          .forEach(
              (name, profile) ->
                  assertEquals(
                      profile.property("region").filter(v -> !v.isBlank()).orElse(null),
                      Objects.requireNonNull(ours.profile(name)).value("region"),
                      name + " in " + text));
    }
    assertTrue(accepted > 600, "accepted by the SDK: " + accepted);
  }

  private static ProfileFile sdk(String text, ProfileFile.Type type) {
    return ProfileFile.builder().content(text).type(type).build();
  }

  @Test
  void no_change_of_bytes_makes_the_reading_fail_or_costs_more_than_its_own_profile() {
    String good =
        "[profile a]\n"
            + "region = x\n"
            + "[profile b]\n"
            + "region = x\n"
            + "[profile c]\n"
            + "region = x\n"
            + "[profile d]\n"
            + "region = x\n";
    String alphabet = "[]=:# \t\n\r\u0000\u001B\uFEFFaé\"'p";
    for (int seed = 0; seed < 20000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(good);
      // the second profile's own lines, not the line break before the third
      int at = 23 + random.nextInt(21);
      text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
      ProfileText.Parsed parsed = ProfileText.read(text.toString(), ProfileText.Source.CONFIG, "f");
      ProfileSet set = ProfileSet.of(parsed.sections(), List.of(), parsed.problems());
      for (String other : List.of("c", "d")) {
        ProfileSection section = set.profile(other);
        assertNotNull(section, text.toString());
        assertEquals("x", section.value("region"), text.toString());
      }
    }
  }
}
