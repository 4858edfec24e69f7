package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The same differences as in {@link ProfileDifferencesTest}, up to the signed call: with which keys
 * and in which region a profile is asked, beside what the SDK itself and the AWS CLI make of the
 * text. The SDK is asked here; the AWS CLI's reading was measured with botocore 1.43.11.
 */
class ProfileReadingsTest {
  private static final FaultServer.Reply GOOD = FaultServer.json(200, World.GOOD);
  private static final Pattern SIGNED =
      Pattern.compile("Credential=([^/]+)/[0-9]+/([^/]+)/ssm/aws4_request");

  /** Keys and region are used. */
  private static final String WORKS = "KEY eu-west-1";

  /** The profile is listed greyed, and a look-up fails with the same words. */
  private static final String SAID = "said";

  /** No profile of that name. */
  private static final String SKIPPED = "skipped";

  /** Every profile of the file is lost. */
  private static final String LOST = "lost";

  private static final String KEYS = "aws_access_key_id = KEY\naws_secret_access_key = s\n";
  private static final String REGION = "region = eu-west-1\n";
  private static final String WHOLE = KEYS + REGION;
  private static final String OTHER = "\n[%sother]\naws_access_key_id = OTHER\n%s";
  private static final String CONTINUED = "[profile x]\n" + KEYS + "region = eu\n  west-1";
  private static final String OLD = "aws_access_key_id = OLD\naws_secret_access_key = s\n";

  /**
   * A row of the table.
   *
   * @param header what stands before a profile's name in its file
   * @param name the profile that is asked
   * @param app what this program does
   * @param sdk what the SDK makes of it
   * @param cli what the AWS CLI makes of it
   * @param why why this reading is taken
   */
  record Row(
      String header, String text, String name, String app, String sdk, String cli, String why) {
    @Override
    public String toString() {
      String first = text.replace("\n", "⏎").replace(WHOLE.replace("\n", "⏎"), "…");
      return "%s: %s, %s".formatted(first, app, why);
    }

    ProfileFile.Type type() {
      return header.isEmpty() ? ProfileFile.Type.CREDENTIALS : ProfileFile.Type.CONFIGURATION;
    }

    /** The text, and a good profile below it that no slip in it may cost. */
    String file() {
      return text + OTHER.formatted(header, "aws_secret_access_key = s\n");
    }
  }

  private static Row config(String text, String app, String sdk, String cli, String why) {
    return config(text, "x", app, sdk, cli, why);
  }

  private static Row config(
      String text, String name, String app, String sdk, String cli, String why) {
    return new Row("profile ", text, name, app, sdk, cli, why);
  }

  private static Row credentials(
      String text, String name, String app, String sdk, String cli, String why) {
    return new Row("", text, name, app, sdk, cli, why);
  }

  static Stream<Row> rows() {
    return Stream.of(values(), sections(), names(), broken(), inCredentials(), forms())
        .flatMap(rows -> rows);
  }

  private static Stream<Row> values() {
    String x = "[profile x]\n" + KEYS;
    return Stream.of(
        config(
            x + "region = eu-west-1 # note",
            WORKS,
            WORKS,
            "KEY eu-west-1 # note",
            "SDK: no region has a blank in it"),
        config(
            x + "region = us-east-1\n" + REGION, WORKS, WORKS, LOST, "SDK: the last of equal keys"),
        config(
            x + "region: eu-west-1",
            WORKS,
            LOST,
            WORKS,
            "CLI: a colon where a plain key is before it"),
        config(
            "[profile x]\nAWS_ACCESS_KEY_ID = KEY\nAws_Secret_Access_Key = s\nREGION = eu-west-1",
            WORKS,
            "no keys",
            WORKS,
            "CLI: keys are lower-cased"),
        config(
            "[profile x]\ns3 =\n  region = us-east-1\n  addressing_style = path\n" + WHOLE,
            WORKS,
            WORKS,
            WORKS,
            "both: a nested block stands for itself"));
  }

