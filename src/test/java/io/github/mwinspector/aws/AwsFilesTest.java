package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ChainLink;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsFilesTest {
  @TempDir Path home;

  private AwsProfile listed(String config, String name) {
    AwsProfile profile = new World(home).config(config).files().list().named(name);
    return Objects.requireNonNull(profile, name);
  }

  static Stream<Arguments> kinds() {
    String keys = "aws_access_key_id = A\naws_secret_access_key = B\n";
    String role = "role_arn = arn:aws:iam::111122223333:role/R\n";
    String sso = "sso_account_id = 111122223333\nsso_role_name = R\n";
    String machine = "credential_source = ";
    String start = "sso_start_url = https://s\nsso_region = eu-west-1\n";
    return Stream.of(
        arguments(keys, ProfileKind.STATIC_KEYS, null),
        arguments(keys + "aws_session_token = T\n", ProfileKind.SESSION_TOKEN, null),
        arguments(keys + "aws_security_token = T\n", ProfileKind.SESSION_TOKEN, null),
        arguments("aws_access_key_id = A\n", ProfileKind.STATIC_KEYS, "aws_secret_access_key is"),
        arguments("region = eu-west-1\n", ProfileKind.REGION_ONLY, "aws configure"),
        arguments(sso + start, ProfileKind.LEGACY_SSO, null),
        arguments(sso + keys + start, ProfileKind.LEGACY_SSO, null),
        arguments(start, ProfileKind.LEGACY_SSO, "sso_account_id is missing"),
        arguments(sso + "sso_session = s\n", ProfileKind.SSO_SESSION, null),
        arguments(sso + "sso_session = t\n", ProfileKind.SSO_SESSION, "no [sso-session t]"),
        arguments("sso_session = s\n", ProfileKind.SSO_SESSION, "sso_account_id is missing"),
        arguments(role + "source_profile = base\n", ProfileKind.ASSUME_ROLE, null),
        arguments(role + keys + "source_profile = x\n", ProfileKind.ASSUME_ROLE, null),
        arguments(role, ProfileKind.ASSUME_ROLE, "no source_profile"),
        arguments(role + keys, ProfileKind.ASSUME_ROLE, "no source_profile"),
        arguments(role + "source_profile = zz\n", ProfileKind.ASSUME_ROLE, "'zz' is in neither"),
        arguments(role + "source_profile = loop\n", ProfileKind.ASSUME_ROLE, "x → loop → x"),
        arguments(
            role + "source_profile = base\nmfa_serial = m\n", ProfileKind.ASSUME_ROLE_MFA, null),
        arguments(role + "mfa_serial = m\n", ProfileKind.ASSUME_ROLE_MFA, "no source_profile"),
        arguments(role + "source_profile = command\n", ProfileKind.ASSUME_ROLE, null),
        arguments(role + "web_identity_token_file = f\n" + sso, ProfileKind.WEB_IDENTITY, null),
        arguments(role + machine + "Environment\n", ProfileKind.CREDENTIAL_SOURCE, null),
        arguments(role + machine + "ec2instancemetadata\n", ProfileKind.CREDENTIAL_SOURCE, null),
        arguments(role + machine + "EcsContainer\n", ProfileKind.CREDENTIAL_SOURCE, null),
        arguments(role + machine + "Bogus\n", ProfileKind.CREDENTIAL_SOURCE, "none that there is"),
        arguments(
            role + machine + "Environment\nsource_profile = base\n",
            ProfileKind.CREDENTIAL_SOURCE,
            "both source_profile and credential_source"),
        arguments(
            role + machine + "Environment\nduration_seconds = x\n",
            ProfileKind.CREDENTIAL_SOURCE,
            "not a number"),
        arguments("login_session = l\n" + keys, ProfileKind.LOGIN_SESSION, null),
        arguments("credential_process = c\n" + keys, ProfileKind.CREDENTIAL_PROCESS, null));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_form_of_a_profile_has_its_kind_and_says_what_it_lacks(
      String keys, ProfileKind kind, String lacks) {
    String others =
        """
        [profile base]
        aws_access_key_id = A
        aws_secret_access_key = B
        [profile command]
        credential_process = /bin/false
        [profile loop]
        role_arn = arn:aws:iam::111122223333:role/L
        source_profile = x
        [sso-session s]
        sso_region = eu-west-1
        sso_start_url = https://s
        """;
    AwsProfile profile = listed("[profile x]\n" + keys + others, "x");
    assertEquals(kind, profile.kind());
    if (lacks == null) {
      assertNull(profile.lacks());
    } else {
      assertTrue(String.valueOf(profile.lacks()).contains(lacks), profile.lacks());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[profile x]\nsecret-without-equals\n",
        "[profile x]\n= value\n",
        "[profile x]\n<<<<<<< HEAD\nregion = a\n=======\nregion = b\n>>>>>>> c\n",
        "[profile x\nregion = a\n",
        "[profile x] [profile y]\nregion = a\n",
        "[profile x y]\nregion = a\n",
        "[profile \"x]\nregion = a\n",
        "[x]\nregion = a\n",
        "[profile x]\ns3 =\n  no equals\n"
      })
  void a_bad_line_costs_its_own_profile_alone_which_is_listed_with_its_place(String bad) {
    String good = "[profile good]\nregion = r\naws_access_key_id=a\naws_secret_access_key=b\n";
    ProfileListing listing =
        new World(home).config(good + bad + good.replace("good", "later")).files().list();
    assertEquals(3, listing.profiles().size(), listing.toString());
    assertTrue(Objects.requireNonNull(listing.named("good")).usable());
    assertTrue(Objects.requireNonNull(listing.named("later")).usable());
    AwsProfile unusable =
        listing.profiles().stream()
            .filter(p -> p.kind() == ProfileKind.UNUSABLE)
            .findFirst()
            .orElseThrow();
    assertEquals(new FilePlace("~/.aws/config", 5), unusable.place());
    assertTrue(String.valueOf(unusable.lacks()).contains("~/.aws/config"), unusable.lacks());
    assertFalse(listing.toString().contains("secret-without"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"region = a\n", "[\n", "[]\n", "[profile]\n", "[profile ]\n", "junk\n"})
  void a_line_that_belongs_to_no_profile_is_a_problem_and_costs_none(String bad) {
    String good = "[profile good]\naws_access_key_id=a\naws_secret_access_key=b\n";
    ProfileListing listing = new World(home).config(bad + good).files().list();
    assertEquals(1, listing.profiles().size());
    assertTrue(listing.profiles().getFirst().usable());
    assertEquals(1, listing.problems().size(), listing.problems().toString());
    assertTrue(listing.problems().getFirst().startsWith("~/.aws/config, line 1: "));
  }

  @Test
  void the_prefixed_default_replaces_the_bare_one() {
    String config = "[default]\nregion = a\noutput = x\n[profile default]\nregion = b\n";
    assertEquals("b", listed(config, "default").region());
  }

  @Test
  void the_credentials_file_wins_key_by_key_and_the_rest_is_merged() {
    AwsProfile profile =
        new World(home)
            .config("[profile x]\nregion = a\naws_access_key_id = old\n")
            .credentials("[x]\naws_access_key_id = new\naws_secret_access_key = s\nregion = b\n")
            .files()
            .list()
            .named("x");
    assertNotNull(profile);
    assertEquals("b", profile.region());
    assertEquals(new FilePlace("~/.aws/config", 1), profile.place());
    assertTrue(profile.usable());
  }

  @Test
  void a_profile_header_in_the_credentials_file_is_listed_as_skipped_by_aws_tools() {
    AwsProfile profile =
        new World(home).credentials("[profile x]\n" + World.KEYS).files().list().named("x");
    assertNotNull(profile);
    assertEquals(ProfileKind.UNUSABLE, profile.kind());
  }

  @Test
  void a_misplaced_section_of_a_good_profile_s_name_is_a_problem_only() {
    ProfileListing listing =
        new World(home)
            .config("[x]\nregion = a\n")
            .credentials("[x]\n" + World.KEYS)
            .files()
            .list();
    assertEquals(1, listing.profiles().size());
    assertTrue(listing.profiles().getFirst().usable());
    assertNull(listing.profiles().getFirst().region());
    assertEquals(1, listing.problems().size());
  }

  @Test
  void sections_of_other_tools_are_no_profiles() {
    String config = "[plugins]\na = b\n[preview]\nc = d\n[sso-session s]\ne = f\n[services v]\n";
    ProfileListing listing = new World(home).config(config).files().list();
    assertEquals(0, listing.profiles().size());
    assertEquals(0, listing.problems().size());
  }

  @Test
  void the_demo_account_s_name_can_t_be_taken_by_a_file() {
    ProfileListing listing =
        new World(home).config("[profile \"Demo account\"]\n" + World.KEYS).files().list();
    assertEquals(0, listing.profiles().size());
    assertEquals(1, listing.problems().size());
  }

  @Test
  void utf_16_as_windows_shells_write_it_is_read() throws Exception {
    Files.createDirectories(home.resolve(".aws"));
    Files.write(
        home.resolve(".aws/config"),
        "\uFEFF[profile x]\r\nregion = a".getBytes(StandardCharsets.UTF_16LE));
    assertEquals("a", Objects.requireNonNull(new World(home).files().list().named("x")).region());
  }

  @Test
  void the_variables_name_the_files_and_the_profile() throws Exception {
    Files.writeString(home.resolve("c"), "[profile x]\nregion = a\n");
    Files.writeString(home.resolve("k"), "[x]\n" + World.KEYS);
    World world = new World(home);
    world.environment.put("AWS_CONFIG_FILE", "~/c");
    world.environment.put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("k").toString());
    world.environment.put("AWS_PROFILE", "x");
    ProfileListing listing = world.files().list();
    assertEquals("x", listing.preselected());
    AwsProfile profile = Objects.requireNonNull(listing.named("x"));
    assertEquals("a", profile.region());
    assertTrue(profile.usable());
  }

  @Test
  void a_profile_that_only_the_variable_names_is_a_problem() {
    World world = new World(home);
    world.environment.put("AWS_PROFILE", "gone");
    assertTrue(world.files().list().problems().getFirst().contains("'gone'"));
  }

  @Test
  void without_the_variable_the_default_profile_is_preselected_when_there_is_one() {
    assertNull(new World(home).files().list().preselected());
    assertEquals("default", new World(home).config("[default]\n").files().list().preselected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "", "relative/home"})
  void a_home_that_is_none_is_a_problem_and_no_folder_of_that_name(String none) {
    ProfileListing listing = new AwsFiles(Map.of("HOME", none), none).list();
    assertEquals(0, listing.profiles().size());
    assertEquals(2, listing.problems().size());
    assertTrue(listing.problems().getFirst().contains("AWS_CONFIG_FILE"));
  }

  @Test
  void a_folder_in_the_place_of_a_file_is_a_problem_and_the_other_file_is_read() throws Exception {
    World world = new World(home).credentials("[x]\n" + World.KEYS);
    Files.createDirectories(home.resolve(".aws/config"));
    ProfileListing listing = world.files().list();
    assertEquals(1, listing.profiles().size());
    assertEquals(
        "~/.aws/config can't be read: it is not an ordinary file.", listing.problems().getFirst());
  }

  static Stream<Arguments> accounts() {
    String role = "role_arn = arn:aws:iam::111122223333:role/R\n";
    return Stream.of(
        arguments(role + "source_profile = s\n", "111122223333"),
        arguments(role + "source_profile = s\naws_account_id = 2\n", "111122223333"),
        arguments("role_arn = arn:aws:iam::x:role/R\n", null),
        arguments("aws_account_id = 2\n" + World.KEYS, "2"),
        arguments("sso_account_id = 3\n", "3"),
        // any sso_ key makes it an SSO profile to the SDK, whatever role it names
        arguments("sso_account_id = 3\naws_account_id = 2\n" + role, "3"),
        arguments("login_session = arn:aws:iam::444455556666:user/ana\n", "444455556666"),
        arguments("region = eu-west-1\n", null));
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void the_account_is_known_where_the_files_say_it(String keys, String account) {
    assertEquals(account, listed("[profile x]\n" + keys, "x").accountId());
  }

  @Test
  void a_role_names_the_profiles_that_stand_behind_it() {
    String role = "role_arn = arn:aws:iam::111122223333:role/R\nsource_profile = ";
    World world =
        new World(home)
            .config(
                "[profile a]\n%sb\n[profile b]\n%sc\n[profile c]\nsso_start_url = u\n"
                        .formatted(role, role)
                    + "[profile d]\n%sgone\n[profile e]\n%se\n[profile f]\n%se\n"
                        .formatted(role, role, role));
    ProfileListing listing = world.files().list();
    assertEquals(
        List.of(
            new ChainLink("b", ProfileKind.ASSUME_ROLE),
            new ChainLink("c", ProfileKind.LEGACY_SSO)),
        Objects.requireNonNull(listing.named("a")).chain());
    assertEquals(List.of(), Objects.requireNonNull(listing.named("c")).chain());
    assertEquals(List.of(), Objects.requireNonNull(listing.named("d")).chain());
    assertEquals(List.of(), Objects.requireNonNull(listing.named("e")).chain());
    assertEquals(
        List.of(new ChainLink("e", ProfileKind.ASSUME_ROLE)),
        Objects.requireNonNull(listing.named("f")).chain());
  }

  @Test
  void nothing_that_is_listed_or_printed_holds_a_secret() {
    World world =
        new World(home)
            .config("[profile x]\n" + World.KEYS + "[profile y]\n" + World.SECRET + "\n")
            .credentials("[z]\n" + World.KEYS + "aws_session_token = " + World.SECRET + "\n");
    assertFalse(world.files().list().toString().contains(World.SECRET));
    assertFalse(world.files().read().toString().contains(World.SECRET));
  }

  @Test
  void listing_five_hundred_profiles_runs_no_command_and_makes_no_call() throws Exception {
    Path ran = home.resolve("ran");
    try (FaultServer server = new FaultServer(FaultServer.json(200, "{}"))) {
      World world = new World(home);
      world.environment.put("AWS_ENDPOINT_URL", server.uri().toString());
      world.config(ManyProfiles.config(500, "touch " + ran, server.uri().toString()));
      long children = ProcessHandle.current().children().count();
      ProfileListing listing = world.files().list();
      assertEquals(500, listing.profiles().size());
      assertEquals(children, ProcessHandle.current().children().count());
      Set<ProfileKind> kinds = EnumSet.complementOf(EnumSet.of(ProfileKind.DEMO));
      listing.profiles().forEach(profile -> kinds.remove(profile.kind()));
      assertEquals(Set.of(), kinds);
      assertFalse(Files.exists(ran));
      assertEquals(0, server.connections.get());
    }
  }

  @Test
  void a_file_is_taken_apart_again_when_its_text_has_changed_and_only_then() throws Exception {
    AwsFiles files = new World(home).config("[profile a]\nregion = eu-west-1\n").files();
    ProfileSet first = files.read();
    assertSame(first, files.read());
    Path config = home.resolve(".aws/config");
    FileTime time = Files.getLastModifiedTime(config);
    Files.writeString(config, "[profile b]\nregion = eu-west-2\n");
    // As long as before, and as old: many a file system tells whole seconds.
    Files.setLastModifiedTime(config, time);
    assertNull(files.list().named("a"));
    assertEquals("eu-west-2", Objects.requireNonNull(files.list().named("b")).region());
    Files.writeString(home.resolve(".aws/credentials"), "[c]\nregion = eu-west-3\n");
    assertNotNull(files.list().named("c"));
    Files.delete(config);
    assertNull(files.list().named("b"));
    assertSame(files.read(), files.read());
  }

  @Test
  void naming_the_empty_device_means_that_no_file_is_read() {
    Map<String, String> nothing =
        Map.of("AWS_CONFIG_FILE", "/dev/null", "AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
    ProfileListing listing = new AwsFiles(nothing, home.toString()).list();
    assertEquals(List.of(), listing.problems());
    assertEquals(0, listing.profiles().size());
  }
}
