package io.github.mwinspector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoEndpointWireTest {
  private DemoRun demo;
  private DemoTask task;

  @BeforeEach
  void start() throws IOException {
    demo = new DemoRun();
    task = demo.titled("Rolling restart, still running");
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  private HttpResponse<String> answer(Behaviour behaviour) throws Exception {
    return demo.send(demo.post(DemoRun.body(demo.behaving(behaviour))).build());
  }

  private void assertError(String body, HttpResponse<String> response) {
    assertEquals(400, response.statusCode());
    assertEquals(body, response.body());
    assertEquals(
        "application/x-amz-json-1.1", response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(response.headers().firstValue("x-amzn-RequestId").isPresent());
  }

  /** Sends bytes as they are, which an HTTP client wouldn't, and returns the status line. */
  private String raw(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), demo.endpoint.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf('\r'));
    }
  }

  @Test
  void anAnswerHasTheServicesHeadersAndEpochSecondsWithMilliseconds() throws Exception {
    HttpResponse<String> response = demo.send(demo.post(DemoRun.body(task)).build());
    assertEquals(200, response.statusCode());
    assertEquals(
        "application/x-amz-json-1.1", response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(
        response.headers().firstValue("x-amzn-RequestId").orElse("").matches("[0-9a-f-]{36}"));
    assertTrue(response.headers().firstValue("Date").isPresent());
    assertTrue(response.body().contains("\"StartTime\":1795348080.250,"), response.body());
    assertFalse(response.body().contains("EndTime"), response.body());
    assertFalse(response.headers().map().keySet().stream().anyMatch(h -> h.startsWith("access")));
  }

  @Test
  void everyAnswerHasARequestIdOfItsOwn() throws Exception {
    HttpRequest request = demo.post(DemoRun.body(task)).build();
    assertFalse(
        demo.send(request)
            .headers()
            .firstValue("x-amzn-RequestId")
            .equals(demo.send(request).headers().firstValue("x-amzn-RequestId")));
  }

  @Test
  void idsThatBelongToDifferentExecutionsAreNotFound() throws Exception {
    String other = demo.titled("Patch scan of three nodes").taskId();
    assertError(
        "{\"__type\":\"DoesNotExistException\",\"Message\":\"Maintenance window execution task "
            + other
            + " does not exist\"}",
        demo.send(demo.post(DemoRun.body(task.windowExecutionId(), other)).build()));
  }

  @Test
  void anIdOfTheWrongFormIsAValidationError() throws Exception {
    assertError(
        "{\"__type\":\"ValidationException\",\"Message\":\"1 validation error detected: Value '"
            + "0".repeat(36)
            + "' at 'taskId' failed to satisfy constraint: Member must satisfy regular expression"
            + " pattern: ^[0-9a-fA-F]{8}\\\\-[0-9a-fA-F]{4}\\\\-[0-9a-fA-F]{4}\\\\-[0-9a-fA-F]{4}"
            + "\\\\-[0-9a-fA-F]{12}$\"}",
        demo.send(demo.post(DemoRun.body(task.windowExecutionId(), "0".repeat(36))).build()));
    HttpResponse<String> missing = demo.send(demo.post("{}").build());
    assertTrue(missing.body().contains("2 validation errors detected"), missing.body());
    assertTrue(missing.body().contains("Member must not be null"), missing.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"WindowExecutionId\":", "null"})
  void aBodyThatIsNoJsonObjectIsASerializationError(String body) throws Exception {
    assertError("{\"__type\":\"SerializationException\"}", demo.send(demo.post(body).build()));
  }

  @Test
  void anotherTargetIsAnUnknownOperation() throws Exception {
    HttpRequest request =
        demo.post(DemoRun.body(task)).setHeader("X-Amz-Target", "AmazonSSM.SendCommand").build();
    assertError(
        "{\"__type\":\"UnknownOperationException\",\"Message\":\"The demo account has no"
            + " operation SendCommand.\"}",
        demo.send(request));
  }

  @Test
  void anUnsignedRequestIsRefusedAsTheServiceDoes() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(demo.endpoint.address())
            .header("X-Amz-Target", "AmazonSSM.GetMaintenanceWindowExecutionTask")
            .POST(BodyPublishers.ofString(DemoRun.body(task)))
            .build();
    assertError(
        "{\"__type\":\"MissingAuthenticationTokenException\","
            + "\"Message\":\"Missing Authentication Token\"}",
        demo.send(request));
  }

  @Test
  void aSignatureForAnotherServiceOrOfAnotherFormIsRefused() throws Exception {
    String other = DemoRun.authorization(DemoRun.REGION).replace("/ssm/", "/s3/");
    HttpRequest request = demo.post(DemoRun.body(task)).setHeader("Authorization", other).build();
    assertTrue(demo.send(request).body().contains("InvalidSignatureException"));
    HttpRequest basic =
        demo.post(DemoRun.body(task)).setHeader("Authorization", "Basic ZGVtbzpkZW1v").build();
    assertTrue(demo.send(basic).body().contains("IncompleteSignatureException"));
  }

  @Test
  void aHostNameThatIsNotLoopbackIsTurnedAway() throws IOException {
    String request =
        "POST / HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    assertEquals("HTTP/1.1 403 Forbidden", raw(request.formatted("rebound.example:80")));
    assertEquals("HTTP/1.1 403 Forbidden", raw(request.formatted("127.0.0.1.example")));
    assertEquals("HTTP/1.1 400 Bad Request", raw(request.formatted("localhost:80")));
    assertEquals("HTTP/1.1 400 Bad Request", raw(request.formatted("[::1]")));
  }

  @Test
  void onlyPostToTheRootIsServed() throws Exception {
    assertEquals(
        405, demo.send(HttpRequest.newBuilder(demo.endpoint.address()).build()).statusCode());
    HttpRequest elsewhere =
        HttpRequest.newBuilder(demo.endpoint.address().resolve("/admin"))
            .POST(BodyPublishers.noBody())
            .build();
    assertEquals(404, demo.send(elsewhere).statusCode());
  }

  @Test
  void aBodyOfMoreThan64KilobytesIsRefused() throws Exception {
    assertEquals(413, demo.send(demo.post(" ".repeat(64 * 1024 + 1)).build()).statusCode());
    assertEquals(400, demo.send(demo.post(" ".repeat(64 * 1024)).build()).statusCode());
  }

  @Test
  void anHtmlPageComesWithoutARequestId() throws Exception {
    HttpResponse<String> portal = answer(Behaviour.PORTAL);
    assertEquals(200, portal.statusCode());
    assertTrue(portal.body().startsWith("<!DOCTYPE html>"));
    assertTrue(portal.headers().firstValue("x-amzn-RequestId").isEmpty());
    assertEquals(503, answer(Behaviour.UNAVAILABLE).statusCode());
  }

  @Test
  void theEmptyAnswerIsEmptyAndTheCutOneBreaksOff() throws Exception {
    assertEquals("", answer(Behaviour.EMPTY).body());
    assertFalse(answer(Behaviour.CUT).body().endsWith("}"));
  }

  @ParameterizedTest
  @CsvSource({
    "attempt=1; max=3,400",
    "attempt=1,400",
    "attempt=2; max=3,200",
    "ttl=20261122T162520Z; attempt=2; max=5,200"
  })
  void throttlingEndsWithTheSecondAttemptThatTheClientCounts(String attempt, int status)
      throws Exception {
    String body = DemoRun.body(demo.behaving(Behaviour.THROTTLED_ONCE));
    HttpRequest request = demo.post(body).header("amz-sdk-request", attempt).build();
    assertEquals(status, demo.send(request).statusCode());
  }

  @Test
  void throttlingEndsWithTheSecondCallOfAClientThatDoesNotCount() throws Exception {
    HttpRequest request = demo.post(DemoRun.body(demo.behaving(Behaviour.THROTTLED_ONCE))).build();
    assertEquals(400, demo.send(request).statusCode());
    assertEquals(200, demo.send(request).statusCode());
  }

  @Test
  void closingEndsACallThatIsStillWaiting() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        DemoRun other = new DemoRun()) {
      String body = DemoRun.body(other.behaving(Behaviour.SILENT));
      Future<?> waiting =
          threads.submit(() -> assertThrows(IOException.class, () -> send(other, body)));
      // A second call is answered while the first one waits.
      assertEquals(200, other.send(other.post(DemoRun.body(task)).build()).statusCode());
      other.endpoint.close();
      waiting.get();
    }
  }

  private static HttpResponse<String> send(DemoRun run, String body) throws Exception {
    return run.send(run.post(body).build());
  }
}