  private static Stream<Row> sections() {
    return Stream.of(
        config("[profile x] # tail\n" + WHOLE, WORKS, WORKS, WORKS, "both"),
        config(
            "[profile x]\n" + OLD + REGION + "[profile x]\naws_access_key_id = KEY\n",
            WORKS,
            WORKS,
            LOST,
            "SDK: merged, the last wins"),
        config("[x]\n" + WHOLE, SAID, SKIPPED, SKIPPED, "both skip it: greyed, a common slip"),
        config(
            "[default]\n" + OLD + "region = us-east-1\n[profile default]\n" + WHOLE,
            "default",
            WORKS,
            WORKS,
            WORKS,
            "both"),
        config(
            "[profile default]\n" + WHOLE + "[default]\n" + OLD + "region = us-east-1",
            "default",
            WORKS,
            WORKS,
            "OLD us-east-1",
            "SDK: the header that names a profile wins, wherever it stands"),
        config(
            "[plugins]\na = b\n[preview]\nc = d\n[profile x]\n" + WHOLE,
            WORKS,
            WORKS,
            WORKS,
            "both: other tools' sections are no profiles"));
  }

  private static Stream<Row> names() {
    String word = "CLI: any one word is a name, and quotes make one";
    String odd = "a/b@c:d.e+f%g_h-i";
    return Stream.of(
        config("[profile \"my x\"]\n" + WHOLE, "my x", WORKS, SKIPPED, WORKS, word),
        config("[profile grün]\n" + WHOLE, "grün", WORKS, SKIPPED, WORKS, word),
        config("[profile my x]\n" + WHOLE, "my x", SAID, SKIPPED, SKIPPED, "both skip it: greyed"),
        config("[profile " + odd + "]\n" + WHOLE, odd, WORKS, WORKS, WORKS, "both"));
  }

  private static Stream<Row> broken() {
    return Stream.of(
        config(
            "\uFEFF[profile x]\n" + WHOLE,
            WORKS,
            LOST,
            LOST,
            "neither: editors add the mark unseen"),
        config("[profile x]\n" + WHOLE + "junk\n", SAID, LOST, LOST, "neither: costs its own"),
        config("[profile x\n" + WHOLE, SAID, LOST, LOST, "neither: costs its own"),
        config(
            "region = us-east-1\n[profile x]\n" + WHOLE,
            WORKS,
            LOST,
            LOST,
            "neither: the line belongs to no profile"),
        config("  [profile x]\n" + WHOLE, WORKS, LOST, LOST, "neither: what is meant is plain"),
        config(
            "[profile y]\nregion = us-east-1\n  [profile x]\n" + WHOLE,
            WORKS,
            SKIPPED,
            LOST,
            "neither: SDK gives the keys of x to y"));
  }

  private static Stream<Row> inCredentials() {
    return Stream.of(
        credentials(
            "[profile x]\n" + WHOLE,
            "x",
            SAID,
            SKIPPED,
            SKIPPED,
            "SDK skips it, CLI calls it 'profile x': greyed"),
        credentials("[my x]\n" + WHOLE, "my x", WORKS, SKIPPED, WORKS, "CLI"),
        credentials("\uFEFF[x]\n" + WHOLE, "x", WORKS, LOST, LOST, "neither: unseen"),
        credentials(
            "[x]\n" + OLD + REGION + "[x]\naws_access_key_id = KEY\n",
            "x",
            WORKS,
            WORKS,
            LOST,
            "SDK: merged, the last wins"),
        credentials("[x]\n" + WHOLE + "junk\n", "x", SAID, LOST, LOST, "neither: costs its own"));
  }

  /** Forms 6 and 15 of a profile: they bring no keys. */
  private static Stream<Row> forms() {
    String role = "[profile x]\nrole_arn = arn:aws:iam::111122223333:role/T\n";
    return Stream.of(
        config(role + REGION, SAID, "no keys", "no keys", "both: a role of nobody"),
        config(role + WHOLE, SAID, WORKS, "no keys", "CLI: keys beside a role need source_profile"),
        config("[profile x]\n" + REGION, SAID, "no keys", "no keys", "both: region only"),
        config(
            "[profile x]\naws_account_id = 111122223333\n" + REGION,
            SAID,
            "no keys",
            "no keys",
            "both: region and account only"));
  }

  @TempDir Path home;

