package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the SDK for Java 2.57.8 and the AWS CLI (botocore 1.43.11) read the same text differently,
 * both measured: which reading is taken, and why. A row that neither accepts still costs no other
 * profile.
 */
class ProfileDifferencesTest {
  @TempDir Path home;

  static Stream<Arguments> config() {
    String x = "[profile x]\n";
    return Stream.of(
        arguments("[profile x]\nregion = a # note", "x=a", "SDK: no region has a blank in it"),
        arguments("[profile x]\nregion = a#b", "x=a#b", "both: only a blank starts a comment"),
        arguments("[profile x] # tail\nregion = a", "x=a", "both"),
        arguments("[profile x] tail\nregion = a", "x=a", "CLI: what is meant is plain"),
        arguments(x + "region = b\n" + x + "region = a", "x=a", "SDK: merged, the last wins"),
        arguments(x + "region = b\nregion = a", "x=a", "SDK: the last wins"),
        arguments("[x]\nregion = a", "x!", "both skip it: greyed, for the slip is a common one"),
        arguments("[default]\nregion = b\n[profile default]\nregion = a", "default=a", "both"),
        arguments("[profile default]\nregion = a\n[default]\nregion = b", "default=a", "SDK"),
        arguments("[profile \"my x\"]\nregion = a", "my x=a", "CLI: quotes make it one word"),
        arguments("[profile 'my x']\nregion = a", "my x=a", "CLI: quotes make it one word"),
        arguments("[profile my x]\nregion = a", "my x!", "both skip it: greyed"),
        arguments("[profile grün]\nregion = a", "grün=a", "CLI: any word is a name"),
        arguments("[profile a&b]\nregion = a", "a&b=a", "CLI: any word is a name"),
        arguments("[profile a/b@c:d.e+f%g_h-i]\nregion = a", "a/b@c:d.e+f%g_h-i=a", "both"),
        arguments("\uFEFF[profile x]\nregion = a", "x=a", "neither: editors add the mark unseen"),
        arguments(x + "region = a\njunk\n[profile y]\nregion = b", "x! y=b", "neither: its own"),
        arguments("[profile x\nregion = a\n[profile y]\nregion = b", "x! y=b", "neither: its own"),
        arguments("region = b\n[profile x]\nregion = a", "x=a 1", "neither: belongs to none"),
        arguments("[profile y]\nregion = b\n  [profile x]\nregion = a", "y=b x=a", "neither"),
        arguments("[profile x]\nregion: a", "x=a", "CLI: a colon where a plain key is before it"),
        arguments("[profile x]\nREGION = a", "x=a", "CLI: keys are lower-cased"),
        arguments("[profile x]\ns3 =\n  region = b\nregion = a", "x=a", "both: a nested block"),
        arguments("[profile x]\nregion = a\n  b", "x=a\nb", "both: a continued line"),
        arguments("[profile x]\n  region = a\n  output = json", "x=a", "CLI: indented keys"),
        arguments("[profile x]\nregion = a\n  # note", "x=a", "CLI: an indented comment"),
        arguments("[profile x]\r\nregion = a\r\n", "x=a", "both"),
        arguments("[profile x]\rregion = a\r", "x=a", "SDK: lone carriage returns"),
        arguments("[profile x]\n\u00A0\nregion = a", "x=a", "neither: an unseen blank"),
        arguments("[plugins]\na = b\n[preview]\nc = d\n[profile x]\nregion = a", "x=a", "SDK"));
  }

  static Stream<Arguments> credentials() {
    return Stream.of(
        arguments("[x]\nregion = a", "x=a", "both"),
        arguments("[my x]\nregion = a", "my x=a", "CLI: the whole header is the name"),
        arguments("[grün]\nregion = a", "grün=a", "CLI: the whole header is the name"),
        arguments("[profile x]\nregion = a", "x!", "SDK skips it, CLI calls it 'profile x'"),
        arguments("[x]\nregion = b\n[x]\nregion = a", "x=a", "SDK: merged, the last wins"),
        arguments("\uFEFF[x]\nregion = a", "x=a", "neither: editors add the mark unseen"),
        arguments("[x]\njunk\n[y]\nregion = b", "x! y=b", "neither: its own"));
  }

  @ParameterizedTest(name = "config {0}: {1}, {2}")
  @MethodSource("config")
  void one_reading_of_the_config_file_is_taken(String text, String reading, String why) {
    assertEquals(reading, reading(new World(home).config(text).files().list()), why);
  }

  @ParameterizedTest(name = "credentials {0}: {1}, {2}")
  @MethodSource("credentials")
  void one_reading_of_the_credentials_file_is_taken(String text, String reading, String why) {
    assertEquals(reading, reading(new World(home).credentials(text).files().list()), why);
  }

  /** Each profile with its region, or '!' when it can't be read; then how many problems. */
  private static String reading(ProfileListing listing) {
    String profiles =
        listing.profiles().stream()
            .map(ProfileDifferencesTest::reading)
            .collect(Collectors.joining(" "));
    int problems = listing.problems().size();
    return problems == 0 ? profiles : profiles + " " + problems;
  }

  private static String reading(AwsProfile profile) {
    boolean read = profile.kind() != ProfileKind.UNUSABLE;
    return profile.name() + (read ? "=" + profile.region() : "!");
  }
}
