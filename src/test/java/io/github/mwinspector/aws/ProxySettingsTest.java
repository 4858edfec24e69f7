package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.call.ProxySettings;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxySettingsTest {
  private static final String NEEDS_SIGN_IN =
      "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x\r\n"
          + "Content-Length: 0\r\n\r\n";

  @TempDir Path home;

  @Test
  void a_proxy_that_wants_a_sign_in_which_nobody_gave_is_told_as_such_after_one_try() {
    try (FaultServer server = new FaultServer(FaultServer.raw(NEEDS_SIGN_IN));
        World world = new World(home).config("[profile p]\n" + World.KEYS)) {
      world.environment.put("HTTPS_PROXY", "127.0.0.1:" + server.uri().getPort());
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.PROXY_SIGN_IN, failure.kind(), failure.toString());
      assertEquals(1, failure.details().attempts());
      String first = server.requests.getFirst();
      assertTrue(first.startsWith("CONNECT ssm.eu-central-1.amazonaws.com:443 "), first);
      assertFalse(server.requests.toString().contains("uthorization"));
    }
  }

  @Test
  void a_proxy_that_refuses_the_host_is_told_as_such() {
    try (FaultServer proxy = new FaultServer(FaultServer.raw("HTTP/1.1 403 Forbidden\r\n\r\n"));
        World world = new World(home).config("[profile p]\n" + World.KEYS)) {
      world.environment.put("https_proxy", "127.0.0.1:" + proxy.uri().getPort());
      assertEquals(FailureKind.PORTAL, world.failure("p").kind());
    }
  }

  @ParameterizedTest
  @CsvSource({"https", "HTTPS", "socks5"})
  void a_proxy_of_another_kind_is_told_at_once_and_hears_nothing(String scheme) {
    try (FaultServer proxy = new FaultServer(FaultServer.raw("HTTP/1.1 200 Yes\r\n\r\n"));
        World world = new World(home).config("[profile p]\n" + World.KEYS)) {
      world.environment.put(
          "HTTPS_PROXY", scheme + "://me:PROXYSECRET@127.0.0.1:" + proxy.uri().getPort());
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.ENDPOINT_REFUSED, failure.kind());
      assertEquals(
          "HTTPS_PROXY names a proxy by %s://, which this program can't use."
              .formatted(scheme.toLowerCase(Locale.ROOT)),
          failure.headline());
      assertEquals(0, proxy.connections.get());
      assertFalse((failure + failure.nextStep()).contains("PROXYSECRET"));
    }
  }

  @Test
  void loopback_endpoints_and_the_demo_are_asked_directly() throws Exception {
    try (FaultServer proxy = new FaultServer(FaultServer.raw(NEEDS_SIGN_IN));
        FaultServer ssm = new FaultServer(FaultServer.json(200, World.GOOD));
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = " + ssm.uri() + "\n" + World.KEYS);
      world.environment.put("HTTPS_PROXY", proxy.uri().toString());
      world.look("p");
      assertTrue(proxy.requests.isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "*, https://ssm.eu-central-1.amazonaws.com, false",
    ".amazonaws.com, https://ssm.eu-central-1.amazonaws.com, false",
    "'example.org, amazonaws.com', https://ssm.eu-central-1.amazonaws.com, false",
    "*.amazonaws.com, https://ssm.eu-central-1.amazonaws.com, false",
    "amazonaws.com:443, https://ssm.eu-central-1.amazonaws.com, false",
    "amazonaws.com:8443, https://ssm.eu-central-1.amazonaws.com, true",
    "'aws.com,10.0.0.0/8', https://ssm.eu-central-1.amazonaws.com, true",
    "10.0.0.0/8, https://10.200.0.1, false",
    "10.0.0.0/8, https://11.0.0.1, true",
    "10.4.0.0/14, https://10.7.255.1, false",
    "10.4.0.0/14, https://10.8.0.1, true",
    "10.0.0.0/33, https://10.0.0.1, true",
    "10.0.0.7, https://10.0.0.7:8443, false",
    "fd00::/8, 'https://[fd12::1]', false",
    "fd00::/8, 'https://[fe80::1]', true",
    "'', https://127.0.0.1:8443, false",
    "'', 'https://[::1]', false",
    "'', https://localhost, false"
  })
  void no_proxy_names_hosts_and_networks(String list, URI address, boolean proxied)
      throws Exception {
    AwsHome variables =
        new AwsHome(Map.of("HTTPS_PROXY", "http://proxy:3128", "NO_PROXY", list), "?");
    assertEquals(proxied, ProxySettings.of(variables).takes(address.toURL()));
  }
}