  @ParameterizedTest
  @MethodSource("rows")
  void a_profile_is_asked_as_it_is_read(Row row) throws Exception {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(row, aws)) {
      AwsProfile listed = Objects.requireNonNull(world.files().list().named(row.name()));
      if (row.app().equals(SAID)) {
        assertFalse(listed.usable());
        LookupFailure failure = world.failure(row.name());
        assertEquals(
            "Profile '%s' can't be used. %s".formatted(row.name(), listed.lacks()),
            failure.headline() + " " + failure.nextStep());
      } else {
        world.region = Objects.requireNonNull(listed.region());
        world.look(row.name());
        assertEquals(row.app(), signed(aws));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void no_reading_costs_the_profile_below_it(Row row) throws Exception {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(row, aws)) {
      world.look("other");
      assertEquals("OTHER eu-central-1", signed(aws));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_sdk_reads_it_as_the_table_says(Row row) {
    assertEquals(row.sdk(), sdk(row));
  }

  private World world(Row row, FaultServer aws) {
    World world = new World(home);
    world.environment.put("AWS_ENDPOINT_URL", aws.uri().toString());
    return row.header().isEmpty() ? world.credentials(row.file()) : world.config(row.file());
  }

  private static String signed(FaultServer aws) {
    Matcher signed = SIGNED.matcher(String.join("\n", aws.requests));
    assertTrue(signed.find(), aws.requests.toString());
    return signed.group(1) + " " + signed.group(2);
  }

  private static String sdk(Row row) {
    ProfileFile file;
    try {
      file = ProfileFile.builder().content(row.text()).type(row.type()).build();
    } catch (IllegalArgumentException e) {
      return LOST;
    }
    return file.profile(row.name()).map(profile -> sdk(file, profile)).orElse(SKIPPED);
  }

  private static String sdk(ProfileFile file, Profile profile) {
    try (ProfileCredentialsProvider provider =
        ProfileCredentialsProvider.builder()
            .profileFile(file)
            .profileName(profile.name())
            .build()) {
      String key = provider.resolveCredentials().accessKeyId();
      return key + " " + profile.property("region").orElse("");
    } catch (SdkClientException | IllegalStateException e) {
      return "no keys";
    }
  }

  @Test
  void a_continued_region_is_no_region_to_either_and_is_told() {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(config(CONTINUED, SAID, "", "", ""), aws)) {
      String region = Objects.requireNonNull(world.files().list().named("x")).region();
      assertEquals("eu\nwest-1", region);
      assertNull(AwsRegion.typed(region));
      Connection connection =
          new Connection(
              world.connection("x").profile(), new AwsRegion(region, null, Partition.AWS));
      LookupException thrown =
          assertThrows(
              LookupException.class,
              () -> world.source().look(asked(connection), world.progress::add));
      assertEquals(FailureKind.REGION_UNREACHABLE, thrown.failure().kind());
      assertEquals("A region's id looks like eu-central-1.", thrown.failure().nextStep());
      assertEquals(0, aws.requests.size());
    }
  }

  private static LookupRequest asked(Connection connection) {
    return new LookupRequest(
        connection, new WindowExecutionId(World.WINDOW), new TaskExecutionId(World.TASK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_access_key_id",
        "aws_secret_access_key",
        "aws_session_token",
        "aws_security_token"
      })
  void keys_of_two_lines_are_said_instead_of_a_call_that_can_t_be_made(String key)
      throws Exception {
    Row row = config("[profile x]\n" + WHOLE + key + " = CANARY1\n  CANARY2", SAID, "", "", "");
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(row, aws)) {
      String said =
          "Profile 'x' can't be used. The value of %s goes over two lines.".formatted(key);
      LookupFailure failure = world.failure("x");
      assertEquals(FailureKind.PROFILE_UNSUPPORTED, failure.kind());
      assertEquals(said, failure.headline());
      assertFalse(failure.toString().contains("CANARY"), failure.toString());
      assertEquals(0, aws.requests.size());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_continued_command_is_one_command_as_to_the_aws_cli() throws Exception {
    String text =
        """
        [profile x]
        region = eu-west-1
        credential_process = /usr/bin/printf '%%s'
          '{"Version":1,"AccessKeyId":"KEY","SecretAccessKey":"s"}'
        """
            .replace("%%", "%");
    Row row = config(text, WORKS, "no keys", WORKS, "CLI: no shell reads it");
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(row, aws)) {
      world.grants.allowCommands();
      world.region = "eu-west-1";
      world.look("x");
      assertEquals(row.app(), signed(aws));
      assertEquals(row.sdk(), sdk(row));
    }
  }
}
