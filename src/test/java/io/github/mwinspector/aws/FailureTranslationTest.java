package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;

class FailureTranslationTest {
  @TempDir Path home;

  private LookupFailure brokenBy(IOException problem, String region) {
    Connection known = new World(home).connection("p");
    Connection connection =
        new Connection(known.profile(), new AwsRegion(region, null, Partition.AWS));
    CallRecord call =
        new CallRecord(
            Purpose.LookUp.TASK,
            URI.create("https://ssm." + region + ".amazonaws.com"),
            new Asked(connection, progress -> {}, Instant.EPOCH),
            () -> Instant.EPOCH,
            List.of(World.SECRET));
    call.tryBegins();
    call.broke(problem, false);
    return FailureTranslation.of(SdkClientException.create("x", problem), call).failure();
  }

  @Test
  void a_name_that_is_not_found_is_about_dns() {
    LookupFailure failure =
        brokenBy(new UnknownHostException("ssm.eu-central-1.amazonaws.com"), "eu-central-1");
    assertEquals(FailureKind.DNS, failure.kind());
    assertEquals("The name ssm.eu-central-1.amazonaws.com was not found.", failure.headline());
  }

  @Test
  void a_proxy_whose_name_is_not_found_is_named_instead_of_the_service() {
    LookupFailure failure = brokenBy(new UnknownHostException("proxy.corp"), "eu-central-1");
    assertEquals(FailureKind.DNS, failure.kind());
    assertEquals("The name of the proxy, proxy.corp, was not found.", failure.headline());
    assertTrue(failure.nextStep().contains("HTTPS_PROXY"), failure.nextStep());
  }

  @Test
  void a_name_that_is_not_found_in_a_region_that_nobody_knows_is_about_the_region() {
    LookupFailure failure =
        brokenBy(new UnknownHostException("ssm.eu-nowhere-9.amazonaws.com"), "eu-nowhere-9");
    assertEquals(FailureKind.REGION_UNREACHABLE, failure.kind());
  }

  @Test
  void a_connection_that_does_not_come_about_says_why() {
    assertEquals(
        FailureKind.TIMED_OUT,
        brokenBy(new SocketTimeoutException("Connect timed out"), "eu-central-1").kind());
    assertEquals(
        FailureKind.CONNECTION_REFUSED, brokenBy(new ConnectException("no"), "eu-west-1").kind());
    assertTrue(
        brokenBy(new NoRouteToHostException("no"), "eu-west-1").headline().contains("no route"));
  }

  @Test
  void what_the_network_said_is_told_without_secrets() {
    LookupFailure failure =
        brokenBy(new IOException("broken " + World.SECRET + " " + "x".repeat(200)), "eu-west-1");
    assertEquals("IOException: broken •••••••• ••••••••", failure.details().said());
  }

  @Test
  void what_other_exceptions_say_is_not_told() {
    CallRecord call =
        new CallRecord(
            Purpose.LookUp.TASK,
            URI.create("https://h"),
            new Asked(new World(home).connection("p"), progress -> {}, Instant.EPOCH),
            () -> Instant.EPOCH,
            List.of());
    LookupFailure failure =
        FailureTranslation.of(new IllegalStateException("token HUNTER2"), call).failure();
    assertEquals(FailureKind.UNEXPECTED, failure.kind());
    assertFalse(failure.toString().contains("HUNTER2"));
    assertTrue(failure.headline().contains("IllegalStateException"));
  }
}
