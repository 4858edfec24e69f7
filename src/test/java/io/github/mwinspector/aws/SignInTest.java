package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.aws.signin.Waits;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out through the real SDK, against IAM Identity Center on loopback. */
@Timeout(60)
class SignInTest {
  /** What botocore names the registration of session "corp" without scopes, made by Python. */
  private static final String REGISTRATION = "a5ef4a75f83137c047e4ff336d1dade82162017b.json";

  @TempDir Path home;
  private SignInWorld machine;

  @BeforeEach
  void start() {
    machine = new SignInWorld(home);
  }

  @AfterEach
  void stop() {
    machine.close();
  }

  private static Set<String> names(JsonNode json) {
    Set<String> names = new TreeSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Path cache() {
    return home.resolve(".aws/sso/cache");
  }

  private List<String> cached() throws IOException {
    try (var files = Files.list(cache())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  @Test
  void in_a_browser_it_ends_with_a_token_that_is_stored_as_the_aws_cli_stores_it()
      throws Exception {
    machine.signIn("p");
    assertEquals(
        List.of("Starting", "OpenPage", "Fetching", "SignedIn"),
        machine.steps.stream().map(s -> s.getClass().getSimpleName()).toList());
    assertTrue(machine.signedIn().stored());
    JsonNode json = new ObjectMapper().readTree(machine.tokenText("corp"));
    assertEquals(
        Set.of(
            "startUrl",
            "region",
            "accessToken",
            "expiresAt",
            "clientId",
            "clientSecret",
            "registrationExpiresAt",
            "refreshToken"),
        names(json));
    assertEquals(SignInWorld.START, json.get("startUrl").asText());
    assertEquals("eu-west-1", json.get("region").asText());
    assertTrue(
        json.get("expiresAt").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
    assertTrue(machine.server.tokens.contains(json.get("accessToken").asText()));
    assertEquals("rw-------", permissions(machine.world.tokenFile("corp")));
    assertEquals("rwx------", permissions(cache()));
    assertEquals("rwx------", permissions(home.resolve(".aws/sso")));
    assertEquals(
        List.of(machine.world.tokenFile("corp").getFileName().toString(), REGISTRATION).stream()
            .sorted()
            .toList(),
        cached());
    machine.world.look("p");
    assertEquals(1, machine.server.count("role keys"));
  }

  @Test
  void the_client_is_registered_as_the_aws_cli_registers_it_and_once() throws Exception {
    machine.signIn("p");
    JsonNode body = machine.server.registered.getFirst();
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
                {"clientName":"botocore-client-corp","clientType":"public",
                 "scopes":["sso:account:access"],"grantTypes":["authorization_code","refresh_token"],
                 "redirectUris":["http://127.0.0.1/oauth/callback"],
                 "issuerUrl":"https://corp.awsapps.com/start"}\
                """),
        body);
    JsonNode kept = new ObjectMapper().readTree(Files.readString(cache().resolve(REGISTRATION)));
    assertEquals(
        Set.of("clientId", "clientSecret", "expiresAt", "scopes", "grantTypes"), names(kept));
    machine.signIn("p");
    assertEquals(1, machine.server.registered.size());
  }

  @Test
  void a_registration_of_the_aws_cli_is_used_when_it_is_for_this_way() throws Exception {
    machine.server.clients.put("client-of-cli", "secret-of-the-cli");
    String kept =
        "{\"clientId\":\"client-of-cli\",\"clientSecret\":\"secret-of-the-cli\",\"expiresAt\":\"%s\"%s}";
    Files.createDirectories(cache());
    Files.writeString(
        cache().resolve(REGISTRATION),
        kept.formatted(
            Instant.now().plusSeconds(9000), ",\"grantTypes\":[\"authorization_code\"]"));
    machine.signIn("p");
    assertEquals(List.of(), machine.server.registered);
    Files.writeString(
        cache().resolve(REGISTRATION), kept.formatted(Instant.now().plusSeconds(9000), ""));
    machine.signIn("p");
    assertEquals(1, machine.server.registered.size(), "that one was for codes");
    Files.writeString(
        cache().resolve(REGISTRATION),
        kept.formatted(Instant.now().plusSeconds(600), ",\"grantTypes\":[\"authorization_code\"]"));
    machine.signIn("p");
    assertEquals(2, machine.server.registered.size(), "that one was about to end");
  }

  private static URI redirect(URI page) {
    String query = page.getRawQuery();
    String address = query.replaceFirst(".*redirect_uri=([^&]*).*", "$1");
    return URI.create(URLDecoder.decode(address, StandardCharsets.UTF_8));
  }

  private static String state(URI page) {
    return page.getRawQuery().replaceFirst(".*[?&]?state=([^&]*).*", "$1");
  }

  private static String raw(URI to, String request) {
    try (Socket socket = new Socket(to.getHost(), to.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nobody_else_who_connects_is_taken_for_the_browser() throws Exception {
    List<String> answers = new ArrayList<>();
    List<Socket> idle = new ArrayList<>();
    machine.signIn(
        "p",
        Way.BROWSER,
        page ->
            Thread.ofVirtual()
                .start(
                    () -> {
                      URI to = redirect(page.page());
                      String state = state(page.page());
                      String host = "Host: 127.0.0.1:" + to.getPort() + "\r\n\r\n";
                      String right =
                          "GET /oauth/callback?code=evil&state=" + state + " HTTP/1.1\r\n";
                      silent(to, idle);
                      for (String request :
                          List.of(
                              "GET /oauth/callback?code=evil&state=other HTTP/1.1\r\n" + host,
                              "GET /oauth/callback?code=evil HTTP/1.1\r\n" + host,
                              "GET /oauth/callback?error=x&state=other HTTP/1.1\r\n" + host,
                              "GET /oauth/callback?code=evil&state=%s&state=%s HTTP/1.1\r\n"
                                      .formatted(state, state)
                                  + host,
                              right.replace("callback", "elsewhere") + host,
                              right.replace("GET", "POST") + host,
                              right + "Host: evil.example\r\n\r\n",
                              right + "Host: localhost:" + to.getPort() + "\r\n\r\n",
                              right + "\r\n",
                              "x\r\n\r\n")) {
                        answers.add(raw(to, request));
                      }
                      machine.opened(page.page());
                    }));
    assertEquals(10, answers.size());
    for (String answer : answers) {
      assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
      assertFalse(answer.contains("evil"), answer);
      assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
    }
    assertEquals(1, machine.server.count("token authorization_code"));
    for (Socket socket : idle) {
      socket.close();
    }
  }

  private static void silent(URI to, List<Socket> idle) {
    try {
      for (int i = 0; i < 40; i++) {
        idle.add(new Socket(to.getHost(), to.getPort()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_page_that_ends_it_says_nothing_of_the_code_and_is_there_once() throws Exception {
    AtomicReference<URI> page = new AtomicReference<>();
    List<Thread> browser = new ArrayList<>();
    machine.signIn(
        "p",
        Way.BROWSER,
        open -> {
          page.set(open.page());
          browser.add(machine.opened(open.page()));
        });
    browser.getFirst().join();
    HttpResponse<String> end = machine.pages.getFirst();
    assertEquals(200, end.statusCode());
    assertFalse(end.body().contains("CANARY"), end.body());
    assertEquals(
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        end.headers().firstValue("Content-Security-Policy").orElseThrow());
    assertEquals("no-referrer", end.headers().firstValue("Referrer-Policy").orElseThrow());
    org.junit.jupiter.api.Assertions.assertThrows(
        UncheckedIOException.class, () -> SignInWorld.get(redirect(page.get())));
  }

  @Test
  void a_page_that_says_no_ends_it_and_leaves_nothing() throws Exception {
    machine.server.refuses = true;
    LookupFailure failure =
        machine.failedSignIn("p", Way.BROWSER, page -> machine.opened(page.page()));
    assertEquals(FailureKind.SIGN_IN_NEEDED, failure.kind());
    assertTrue(failure.headline().contains("refused on its page"), failure.headline());
    assertEquals(List.of(REGISTRATION), cached());
  }

  @Test
  void nobody_who_comes_ends_it_too() {
    machine.world.waits = new Waits(_ -> {}, Duration.ofMillis(20));
    LookupFailure failure = machine.failedSignIn("p", Way.BROWSER, _ -> {});
    assertEquals(FailureKind.SIGN_IN_NEEDED, failure.kind());
    assertTrue(failure.headline().contains("in time"), failure.headline());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BROWSER", "DEVICE_CODE"})
  void it_can_be_cancelled(Way way) throws Exception {
    machine.world.waits = new Waits(_ -> Thread.sleep(Long.MAX_VALUE), Duration.ofDays(1));
    CountDownLatch waits = new CountDownLatch(1);
    AtomicReference<LookupFailure> failure = new AtomicReference<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> failure.set(machine.failedSignIn("p", way, _ -> waits.countDown())));
    waits.await();
    thread.interrupt();
    thread.join();
    assertEquals(FailureKind.CANCELLED, failure.get().kind());
    assertNull(failure.get().need());
  }

  @Test
  void it_can_be_cancelled_while_aws_is_silent() throws Exception {
    try (FaultServer silent = new FaultServer(FaultServer.silent())) {
      machine.world.environment.put("AWS_ENDPOINT_URL_SSO_OIDC", silent.uri().toString());
      AtomicReference<LookupFailure> failure = new AtomicReference<>();
      Thread thread =
          Thread.ofVirtual()
              .start(() -> failure.set(machine.failedSignIn("p", Way.DEVICE_CODE, _ -> {})));
      silent.asked.join();
      thread.interrupt();
      thread.join();
      assertEquals(FailureKind.CANCELLED, failure.get().kind());
    }
  }

  @Test
  void who_waits_for_another_s_sign_in_can_cancel_alone() throws Exception {
    machine.world.waits = new Waits(_ -> Thread.sleep(Long.MAX_VALUE), Duration.ofDays(1));
    CountDownLatch first = new CountDownLatch(1);
    AtomicReference<LookupFailure> failure = new AtomicReference<>();
    Thread signsIn =
        Thread.ofVirtual()
            .start(() -> machine.failedSignIn("p", Way.BROWSER, _ -> first.countDown()));
    first.await();
    Thread waits =
        Thread.ofVirtual()
            .start(
                () ->
                    failure.set(
                        machine.failedSignIn(
                            "p", Way.BROWSER, _ -> fail("a second page was opened"))));
    waits.interrupt();
    assertTrue(waits.join(Duration.ofSeconds(20)), "it waits for the other one's end");
    assertEquals(FailureKind.CANCELLED, failure.get().kind());
    assertTrue(signsIn.isAlive());
    signsIn.interrupt();
    signsIn.join();
  }

  @Test
  void a_code_is_polled_for_more_slowly_when_the_service_says_so() throws Exception {
    List<Duration> pauses = new ArrayList<>();
    machine.world.waits = new Waits(pauses::add, Duration.ofMinutes(5));
    machine.server.polls.addAll(
        List.of(
            "AuthorizationPendingException", "SlowDownException", "AuthorizationPendingException"));
    machine.signIn("p", Way.DEVICE_CODE, _ -> {});
    SignInStep.OpenPage page = (SignInStep.OpenPage) machine.steps.get(1);
    assertEquals("ABCD-EFGH", page.userCode());
    assertEquals(
        URI.create("https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD-EFGH"), page.page());
    assertTrue(page.known());
    assertEquals(
        List.of(1, 1, 6, 6), pauses.stream().map(pause -> (int) pause.toSeconds()).toList());
    assertEquals(4, machine.server.count("token device_code"), "the SDK repeats none by itself");
    assertTrue(machine.signedIn().stored());
    JsonNode body = machine.server.registered.getFirst();
    assertEquals(Set.of("clientName", "clientType"), names(body));
    machine.world.look("p");
  }

  @Test
  void a_code_that_nobody_types_is_given_up_when_it_ends() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    machine.world.clock = now::get;
    machine.world.waits =
        new Waits(
            pause -> now.updateAndGet(at -> at.plus(pause.multipliedBy(100))),
            Duration.ofMinutes(5));
    for (int i = 0; i < 50; i++) {
      machine.server.polls.add("AuthorizationPendingException");
    }
    LookupFailure failure = machine.failedSignIn("p", Way.DEVICE_CODE, _ -> {});
    assertTrue(failure.headline().contains("in time"), failure.headline());
    assertEquals(6, machine.server.count("token device_code"), "600 s, a poll every 100 s");
  }

  @ParameterizedTest
  @CsvSource({
    "https://device.sso.eu-west-1.amazonaws.com/, true",
    "https://eu-west-1.signin.aws/device, true",
    "https://corp.awsapps.com/start/#/device, true",
    "https://corp.awsapps.com.evil.example/, false",
    "https://evil.example/device.sso.eu-west-1.amazonaws.com, false",
    "https://corp.awsapps.com:8443/, false"
  })
  void a_page_of_a_host_that_is_not_aws_s_is_not_to_be_opened_unasked(String page, boolean known)
      throws Exception {
    machine.server.devicePage = page;
    machine.signIn("p", Way.DEVICE_CODE, _ -> {});
    assertEquals(known, ((SignInStep.OpenPage) machine.steps.get(1)).known());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://device.sso.eu-west-1.amazonaws.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://jo@device.sso.eu-west-1.amazonaws.com/"
      })
  void a_page_that_is_not_https_is_refused(String page) {
    machine.server.devicePage = page;
    LookupFailure failure = machine.failedSignIn("p", Way.DEVICE_CODE, _ -> {});
    assertEquals(FailureKind.ENDPOINT_REFUSED, failure.kind());
    assertEquals(1, machine.steps.size(), "no page was shown");
  }

  @Test
  void a_start_url_of_one_s_own_is_shown_first_and_one_without_https_refused() throws Exception {
    machine.world.config(SignInWorld.CONFIG.replace("corp.awsapps.com", "sso.corp.example"));
    machine.signIn("p", Way.DEVICE_CODE, _ -> {});
    assertFalse(((SignInStep.OpenPage) machine.steps.get(1)).known());
    machine.world.config(SignInWorld.CONFIG.replace("https://", "http://"));
    LookupFailure failure = machine.failedSignIn("p", Way.BROWSER, _ -> {});
    assertEquals(FailureKind.PROFILE_UNSUPPORTED, failure.kind());
  }

  @Test
  void a_client_that_aws_has_forgotten_is_registered_anew_the_next_time() throws Exception {
    machine.signIn("p", Way.DEVICE_CODE, _ -> {});
    machine.server.clients.clear();
    machine.failedSignIn("p", Way.DEVICE_CODE, _ -> {});
    machine.signIn("p", Way.DEVICE_CODE, _ -> {});
    assertEquals(2, machine.server.registered.size());
  }

  @Test
  void where_nothing_can_be_written_the_sign_in_lives_in_the_program() throws Exception {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/sso"), "in the way");
    machine.signIn("p");
    assertFalse(machine.signedIn().stored());
    machine.world.look("p");
    assertEquals(1, machine.server.count("role keys"));
    assertTrue(machine.signIns().signOut("p"));
    assertEquals(FailureKind.SIGN_IN_NEEDED, machine.world.failure("p").kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "folder"})
  void nothing_is_written_through_a_link(String what) throws Exception {
    Path target = home.resolve("target");
    Path link = machine.world.tokenFile("corp");
    if (what.equals("file")) {
      Files.writeString(target, "untouched");
      Files.createDirectories(cache());
    } else {
      Files.createDirectories(target);
      link = Files.createDirectories(home.resolve(".aws/sso")).resolve("cache");
    }
    Files.createSymbolicLink(link, target);
    machine.signIn("p");
    assertFalse(machine.signedIn().stored());
    assertTrue(Files.isSymbolicLink(link));
    if (what.equals("file")) {
      assertEquals("untouched", Files.readString(target));
    } else {
      try (var files = Files.list(target)) {
        assertEquals(List.of(), files.filter(f -> !f.toString().endsWith(".lock")).toList());
      }
    }
  }

  @Test
  void a_role_s_profile_signs_in_where_its_source_does() throws Exception {
    machine.signIn("above");
    assertTrue(Files.exists(machine.world.tokenFile("corp")));
    LookupFailure failure = machine.failedSignIn("nobody", Way.BROWSER, _ -> {});
    assertEquals(FailureKind.PROFILE_UNSUPPORTED, failure.kind());
  }

  @Test
  void a_profile_without_a_session_s_section_signs_in_too() throws Exception {
    machine.signIn("legacy");
    assertTrue(Files.exists(machine.world.tokenFile(SignInWorld.START)));
    machine.world.look("legacy");
  }

  @Test
  void of_several_who_sign_in_at_once_one_does() throws Exception {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    machine.signIns();
    for (int i = 0; i < 3; i++) {
      threads.add(Thread.ofVirtual().start(() -> signInOnceOthersWait(threads)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(1, machine.server.count("authorize"));
    assertEquals(3, machine.steps.stream().filter(s -> s instanceof SignInStep.SignedIn).count());
  }

  private void signInOnceOthersWait(List<Thread> threads) {
    Thread signing = Thread.currentThread();
    try {
      machine.signIn(
          "p",
          Way.BROWSER,
          page ->
              Thread.ofVirtual()
                  .start(
                      () -> {
                        while (signing.isAlive() && waiting(threads, signing) < 2) {
                          Thread.onSpinWait();
                        }
                        SignInWorld.get(page.page());
                      }));
    } catch (LookupException e) {
      throw new AssertionError(e);
    }
  }

  /** How many of the others have asked for a sign-in too, and wait. */
  private static long waiting(List<Thread> threads, Thread signing) {
    return threads.stream()
        .filter(t -> t != signing && t.getState() == Thread.State.WAITING)
        .count();
  }

  @Test
  void signing_out_ends_the_session_and_deletes_its_file_alone() throws Exception {
    machine.signIn("p");
    machine.signIn("legacy");
    machine.world.look("p");
    assertTrue(machine.signIns().signOut("p"));
    assertEquals(1, machine.server.count("logout"));
    assertFalse(Files.exists(machine.world.tokenFile("corp")));
    assertTrue(Files.exists(machine.world.tokenFile(SignInWorld.START)));
    LookupFailure failure = machine.world.failure("p");
    assertEquals(FailureKind.SIGN_IN_NEEDED, failure.kind(), "the role's keys are forgotten too");
    assertEquals(new Need.SignIn("p", "corp", SignInWorld.START), failure.need());
    assertFalse(machine.signIns().signOut("p"));
  }

  @Test
  void a_sign_out_that_aws_can_not_be_told_of_is_forgotten_here_and_says_so() throws Exception {
    machine.signIn("p");
    machine.server.close();
    try {
      machine.signIns().signOut("p");
      throw new AssertionError("said nothing");
    } catch (LookupException e) {
      assertEquals(FailureKind.CONNECTION_REFUSED, e.failure().kind());
      assertTrue(e.failure().headline().startsWith("The sign-in is forgotten here"));
    }
    assertFalse(Files.exists(machine.world.tokenFile("corp")));
  }

  @ParameterizedTest
  @CsvSource({"AWS_ENDPOINT_URL_SSO_OIDC", "AWS_ENDPOINT_URL_SSO"})
  void an_endpoint_that_is_not_on_this_computer_is_not_taken(String variable) throws Exception {
    machine.world.environment.put(variable, "https://evil.example");
    machine.world.token("corp", machine.cached(Instant.now().minusSeconds(60)));
    assertEquals(FailureKind.ENDPOINT_REFUSED, machine.world.failure("p").kind());
    assertEquals(0, machine.server.count("role keys"));
  }
}
