package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No host that isn't AWS's is called without a yes that names it, wherever it is configured. */
class EndpointConsentTest {
  private static final String EVIL = "https://evil.example";
  private static final String URL = "endpoint_url = " + EVIL + "\n";
  private static final String ROLE = "role_arn = arn:aws:iam::1:role/R\nsource_profile = base\n";

  @TempDir Path home;

  /** Our clients and what each is called by in settings. */
  enum Client {
    SSM("ssm"),
    CLOUDWATCH("monitoring"),
    STS("sts");

    final String host;

    Client(String host) {
      this.host = host;
    }
  }

  /** Where an endpoint can be configured for a profile. */
  enum Place {
    VARIABLE("AWS_ENDPOINT_URL"),
    VARIABLE_OF_SERVICE("AWS_ENDPOINT_URL_%s"),
    PROFILE("endpoint_url of profile 'p'"),
    SERVICES("the section [services v]");

    final String where;

    Place(String where) {
      this.where = where;
    }
  }

  /** Places that belong to something else. */
  enum Elsewhere {
    DEFAULT_PROFILE,
    SOURCE_PROFILE,
    OTHER_SERVICES,
    OTHER_CLIENT
  }

  static Stream<Arguments> places() {
    return Stream.of(Place.values())
        .flatMap(place -> Stream.of(Client.values()).map(client -> Arguments.of(place, client)));
  }

  static Stream<Arguments> elsewhere() {
    return Stream.of(Elsewhere.values())
        .flatMap(place -> Stream.of(Client.values()).map(client -> Arguments.of(place, client)));
  }

  /** Refuses whatever it is asked for: only the hosts count. */
  private static FaultServer proxy() {
    return new FaultServer(FaultServer.raw("HTTP/1.1 403 Forbidden\r\n\r\n"));
  }

  /**
   * A machine whose profile p needs this client first or alone.
   *
   * @param texts what stands in [default], in p, in its source profile, and at the end
   */
  private World world(FaultServer proxy, Client client, String... texts) {
    World world = new World(home);
    world.environment.put("HTTPS_PROXY", proxy.uri().toString());
    return world.config(
        "[default]\n%s[profile p]\n%s%s[profile base]\n%s%s%s"
            .formatted(
                texts[0],
                texts[1],
                client == Client.STS ? ROLE : World.KEYS,
                texts[2],
                World.KEYS,
                texts[3]));
  }

  private World configured(FaultServer proxy, Place place, Client client) {
    World world =
        switch (place) {
          case VARIABLE, VARIABLE_OF_SERVICE -> world(proxy, client, "", "", "", "");
          case PROFILE -> world(proxy, client, "", URL, "", "");
          case SERVICES -> world(proxy, client, "", "services = v\n", "", services("v", client));
        };
    if (place == Place.VARIABLE || place == Place.VARIABLE_OF_SERVICE) {
      world.environment.put(place.where.formatted(client), EVIL);
    }
    return world;
  }

  private static String services(String name, Client client) {
    return "[services %s]\n%s =\n  %s".formatted(name, client.name().toLowerCase(Locale.ROOT), URL);
  }

  /** Asks by a client; the code of the failure that this ends with. */
  private static String asked(World world, Client client) {
    return client == Client.CLOUDWATCH
        ? ((Piece.NotAvailable) world.ask("p", new Question.OfAlarms(List.of("a")), _ -> {})).code()
        : world.failure("p").kind().code();
  }

