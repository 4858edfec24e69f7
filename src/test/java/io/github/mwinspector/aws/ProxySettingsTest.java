package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.call.ProxySettings;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {
  private static final String NEEDS_SIGN_IN =
      "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x\r\n"
          + "Content-Length: 0\r\n\r\n";

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"http://u:p%40ss@127.0.0.1:", "u:p%40ss@127.0.0.1:"})
  void https_calls_go_through_the_proxy_without_its_password_and_its_407_is_told(String proxy) {
    try (FaultServer server = new FaultServer(FaultServer.raw(NEEDS_SIGN_IN));
        World world = new World(home).config("[profile p]\n" + World.KEYS)) {
      world.environment.put("HTTPS_PROXY", proxy + server.uri().getPort());
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.PROXY_SIGN_IN, failure.kind(), failure.toString());
      String first = server.requests.getFirst();
      assertTrue(first.startsWith("CONNECT ssm.eu-central-1.amazonaws.com:443 "), first);
      assertFalse(server.requests.toString().contains("uthorization"));
      assertFalse(failure.toString().contains("p@ss") || failure.toString().contains("p%40ss"));
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
  @ValueSource(strings = {"*", ".amazonaws.com", "example.org, amazonaws.com", "*.amazonaws.com"})
  void hosts_of_no_proxy_are_asked_directly(String list) {
    AwsHome variables =
        new AwsHome(java.util.Map.of("HTTPS_PROXY", "http://proxy:3128", "NO_PROXY", list), "?");
    assertTrue(
        ProxySettings.of(variables).nonProxyHosts().stream()
            .anyMatch("ssm.eu-central-1.amazonaws.com"::matches));
  }

  @Test
  void a_host_that_no_proxy_does_not_name_is_asked_through_the_proxy() {
    AwsHome variables =
        new AwsHome(
            java.util.Map.of("HTTPS_PROXY", "http://proxy:3128", "NO_PROXY", "aws.com,10.0.0.0/8"),
            "?");
    assertTrue(
        ProxySettings.of(variables).nonProxyHosts().stream()
            .noneMatch("ssm.eu-central-1.amazonaws.com"::matches));
  }
}
