package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.aws.signin.Waits;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.testing.SignInServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a token between its sign-in and its end, through the real SDK. */
@Timeout(60)
class SignInTokenTest {
  private static final String REFRESH = "token refresh_token";

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

  private static Instant in(long seconds) {
    return Instant.now().plusSeconds(seconds);
  }

  @ParameterizedTest
  @CsvSource({"3600, 0", "310, 0", "290, 1", "30, 1", "-5, 1", "-86400, 1"})
  void it_is_renewed_from_five_minutes_before_its_end(long left, long renewals) throws Exception {
    machine.world.token("corp", machine.cached(in(left)));
    machine.world.look("p");
    assertEquals(renewals, machine.server.count(REFRESH));
    String text = machine.tokenText("corp");
    assertEquals(renewals == 0, text.contains("cached-token"), "the new one is stored");
    assertEquals(renewals == 0, text.contains("cached-refresh"), "and what renews it next");
    assertTrue(text.contains("cached-client"));
  }

  @Test
  void the_renewed_file_is_for_this_user_alone_and_whole() throws Exception {
    machine.world.token("corp", machine.cached(in(-5)));
    machine.world.look("p");
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(machine.world.tokenFile("corp"))));
    assertTrue(
        Instant.parse(
                new ObjectMapper().readTree(machine.tokenText("corp")).get("expiresAt").asText())
            .isAfter(in(3000)));
    try (var files = Files.list(home.resolve(".aws/sso/cache"))) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".tmp")));
    }
  }

  @ParameterizedTest
  @CsvSource({"refreshToken", "clientId", "clientSecret", "registrationExpiresAt"})
  void without_all_that_renews_it_it_is_used_up_and_then_signed_in_anew(String member)
      throws Exception {
    machine.world.token("corp", machine.cached(in(200)).replace(member, "x"));
    machine.world.look("p");
    machine.world.token("corp", machine.cached(in(-1)).replace(member, "x"));
    LookupFailure failure = fresh().failure("p");
    assertEquals(FailureKind.SIGN_IN_NEEDED, failure.kind());
    assertEquals(new Need.SignIn("p", "corp", SignInWorld.START), failure.need());
    assertTrue(failure.headline().contains("ended at"), failure.headline());
    assertEquals("Sign in to go on.", failure.nextStep());
    assertEquals(0, machine.server.count(REFRESH));
  }

  /** The same machine for a program that was started later. */
  private World fresh() {
    World other = new World(home);
    other.environment.putAll(machine.world.environment);
    return other;
  }

  @Test
  void a_registration_that_has_ended_renews_nothing() throws Exception {
    String text =
        machine.cached(in(-1)).replaceFirst("(\"registrationExpiresAt\": \")[^\"]*", "$1" + in(-9));
    machine.world.token("corp", text);
    assertEquals(FailureKind.SIGN_IN_NEEDED, machine.world.failure("p").kind());
    assertEquals(0, machine.server.count(REFRESH));
  }

  @Test
  void a_renewal_that_is_refused_asks_for_a_sign_in_once_the_token_has_ended() throws Exception {
    machine.world.token("corp", machine.cached(in(200)));
    machine.server.refreshTokens.clear();
    machine.world.look("p");
    machine.world.token("corp", machine.cached(in(-1)));
    machine.server.refreshTokens.clear();
    LookupFailure failure = fresh().failure("p");
    assertEquals(FailureKind.SIGN_IN_NEEDED, failure.kind());
    assertTrue(failure.headline().contains("can't be renewed any more"), failure.headline());
    assertEquals(new Need.SignIn("p", "corp", SignInWorld.START), failure.need());
    assertFalse(failure.toString().contains(SignInServer.CANARY));
  }

  @Test
  void a_network_that_is_down_while_renewing_is_no_reason_to_sign_in() throws Exception {
    machine.world.environment.put("AWS_ENDPOINT_URL_SSO_OIDC", "http://127.0.0.1:1");
    machine.world.token("corp", machine.cached(in(200)));
    machine.world.look("p");
    machine.world.token("corp", machine.cached(in(-1)));
    LookupFailure failure = fresh().failure("p");
    assertEquals(FailureKind.CONNECTION_REFUSED, failure.kind());
    assertNull(failure.need());
  }

  @ParameterizedTest
  @CsvSource({"600, slow", "-600, fast"})
  void a_clock_that_is_wrong_is_named(long ahead, String words) {
    try (FaultServer oidc =
        new FaultServer(
            FaultServer.json(
                400,
                "{\"error\":\"invalid_grant\"}",
                "x-amzn-ErrorType: InvalidGrantException",
                FaultServer.date(in(ahead))))) {
      machine.world.environment.put("AWS_ENDPOINT_URL_SSO_OIDC", oidc.uri().toString());
      machine.world.token("corp", machine.cached(in(-1)));
      LookupFailure failure = machine.world.failure("p");
      assertEquals(FailureKind.CLOCK_WRONG, failure.kind());
      assertTrue(failure.headline().contains(words), failure.headline());
      assertEquals(new Need.SignIn("p", "corp", SignInWorld.START), failure.need());
    }
  }

  @Test
  void a_token_that_the_portal_refuses_asks_for_a_sign_in() {
    machine.world.token("corp", machine.cached(in(3600)));
    machine.server.tokens.clear();
    LookupFailure failure = machine.world.failure("p");
    assertEquals(FailureKind.SIGN_IN_NEEDED, failure.kind());
    assertEquals(new Need.SignIn("p", "corp", SignInWorld.START), failure.need());
  }

  @Test
  void a_cache_that_makes_no_sense_can_be_signed_in_over() throws Exception {
    machine.world.token("corp", "{");
    LookupFailure failure = machine.world.failure("p");
    assertEquals(FailureKind.SIGN_IN_CACHE, failure.kind());
    assertEquals(new Need.SignIn("p", "corp", SignInWorld.START), failure.need());
    machine.signIn("p");
    machine.world.look("p");
  }

  @Test
  void a_sign_in_made_elsewhere_is_noticed() throws Exception {
    assertEquals(FailureKind.SIGN_IN_NEEDED, machine.world.failure("p").kind());
    machine.world.token("corp", machine.cached(in(3600)));
    machine.world.look("p");
    assertEquals(1, machine.server.count("role keys"));
  }

  @Test
  void a_sign_in_made_elsewhere_replaces_the_one_that_could_not_be_written() throws Exception {
    Path sso = home.resolve(".aws/sso");
    Files.writeString(sso, "in the way");
    machine.server.lasts = 100;
    machine.signIn("p");
    Files.delete(sso);
    machine.world.token("corp", machine.cached(in(7200)));
    machine.server.tokens.removeIf(token -> !token.startsWith("cached"));
    machine.world.look("p");
    assertEquals(0, machine.server.count(REFRESH));
  }

  @Test
  void many_look_ups_at_once_renew_it_once() throws Exception {
    machine.world.token("corp", machine.cached(in(-5)));
    List<World> programs = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      World program = i % 2 == 0 ? machine.world : fresh();
      program.waits = new Waits(Thread::sleep, Duration.ofMinutes(1));
      program.access();
      programs.add(program);
    }
    AtomicInteger found = new AtomicInteger();
    for (World program : programs) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      program.look("p");
                      found.incrementAndGet();
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(8, found.get());
    assertEquals(1, machine.server.count(REFRESH));
  }

  @Test
  void one_who_hangs_with_the_lock_is_waited_for_and_then_passed() throws Exception {
    machine.world.token("corp", machine.cached(in(-5)));
    Path lock =
        machine
            .world
            .tokenFile("corp")
            .resolveSibling(
                machine.world.tokenFile("corp").getFileName().toString().replace(".json", ".lock"));
    AtomicInteger pauses = new AtomicInteger();
    machine.world.waits = new Waits(_ -> pauses.incrementAndGet(), Duration.ofMinutes(1));
    try (FileChannel held =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = Objects.requireNonNull(held.lock())) {
      machine.world.look("p");
    }
    assertEquals(199, pauses.get(), "pauses of 50 ms");
    assertEquals(1, machine.server.count(REFRESH));
  }

  @Test
  void two_processes_that_renew_it_at_once_ask_once_and_leave_a_whole_file() throws Exception {
    machine.world.token("corp", machine.cached(in(-5)));
    machine.server.refreshMayAnswer = new java.util.concurrent.CountDownLatch(1);
    Process first = process();
    machine.server.refreshAsked.await();
    Process second = process();
    try (var out = second.inputReader()) {
      assertEquals("waits", out.readLine(), "for the one that asks");
      machine.server.refreshMayAnswer.countDown();
      assertEquals(0, first.waitFor());
      assertEquals(
          "found", out.lines().filter(line -> !line.equals("waits")).findFirst().orElse(""));
      assertEquals(0, second.waitFor());
    } finally {
      first.destroyForcibly();
      second.destroyForcibly();
    }
    assertEquals(1, machine.server.count(REFRESH));
    assertEquals(2, machine.server.count("task"));
    String token =
        new ObjectMapper().readTree(machine.tokenText("corp")).get("accessToken").asText();
    assertTrue(machine.server.tokens.contains(token));
  }

  private Process process() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LookUpProcess.class.getName(),
            home.toString());
    builder.environment().putAll(machine.server.variables());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** A program in a process of its own that looks up once, and says when it waits. */
  static final class LookUpProcess {
    public static void main(String[] args) throws Exception {
      try (World world = new World(Path.of(args[0]))) {
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
          if (variable.getKey().startsWith("AWS_ENDPOINT_URL")) {
            world.environment.put(variable.getKey(), variable.getValue());
          }
        }
        world.waits =
            new Waits(
                time -> {
                  System.out.println("waits");
                  Thread.sleep(time);
                },
                Duration.ofMinutes(1));
        world.look("p");
        System.out.println("found");
      }
    }
  }
}
