package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.aws.signin.SsoTokenCache;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String BEARER = "SSOBEARERCANARY0123456789";
  private static final String SSO =
      """
      [profile p]
      sso_session = corp
      sso_account_id = 111122223333
      sso_role_name = Support
      endpoint_url = %s
      [sso-session corp]
      sso_region = eu-west-1
      sso_start_url = https://corp.awsapps.com/start
      """;

  @TempDir Path home;

  private static String token(Instant expires) {
    return "{\"accessToken\":\"%s\",\"expiresAt\":\"%s\",\"region\":\"eu-west-1\"}"
        .formatted(BEARER, expires);
  }

  private static FaultServer.Reply portal(Instant expires) {
    return FaultServer.json(
        200,
        "{\"roleCredentials\":{\"accessKeyId\":\"ASIAROLEKEY00000000A\",\"secretAccessKey\":\"rs\","
            + "\"sessionToken\":\"ROLETOKEN\",\"expiration\":%d}}"
                .formatted(expires.toEpochMilli()));
  }

  private static FaultServer.Reply assumed(String id, Instant expires) {
    return FaultServer.answer(
        200,
        "text/xml",
        """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
        <Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
        <SessionToken>STSTOKEN</SessionToken><Expiration>%s</Expiration></Credentials>
        </AssumeRoleResult></AssumeRoleResponse>\
        """
            .formatted(id, expires));
  }

  private static Instant inMinutes(int minutes) {
    return Instant.now()
        .plusSeconds(60L * minutes)
        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  @Test
  void static_keys_sign_the_call() throws Exception {
    try (FaultServer ssm = new FaultServer(FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = " + ssm.uri()).credentials("[p]\n" + World.KEYS);
      world.look("p");
      String request = ssm.requests.getFirst();
      assertTrue(request.contains("Credential=AKIACANARYCANARY0001/"), request);
      assertTrue(request.contains("/eu-central-1/ssm/aws4_request"), request);
      assertFalse(request.toLowerCase(java.util.Locale.ROOT).contains("x-amz-security-token"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws_session_token", "aws_security_token"})
  void a_session_token_goes_along_under_its_new_and_its_old_name(String key) throws Exception {
    try (FaultServer ssm = new FaultServer(FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.config(
          "[profile p]\nendpoint_url = %s\n%s%s = T0KEN\n".formatted(ssm.uri(), World.KEYS, key));
      world.look("p");
      assertTrue(ssm.requests.getFirst().contains("X-Amz-Security-Token: T0KEN"));
    }
  }

  @Test
  void a_chain_of_roles_is_assumed_from_its_keys_upwards_and_kept() throws Exception {
    try (FaultServer aws =
            new FaultServer(
                assumed("ASIAMIDDLE0000000000", inMinutes(60)),
                assumed("ASIATOP0000000000000", inMinutes(60)),
                FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.config(
          """
          [profile p]
          role_arn = arn:aws:iam::111122223333:role/Top
          source_profile = middle
          external_id = ext-7
          role_session_name = jo
          duration_seconds = 1800
          endpoint_url = %s
          [profile middle]
          role_arn = arn:aws:iam::111122223333:role/Middle
          source_profile = base
          [profile base]
          %s\
          """
              .formatted(aws.uri(), World.KEYS));
      world.look("p");
      String middle = aws.requests.get(0);
      String top = aws.requests.get(1);
      assertTrue(middle.contains("AKIACANARYCANARY0001") && middle.contains("role%2FMiddle"));
      assertTrue(top.contains("ASIAMIDDLE0000000000") && top.contains("role%2FTop"), top);
      assertTrue(top.contains("ExternalId=ext-7") && top.contains("DurationSeconds=1800"), top);
      assertTrue(top.contains("RoleSessionName=jo"), top);
      assertTrue(aws.requests.get(2).contains("ASIATOP0000000000000"));
      world.look("p");
      assertEquals(4, aws.requests.size());
    }
  }

  @Test
  void role_keys_that_end_within_five_minutes_are_fetched_anew() throws Exception {
    try (FaultServer aws =
            new FaultServer(
                assumed("ASIAFIRST00000000000", inMinutes(4)),
                FaultServer.json(200, World.GOOD),
                assumed("ASIASECOND0000000000", inMinutes(60)),
                FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.config(
          """
          [profile p]
          role_arn = arn:aws:iam::111122223333:role/Top
          source_profile = p
          endpoint_url = %s
          %s\
          """
              .formatted(aws.uri(), World.KEYS));
      world.look("p");
      world.look("p");
      assertTrue(aws.requests.get(3).contains("ASIASECOND0000000000"));
    }
  }

  @Test
  void a_role_that_may_not_be_assumed_is_a_refused_role() {
    String xml =
        "<ErrorResponse><Error><Code>AccessDenied</Code><Message>User: arn:aws:iam::1:user/jo is"
            + " not authorized to perform: sts:AssumeRole</Message></Error>"
            + "<RequestId>r-9</RequestId></ErrorResponse>";
    try (FaultServer sts = new FaultServer(FaultServer.answer(403, "text/xml", xml));
        World world = new World(home)) {
      world.config(
          "[profile p]\nrole_arn = arn:aws:iam::1:role/T\nsource_profile = p\nendpoint_url = %s\n%s"
              .formatted(sts.uri(), World.KEYS));
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.ROLE_REFUSED, failure.kind());
      assertEquals(
          "arn:aws:iam::1:user/jo may not assume the role arn:aws:iam::1:role/T.",
          failure.headline());
    }
  }

  @Test
  void a_cached_sign_in_fetches_the_role_s_keys() throws Exception {
    try (FaultServer portal = new FaultServer(portal(inMinutes(60)));
        FaultServer ssm = new FaultServer(FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.ssoPortal = portal.uri();
      world.config(SSO.formatted(ssm.uri())).token("corp", token(inMinutes(30)));
      world.look("p");
      world.look("p");
      assertEquals(1, portal.requests.size());
      String asked = portal.requests.getFirst();
      assertTrue(asked.startsWith("GET /federation/credentials?"), asked);
      assertTrue(asked.contains("account_id=111122223333") && asked.contains("role_name=Support"));
      assertTrue(asked.contains("x-amz-sso_bearer_token: " + BEARER));
      assertTrue(ssm.requests.getFirst().contains("ASIAROLEKEY00000000A"));
      assertFalse(ssm.requests.getFirst().contains(BEARER));
    }
  }

  @Test
  void keys_are_fetched_anew_once_the_session_behind_the_profile_is_another() throws Exception {
    try (FaultServer portal = new FaultServer(portal(inMinutes(60)));
        FaultServer ssm = new FaultServer(FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.ssoPortal = portal.uri();
      String config = SSO.formatted(ssm.uri());
      world.config(config).token("corp", token(inMinutes(30)));
      world.look("p");
      world.config(config.replace("https://corp.", "https://other."));
      world.look("p");
      assertEquals(2, portal.requests.size());
    }
  }

  @Test
  void a_profile_without_sso_session_finds_its_token_by_the_start_url() throws Exception {
    try (FaultServer portal = new FaultServer(portal(inMinutes(60)));
        FaultServer ssm = new FaultServer(FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.ssoPortal = portal.uri();
      world
          .config(
              """
              [profile p]
              sso_start_url = https://corp.awsapps.com/start#/
              sso_region = eu-west-1
              sso_account_id = 111122223333
              sso_role_name = Support
              endpoint_url = %s
              """
                  .formatted(ssm.uri()))
          .token("https://corp.awsapps.com/start#/", token(inMinutes(30)).replace("Z\"", "UTC\""));
      world.look("p");
      assertEquals(1, ssm.requests.size());
    }
  }

  static Stream<Arguments> tokens() {
    String good = token(Instant.now().plusSeconds(600));
    return Stream.of(
        arguments(null, FailureKind.SIGN_IN_NEEDED, "Nobody has signed in"),
        arguments(token(Instant.now().minusSeconds(60)), FailureKind.SIGN_IN_NEEDED, "ended at"),
        arguments("", FailureKind.SIGN_IN_CACHE, "can't be read"),
        arguments(good.substring(0, 20), FailureKind.SIGN_IN_CACHE, "can't be read"),
        arguments(BEARER, FailureKind.SIGN_IN_CACHE, "can't be read"),
        arguments(
            "{\"accessToken\":\"" + BEARER + "\"}", FailureKind.SIGN_IN_CACHE, "can't be read"),
        arguments(good.replace("accessToken", "a"), FailureKind.SIGN_IN_CACHE, "can't be read"));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void a_missing_an_ended_and_an_unreadable_sign_in_are_told_apart(
      String cached, FailureKind kind, String words) {
    try (World world = new World(home)) {
      world.config(SSO.formatted("http://127.0.0.1:1"));
      if (cached != null) {
        world.token("corp", cached);
      }
      LookupFailure failure = world.failure("p");
      assertEquals(kind, failure.kind());
      assertTrue(failure.headline().contains(words), failure.headline());
      assertEquals("Sign in to go on.", failure.nextStep());
      assertFalse(failure.toString().contains("SSOBEARER"), failure.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, UnauthorizedException, SIGN_IN_NEEDED",
    "403, ForbiddenException, ROLE_REFUSED",
    "404, ResourceNotFoundException, ROLE_REFUSED",
    "429, TooManyRequestsException, THROTTLED"
  })
  void each_refusal_of_the_portal_has_its_kind(int status, String code, FailureKind kind) {
    try (FaultServer portal =
            new FaultServer(
                FaultServer.json(
                    status, "{\"message\":\"no " + BEARER + "\"}", "x-amzn-ErrorType: " + code));
        World world = new World(home)) {
      world.ssoPortal = portal.uri();
      world.config(SSO.formatted("http://127.0.0.1:1")).token("corp", token(inMinutes(30)));
      LookupFailure failure = world.failure("p");
      assertEquals(kind, failure.kind());
      assertFalse(failure.toString().contains(BEARER));
    }
  }

  @Test
  void role_keys_that_have_ended_already_are_not_used() {
    try (FaultServer portal = new FaultServer(portal(inMinutes(-10)));
        World world = new World(home)) {
      world.ssoPortal = portal.uri();
      world.config(SSO.formatted("http://127.0.0.1:1")).token("corp", token(inMinutes(30)));
      assertEquals(FailureKind.CREDENTIALS_EXPIRED, world.failure("p").kind());
    }
  }

  @Test
  void a_portal_that_gives_no_keys_is_an_empty_answer() {
    try (FaultServer portal = new FaultServer(FaultServer.json(200, "{}"));
        World world = new World(home)) {
      world.ssoPortal = portal.uri();
      world.config(SSO.formatted("http://127.0.0.1:1")).token("corp", token(inMinutes(30)));
      assertEquals(FailureKind.ANSWER_EMPTY, world.failure("p").kind());
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_token_file_that_is_being_written_is_read_again() throws Exception {
    Path cache = home.resolve(".aws/sso/cache");
    Files.createDirectories(cache);
    Path file = cache.resolve("ee0bfd2552fbd840c02cc48b6e823320543c450f.json");
    Files.writeString(file, "");
    AtomicInteger pauses = new AtomicInteger();
    AwsHome made = new AwsHome(java.util.Map.of("HOME", home.toString()), "?");
    SsoTokenCache tokens =
        new SsoTokenCache(
            made, _ -> write(file, pauses.incrementAndGet() < 4 ? "{" : token(inMinutes(5))));
    assertTrue(tokens.read("corp") instanceof SsoTokenCache.Token.Found);
  }

  @Test
  void keys_that_the_service_refuses_are_not_kept() throws Exception {
    try (FaultServer aws =
            new FaultServer(
                assumed("ASIAFIRST00000000000", inMinutes(60)),
                FaultServer.error(400, "ExpiredTokenException", "ended"),
                assumed("ASIASECOND0000000000", inMinutes(60)),
                FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.config(
          "[profile p]\nrole_arn = arn:aws:iam::1:role/T\nsource_profile = p\nendpoint_url = %s\n%s"
              .formatted(aws.uri(), World.KEYS));
      assertEquals(FailureKind.CREDENTIALS_EXPIRED, world.failure("p").kind());
      world.look("p");
      assertTrue(aws.requests.get(3).contains("ASIASECOND0000000000"));
    }
  }
}
