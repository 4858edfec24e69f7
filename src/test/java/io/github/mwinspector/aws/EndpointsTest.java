package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.profile.FilePlace;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
  private static final String PROFILE = "[profile p]\n" + World.KEYS;

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1@evil.example",
        "http://localhost.evil.example",
        "http://user:secret@127.0.0.1:1",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "https://user:secret@evil.example",
        "https://evil.example?a=b",
        "http://0x7f.1",
        "not a url",
        "127.0.0.1:4566"
      })
  void a_configured_endpoint_on_another_host_is_refused_before_any_call(String url) {
    try (World world = new World(home).config(PROFILE + "endpoint_url = " + url + "\n")) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.ENDPOINT_REFUSED, failure.kind());
      assertEquals(0, failure.details().attempts());
      assertNull(world.source().configuredEndpoint(world.connection("p")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_ENDPOINT_URL_CLOUDWATCH", "AWS_ENDPOINT_URL"})
  void an_endpoint_for_alarms_on_another_host_is_refused_before_any_call(String variable) {
    try (World world = new World(home).config(PROFILE)) {
      world.environment.put(variable, "http://10.0.0.1");
      Piece piece = world.ask("p", new Question.OfAlarms(List.of("a")), _ -> {});
      assertEquals("E-LOCAL-ENDPOINT", ((Piece.NotAvailable) piece).code());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:4566, localhost:4566",
    "http://127.0.0.1:4566/, 127.0.0.1:4566",
    "https://127.9.0.1, 127.9.0.1",
    "http://[::1]:80, [::1]:80"
  })
  void a_loopback_endpoint_is_taken_and_named(String url, String shown) {
    try (World world = new World(home).config(PROFILE + "endpoint_url = " + url + "\n")) {
      assertEquals(shown, world.source().configuredEndpoint(world.connection("p")));
    }
  }

  @Test
  void the_variable_of_the_service_goes_before_the_general_one_and_both_before_the_files() {
    String services = "services = dev\nendpoint_url = http://127.0.0.1:4\n[services dev]\nssm =\n";
    try (World world =
        new World(home).config(PROFILE + services + "  endpoint_url = http://127.0.0.1:3\n")) {
      assertEquals(
          "127.0.0.1:3 · CloudWatch 127.0.0.1:4 · STS 127.0.0.1:4",
          world.source().configuredEndpoint(world.connection("p")));
      assertEquals("127.0.0.1:2", named(world, Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:2")));
      assertEquals(
          "127.0.0.1:1 · CloudWatch 127.0.0.1:2 · STS 127.0.0.1:2",
          named(
              world,
              Map.of(
                  "AWS_ENDPOINT_URL", "http://127.0.0.1:2",
                  "AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:1")));
      assertNull(named(world, Map.of("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true")));
    }
  }

  @Test
  void an_endpoint_of_another_service_alone_is_named_with_its_service() {
    String alarms = "services = dev\n[services dev]\ncloudwatch =\n  endpoint_url = %s\n";
    try (World world = new World(home).config(PROFILE + alarms.formatted("http://[::1]:5"))) {
      assertEquals("CloudWatch [::1]:5", world.source().configuredEndpoint(world.connection("p")));
      assertEquals(
          "127.0.0.1:1 · CloudWatch 127.0.0.1:2 · STS localhost:3",
          named(
              world,
              Map.of(
                  "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
                  "AWS_ENDPOINT_URL_CLOUDWATCH", "http://127.0.0.1:2",
                  "AWS_ENDPOINT_URL_STS", "http://localhost:3")));
    }
  }

  private String named(World world, Map<String, String> variables) {
    try (World other = new World(home)) {
      other.environment.putAll(variables);
      return other.source().configuredEndpoint(world.connection("p"));
    }
  }

  @Test
  void a_profile_can_ignore_configured_endpoints() {
    String ignoring = "ignore_configured_endpoint_urls = true\nendpoint_url = http://127.0.0.1:1\n";
    try (World world = new World(home).config(PROFILE + ignoring)) {
      assertNull(world.source().configuredEndpoint(world.connection("p")));
    }
  }

  @Test
  void without_configuration_the_endpoint_is_aws_s_own_of_the_partition() throws Exception {
    ProfileSet set = new World(home).config(PROFILE + "use_fips_endpoint = true\n").files().read();
    Endpoints endpoints =
        new Endpoints(new AwsHome(Map.of("HOME", home.toString()), "?"), new Grants());
    ProfileSection plain =
        new ProfileSection(ProfileSection.Type.PROFILE, "x", new FilePlace("", 0), Map.of(), null);
    assertEquals(
        URI.create("https://ssm.eu-central-1.amazonaws.com"),
        endpoints.of(Endpoints.Service.SSM, set, plain, "eu-central-1"));
    assertEquals(
        URI.create("https://sts.cn-north-1.amazonaws.com.cn"),
        endpoints.of(Endpoints.Service.STS, set, plain, "cn-north-1"));
    assertEquals(
        URI.create("https://monitoring.eusc-de-east-1.amazonaws.eu"),
        endpoints.of(Endpoints.Service.CLOUDWATCH, set, plain, "eusc-de-east-1"));
    assertEquals(
        URI.create("https://monitoring.cn-north-1.amazonaws.com.cn"),
        endpoints.of(Endpoints.Service.CLOUDWATCH, set, plain, "cn-north-1"));
    assertEquals(
        URI.create("https://monitoring-fips.us-east-1.amazonaws.com"),
        endpoints.of(Endpoints.Service.CLOUDWATCH, set, set.profiles().get("p"), "us-east-1"));
    assertEquals(
        URI.create("https://ssm-fips.us-east-1.amazonaws.com"),
        endpoints.of(Endpoints.Service.SSM, set, set.profiles().get("p"), "us-east-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "profile", "services"})
  void the_sign_in_token_never_reaches_an_endpoint_that_a_file_names(String place) {
    String bearer = "SSOBEARERCANARY0123456789";
    try (FaultServer evil = new FaultServer(FaultServer.json(200, World.GOOD));
        FaultServer portal = new FaultServer(FaultServer.json(403, "{}"));
        World world = new World(home)) {
      String url = "endpoint_url = " + evil.uri() + "\n";
      world.ssoPortal = portal.uri();
      world.config(
          "[default]\n"
              + (place.equals("default") ? url : "")
              + "[profile p]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = R\n"
              + (place.equals("profile") ? url : "")
              + "services = v\n[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://s\n"
              + (place.equals("profile") ? url : "")
              + "[services v]\nsso =\n  "
              + (place.equals("services") ? url : "a = b\n"));
      world.token(
          "s",
          "{\"accessToken\":\"%s\",\"expiresAt\":\"%s\"}"
              .formatted(bearer, Instant.now().plusSeconds(900)));
      assertEquals(FailureKind.PORTAL, world.failure("p").kind());
      assertEquals(1, portal.requests.size());
      assertTrue(evil.requests.isEmpty(), "evil heard " + evil.requests.size());
    }
  }

  @Test
  void what_the_sdk_reads_by_itself_leads_nowhere() throws Exception {
    List<String> properties =
        List.of(
            "aws.endpointUrl",
            "aws.endpointUrlSsm",
            "aws.endpointUrlSso",
            "aws.endpointUrlSsoOidc",
            "aws.endpointUrlSts",
            "aws.endpointUrlCloudwatch");
    FaultServer.Reply no = FaultServer.raw("HTTP/1.1 403 Forbidden\r\n\r\n");
    try (FaultServer evil = new FaultServer(FaultServer.json(200, World.GOOD));
        FaultServer proxy = new FaultServer(no);
        World world = new World(home)) {
      Path defaults = home.resolve("defaults");
      Files.writeString(defaults, "[default]\nendpoint_url = " + evil.uri() + "\n");
      System.setProperty("aws.configFile", defaults.toString());
      properties.forEach(name -> System.setProperty(name, evil.uri().toString()));
      world.environment.put("HTTPS_PROXY", proxy.uri().toString());
      world.config(
          PROFILE
              + "[profile role]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = p\n"
              + "[profile sso]\nsso_start_url = https://s\nsso_region = eu-west-1\n"
              + "sso_account_id = 1\nsso_role_name = R\n");
      world.token(
          "https://s",
          """
          {"accessToken":"t","expiresAt":"%s","clientId":"c","clientSecret":"s","refreshToken":"r",
           "registrationExpiresAt":"%s"}\
          """
              .formatted(Instant.now().plusSeconds(200), Instant.now().plusSeconds(900)));
      List.of("p", "role", "sso").forEach(world::failure);
      world.ask("p", new Question.OfAlarms(List.of("a")), _ -> {});
      String asked = proxy.requests.toString();
      List<String> hosts =
          List.of(
              "ssm.eu-central-1",
              "sts.eu-central-1",
              "monitoring.eu-central-1",
              "oidc.eu-west-1",
              "portal.sso.eu-west-1");
      for (String host : hosts) {
        assertTrue(asked.contains("CONNECT " + host + ".amazonaws.com:443 "), asked);
      }
      assertTrue(evil.requests.isEmpty());
    } finally {
      System.clearProperty("aws.configFile");
      properties.forEach(System::clearProperty);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example/", "eu-west-1.evil.example", "eu-west-1#", ""})
  void a_sign_in_region_that_is_none_keeps_the_token_here(String region) {
    try (World world = new World(home)) {
      world.config(
          "[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = R\n"
              + "[sso-session s]\nsso_start_url = https://s\nsso_region = "
              + region
              + "\n");
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.PROFILE_UNSUPPORTED, failure.kind());
      assertTrue(failure.headline().toLowerCase(Locale.ROOT).contains("sso_region"));
    }
  }
}
