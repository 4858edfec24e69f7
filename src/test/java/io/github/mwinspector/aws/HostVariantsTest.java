package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns.Way;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which hosts every client asks that is made, seen by a proxy that lets nobody through. The hosts
 * are those that botocore 1.43.11 was seen to ask.
 */
class HostVariantsTest {
  private static final String SSO =
      """
      sso_session = corp
      sso_account_id = 111122223333
      sso_role_name = Support
      """;
  private static final String SESSION =
      """
      [sso-session corp]
      sso_region = us-east-1
      sso_start_url = https://corp.awsapps.com/start
      """;

  @TempDir Path home;

  private List<String> hosts(String settings, boolean byVariables) {
    String own = byVariables ? "" : settings.replace(";", "\n") + "\n";
    String source = "[profile keys]\n" + World.KEYS;
    try (FaultServer proxy = new FaultServer(FaultServer.raw("HTTP/1.1 403 Forbidden\r\n\r\n"));
        World world = new World(home)) {
      world.region = "us-east-1";
      world.environment.put("HTTPS_PROXY", proxy.uri().toString());
      for (String setting :
          settings.isEmpty() || !byVariables ? List.<String>of() : List.of(settings.split(";"))) {
        world.environment.put(
            setting.startsWith("use_fips") ? "AWS_USE_FIPS_ENDPOINT" : "AWS_USE_DUALSTACK_ENDPOINT",
            setting.replaceFirst(".*= *", ""));
      }
      world.config(
          source
              + own
              + "[profile role]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = keys\n"
              + own
              + "[profile sso]\n"
              + SSO
              + own
              + "[profile out]\n"
              + SSO.replace("corp", "other")
              + own
              + "[profile login]\nlogin_session = %s\n".formatted(LoginCache.SESSION)
              + own
              + SESSION
              + SESSION.replace("corp", "other"));
      world.token(
          "other",
          "{\"accessToken\":\"ACCESSTOKENACCESS\",\"expiresAt\":\"%s\"}"
              .formatted(Instant.now().plusSeconds(900)));
      world.write(
          ".aws/login/cache/" + LoginCache.NAME, LoginCache.until(Instant.now().minusSeconds(9)));
      asked(world);
      List<String> hosts = new ArrayList<>();
      for (String request : proxy.requests) {
        assertTrue(request.startsWith("CONNECT "), request);
        hosts.add(request.substring(8, request.indexOf(":443")));
      }
      return List.copyOf(new TreeSet<>(hosts));
    }
  }

  /** Makes every client that there is ask something. */
  private static void asked(World world) {
    world.thrown("keys");
    world.ask("keys", new Question.OfAlarms(List.of("a")), _ -> {});
    world.thrown("role");
    world.thrown("out");
    world.thrown("login");
    try {
      world.access().signIns().signIn("sso", Way.BROWSER, _ -> {});
      throw new AssertionError("signed in through a closed door");
    } catch (LookupException e) {
      assertTrue(e.failure().kind() != FailureKind.UNEXPECTED, e.failure().headline());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', amazonaws.com",
    "use_fips_endpoint = true, -fips, amazonaws.com",
    "use_dualstack_endpoint = true, '', api.aws",
    "use_fips_endpoint = true;use_dualstack_endpoint = true, -fips, api.aws"
  })
  void every_client_asks_the_host_that_the_settings_name(String settings, String fips, String end) {
    String signin =
        settings.isEmpty() ? "us-east-1.signin.aws.amazon.com" : "signin%s.us-east-1.%s";
    List<String> right =
        List.copyOf(
            new TreeSet<>(
                List.of(
                    "ssm%s.us-east-1.%s".formatted(fips, end),
                    "monitoring%s.us-east-1.%s".formatted(fips, end),
                    "sts%s.us-east-1.%s".formatted(fips, end),
                    "portal.sso%s.us-east-1.%s".formatted(fips, end),
                    "oidc%s.us-east-1.%s".formatted(fips, end),
                    signin.formatted(fips, end))));
    assertEquals(right, hosts(settings, false));
    assertEquals(right, hosts(settings, true));
  }

  @Test
  void a_variable_goes_before_the_profile() {
    try (FaultServer proxy = new FaultServer(FaultServer.raw("HTTP/1.1 403 Forbidden\r\n\r\n"));
        World world =
            new World(home).config("[profile p]\nuse_fips_endpoint = true\n" + World.KEYS)) {
      world.environment.put("HTTPS_PROXY", proxy.uri().toString());
      world.environment.put("AWS_USE_FIPS_ENDPOINT", "false");
      world.thrown("p");
      assertTrue(
          proxy.requests.getFirst().startsWith("CONNECT ssm.eu-central-1.amazonaws.com:443"));
    }
  }

  @Test
  void in_a_chain_the_setting_of_the_chosen_profile_holds_for_the_sign_in_too() {
    try (FaultServer proxy = new FaultServer(FaultServer.raw("HTTP/1.1 403 Forbidden\r\n\r\n"));
        World world =
            new World(home)
                .config(
                    "[profile top]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = p\n"
                        + "use_fips_endpoint = true\n[profile p]\n"
                        + SSO
                        + SESSION)) {
      world.environment.put("HTTPS_PROXY", proxy.uri().toString());
      world.token(
          "corp",
          "{\"accessToken\":\"ACCESSTOKENACCESS\",\"expiresAt\":\"%s\"}"
              .formatted(Instant.now().plusSeconds(900)));
      world.thrown("top");
      assertTrue(
          proxy.requests.getFirst().startsWith("CONNECT portal.sso-fips.us-east-1.amazonaws.com"),
          proxy.requests.getFirst());
    }
  }

  @Test
  void the_sign_in_page_of_such_a_host_is_known() throws Exception {
    try (SignInWorld machine = new SignInWorld(home)) {
      for (String page :
          List.of(
              "https://oidc-fips.us-east-1.amazonaws.com/",
              "https://oidc.us-east-1.api.aws/",
              "https://oidc-fips.us-east-1.api.aws/")) {
        machine.server.devicePage = page;
        machine.steps.clear();
        machine.signIn("p", Way.DEVICE_CODE, _ -> {});
        assertTrue(((SignInStep.OpenPage) machine.steps.get(1)).known(), page);
      }
    }
  }
}