  @ParameterizedTest
  @MethodSource("places")
  void another_host_hears_nothing_without_a_yes_and_is_called_with_one(Place place, Client client) {
    try (FaultServer proxy = proxy();
        World world = configured(proxy, place, client)) {
      assertEquals(FailureKind.ENDPOINT_REFUSED.code(), asked(world, client));
      assertTrue(proxy.requests.isEmpty(), proxy.requests.toString());
      world.grants.allow(new Need.Endpoint("evil.example", place.where.formatted(client)));
      assertEquals(FailureKind.PORTAL.code(), asked(world, client));
      String first = proxy.requests.getFirst();
      assertTrue(first.startsWith("CONNECT evil.example:443 "), first);
    }
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void settings_of_another_profile_or_client_are_never_taken(Elsewhere place, Client client) {
    Client other = client == Client.SSM ? Client.STS : Client.SSM;
    try (FaultServer proxy = proxy();
        World world =
            switch (place) {
              case DEFAULT_PROFILE -> world(proxy, client, URL, "", "", "");
              case SOURCE_PROFILE -> world(proxy, client, "", "", URL, "");
              case OTHER_SERVICES -> world(proxy, client, "", "", "", services("v", client));
              case OTHER_CLIENT ->
                  world(proxy, client, "", "services = v\n", "", services("v", other));
            }) {
      boolean before = place == Elsewhere.OTHER_CLIENT && client == Client.STS;
      assertEquals(
          (before ? FailureKind.ENDPOINT_REFUSED : FailureKind.PORTAL).code(),
          asked(world, client));
      if (before) {
        world.grants.allow(new Need.Endpoint("evil.example", Place.SERVICES.where));
        assertEquals(FailureKind.PORTAL.code(), asked(world, client));
      }
      String asked = proxy.requests.toString();
      assertTrue(
          asked.contains("CONNECT " + client.host + ".eu-central-1.amazonaws.com:443 "), asked);
      assertFalse(asked.contains("evil"), asked);
    }
  }

  @Test
  void the_failure_carries_the_need_and_a_yes_holds_for_that_host_and_setting_alone() {
    try (FaultServer proxy = proxy();
        World world = configured(proxy, Place.PROFILE, Client.SSM)) {
      LookupFailure failure = world.failure("p");
      assertEquals(new Need.Endpoint("evil.example", Place.PROFILE.where), failure.need());
      assertTrue(failure.headline().contains("evil.example"), failure.headline());
      world.grants.allow(Objects.requireNonNull(failure.need()));
      assertEquals(FailureKind.PORTAL, world.failure("p").kind());
      world.config("[profile p]\nendpoint_url = https://evil2.example:8443\n" + World.KEYS);
      assertEquals(
          new Need.Endpoint("evil2.example:8443", Place.PROFILE.where), world.failure("p").need());
      world.grants.allowEndpoint("evil2.example");
      assertEquals(FailureKind.ENDPOINT_REFUSED, world.failure("p").kind());
      world.grants.allowEndpoint("EVIL2.example:8443");
      assertEquals(FailureKind.PORTAL, world.failure("p").kind());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vpce-0123-abcd.ssm.eu-central-1.vpce.amazonaws.com",
        "vpce-0123-abcd-eu-central-1a.ssm.eu-central-1.vpce.amazonaws.com",
        "ssm-fips.us-gov-west-1.amazonaws.com",
        "ssm.eu-central-1.api.aws",
        "ssm.cn-north-1.amazonaws.com.cn",
        "SSM.eusc-de-east-1.amazonaws.eu"
      })
  void hosts_of_aws_need_no_yes_and_are_shown(String host) {
    try (FaultServer proxy = proxy();
        World world =
            world(proxy, Client.SSM, "", "endpoint_url = https://" + host + "\n", "", "")) {
      assertEquals(FailureKind.PORTAL, world.failure("p").kind());
      assertTrue(proxy.requests.getFirst().startsWith("CONNECT " + host + ":443 "));
      assertEquals(host, world.source().configuredEndpoint(world.connection("p")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssm.s3.amazonaws.com",
        "ssm.eu-central-1.elb.amazonaws.com",
        "ssm.eu-central-1.amazonaws.com.evil.example",
        "ec2-1-2-3-4.eu-central-1.compute.amazonaws.com",
        "ssm.eu-central-1.amazonaws.com:8443",
        "abc.execute-api.eu-central-1.amazonaws.com",
        "10.0.0.1"
      })
  void hosts_that_anybody_can_have_need_a_yes(String host) {
    try (FaultServer proxy = proxy();
        World world =
            world(proxy, Client.SSM, "", "endpoint_url = https://" + host + "\n", "", "")) {
      assertEquals(new Need.Endpoint(host, Place.PROFILE.where), world.failure("p").need());
      assertTrue(proxy.requests.isEmpty());
    }
  }

  @Test
  void a_host_without_tls_is_refused_even_with_a_yes() {
    try (FaultServer proxy = proxy();
        World world =
            world(proxy, Client.SSM, "", "endpoint_url = http://evil.example\n", "", "")) {
      world.grants.allowEndpoint("evil.example");
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.ENDPOINT_REFUSED, failure.kind());
      assertNull(failure.need());
      assertTrue(failure.headline().contains("without TLS"), failure.headline());
    }
  }

  @Test
  void the_hosts_of_all_clients_are_shown() {
    try (World world = new World(home).config("[profile p]\n" + World.KEYS)) {
      world.environment.putAll(
          Map.of(
              "AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:1",
              "AWS_ENDPOINT_URL_CLOUDWATCH", "https://metrics.example",
              "AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1"));
      assertEquals(
          "127.0.0.1:1 · CloudWatch metrics.example",
          world.source().configuredEndpoint(world.connection("p")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "use_fips_endpoint, SSM, ssm-fips.us-east-1.amazonaws.com",
    "use_fips_endpoint, CLOUDWATCH, monitoring-fips.us-east-1.amazonaws.com",
    "use_fips_endpoint, STS, sts-fips.us-east-1.amazonaws.com",
    "use_dualstack_endpoint, SSM, ssm.us-east-1.api.aws",
    "use_dualstack_endpoint, CLOUDWATCH, monitoring.us-east-1.api.aws",
    "use_dualstack_endpoint, STS, sts.us-east-1.api.aws"
  })
  void fips_and_dual_stack_are_wanted_by_the_profile_or_a_variable(
      String key, Client client, String host) {
    for (boolean variable : new boolean[] {true, false}) {
      // the variable goes before the profile
      String inProfile = key + " = " + !variable + "\n";
      try (FaultServer proxy = proxy();
          World world = world(proxy, client, "", inProfile, "", "")) {
        world.region = "us-east-1";
        if (variable) {
          world.environment.put("AWS_" + key.toUpperCase(Locale.ROOT), "true");
        }
        asked(world, client);
        String first = proxy.requests.getFirst();
        assertTrue(first.startsWith("CONNECT " + host + ":443 "), first);
      }
    }
  }
}
