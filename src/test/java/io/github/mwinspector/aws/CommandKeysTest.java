package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.lookup.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles whose keys a command prints (threat T8). The commands are shell scripts. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class CommandKeysTest {
  private static final FaultServer.Reply GOOD = FaultServer.json(200, World.GOOD);

  /** Nothing but its form says that it is one. */
  private static final String BARE = "Zq7Rk2Lm9Xw4Tn8Vb3Hc6Jd1Fs5Gp0Ya2Ue7Io4Qe9";

  private static final String PRINTED =
      "{\"Version\":1,\"AccessKeyId\":\"ASIACOMMAND000000000\",\"SecretAccessKey\":\"cs\","
          + "\"SessionToken\":\"COMMANDTOKEN\"%s}";

  @TempDir Path home;

  private static String until(int minutes) {
    return PRINTED.formatted(",\"Expiration\":\"" + Sts.inMinutes(minutes) + "\"");
  }

  private Path script(String text) {
    try {
      Path script = home.resolve("get keys.sh");
      Files.writeString(script, "echo run >> \"$0.runs\"\n" + text + "\n");
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int runs() throws IOException {
    Path runs = home.resolve("get keys.sh.runs");
    return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
  }

  private String command() {
    return "/bin/sh '%s' one # two".formatted(home.resolve("get keys.sh"));
  }

  private World world(FaultServer aws) {
    return new World(home)
        .config(
            "[profile p]\nregion = eu-central-1 # note\ncredential_process = %s\nendpoint_url = %s\n"
                .formatted(command(), aws.uri()));
  }

  private World allowed(FaultServer aws, String script) {
    script(script);
    World world = world(aws);
    world.grants.allow(new Need.Command("p", command(), "~/.aws/config, line 3"));
    return world;
  }

  @Test
  void nothing_runs_before_a_person_has_allowed_the_exact_command() throws Exception {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws)) {
      script("echo '" + until(60) + "'");
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.COMMAND_NOT_ALLOWED, failure.kind());
      assertEquals(new Need.Command("p", command(), "~/.aws/config, line 3"), failure.need());
      assertEquals(0, runs());
      assertEquals(0, aws.requests.size());
    }
  }

  @Test
  void an_allowed_command_s_keys_sign_the_call_and_are_kept() throws Exception {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, "echo '" + until(60) + "'")) {
      world.look("p");
      world.look("p");
      assertEquals(1, runs());
      assertTrue(aws.requests.getFirst().contains("Credential=ASIACOMMAND000000000/"));
      assertTrue(aws.requests.getFirst().contains("X-Amz-Security-Token: COMMANDTOKEN"));
      List<String> phases = world.progress.stream().map(LookupProgress::phase).toList();
      assertTrue(phases.contains("running the command of profile 'p'"), phases.toString());
    }
  }

  @Test
  void a_yes_holds_for_that_command_at_that_place_alone() throws Exception {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, "echo '" + until(60) + "'")) {
      world.look("p");
      world.config(
          "[profile p]\n\n\ncredential_process = %s\nendpoint_url = %s\n"
              .formatted(command(), aws.uri()));
      assertEquals(FailureKind.COMMAND_NOT_ALLOWED, world.failure("p").kind());
      world.config(
          "[profile p]\n\ncredential_process = %s x\nendpoint_url = %s\n"
              .formatted(command(), aws.uri()));
      assertEquals(FailureKind.COMMAND_NOT_ALLOWED, world.failure("p").kind());
      assertEquals(1, runs());
    }
  }

  @Test
  void the_command_is_read_as_the_aws_cli_does_with_all_that_stands_behind_a_hash()
      throws Exception {
    String told = "printf '%s|' \"$@\" > \"$0.told\"\necho '" + until(60) + "'";
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, told)) {
      world.look("p");
      assertEquals("one|#|two|", Files.readString(home.resolve("get keys.sh.told")));
    }
  }

  @Test
  void keys_without_an_end_are_kept_and_fetched_anew_once_they_are_refused() throws Exception {
    try (FaultServer aws =
            new FaultServer(
                GOOD, GOOD, FaultServer.error(400, "ExpiredTokenException", "x"), GOOD);
        World world = allowed(aws, "echo '" + PRINTED.formatted("") + "'")) {
      world.look("p");
      world.look("p");
      assertEquals(1, runs());
      assertEquals(FailureKind.CREDENTIALS_EXPIRED, world.failure("p").kind());
      world.look("p");
      assertEquals(2, runs());
    }
  }

  @Test
  void a_command_can_be_the_source_of_a_role() throws Exception {
    try (FaultServer aws = new FaultServer(Sts.assumed("ASIATOP0000000000000"), GOOD);
        World world = new World(home)) {
      script("echo '" + until(60) + "'");
      world.config(
          "[profile top]\nrole_arn = arn:aws:iam::1:role/T\nsource_profile = p\nendpoint_url = %s\n"
                  .formatted(aws.uri())
              + "[profile p]\ncredential_process = "
              + command()
              + "\n");
      LookupFailure failure = world.failure("top");
      Need need = new Need.Command("p", command(), "~/.aws/config, line 6");
      assertEquals(need, failure.need());
      world.grants.allow(need);
      world.look("top");
      assertTrue(aws.requests.getFirst().contains("Credential=ASIACOMMAND000000000/"));
    }
  }

  static Stream<Arguments> wrong() {
    String good = until(60);
    return Stream.of(
        arguments("echo boom >&2; exit 3", "failed with exit code 3", "boom"),
        arguments("echo SECRETOUT", "printed something that is not JSON", null),
        arguments("echo '[1]'", "printed something that is not a JSON object", null),
        arguments("exit 0", "printed something that is not a JSON object", null),
        arguments(
            "echo '" + good.replace(":1,", ":\"1\",") + "'", "that has no Version of 1", null),
        arguments("echo '" + good.replace(":1,", ":2,") + "'", "that has no Version of 1", null),
        arguments(
            "echo '" + good.replace("SecretAccessKey", "x") + "'", "has no SecretAccessKey", null),
        arguments("echo '" + good.replace("AccessKeyId", "x") + "'", "has no AccessKeyId", null),
        arguments(
            "echo '" + PRINTED.formatted(",\"Expiration\":\"soon\"") + "'",
            "has an Expiration that is no time",
            null),
        arguments("echo '" + until(-5) + "'", "printed keys that ended at", null),
        arguments("head -c 70000 /dev/zero", "printed more than 64 KB", null),
        arguments("yes SECRETOUT", "printed more than 64 KB", null));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_is_wrong_is_said_in_words_without_a_word_of_what_was_printed(
      String script, String words, String said) throws Exception {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, script)) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.COMMAND_FAILED, failure.kind());
      assertTrue(failure.headline().contains(words), failure.headline());
      assertEquals(said, failure.details().said());
      assertFalse((failure.headline() + failure.nextStep()).contains("SECRETOUT"));
      assertFalse(failure.nextStep().isBlank());
      assertNull(failure.need());
      assertEquals(0, aws.requests.size());
    }
  }

  @Test
  void a_program_that_is_not_there_can_t_be_started() {
    try (World world = new World(home)) {
      world.config("[profile p]\ncredential_process = /no/such/program\n");
      world.grants.allowCommands();
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.COMMAND_FAILED, failure.kind());
      assertEquals("The command of profile 'p' can't be started.", failure.headline());
    }
  }

  @Test
  void an_open_quote_is_said_with_its_place() {
    try (World world = new World(home)) {
      world.config("[profile p]\ncredential_process = /bin/echo 'x\n");
      world.grants.allowCommands();
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.COMMAND_FAILED, failure.kind());
      assertEquals("Correct it at ~/.aws/config, line 2.", failure.nextStep());
    }
  }

  @Test
  void much_on_standard_error_blocks_nothing_and_its_end_is_kept_without_secrets()
      throws Exception {
    String noise =
        "head -c 200000 /dev/zero | tr '\\0' x >&2\n"
            + "echo '{\"SecretAccessKey\":\"cs-in-both\"}'\n"
            + "echo 'last: cs-in-both AKIAIOSFODNN7EXAMPLE "
            + World.SECRET
            + "abc "
            + BARE
            + " password=hunter2222' >&2\nexit 1";
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, noise)) {
      String said = String.valueOf(world.failure("p").details().said());
      assertTrue(said.contains("last: "), said);
      assertTrue(said.length() <= 2001, "" + said.length());
      for (String secret :
          List.of("cs-in-both", "AKIAIOSFODNN7EXAMPLE", World.SECRET, BARE, "hunter2222")) {
        assertFalse(said.contains(secret), said);
      }
    }
  }

  @Test
  void a_command_that_reads_gets_an_end_of_input() throws Exception {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, "cat\necho '" + until(60) + "'")) {
      world.look("p");
      assertEquals(1, aws.requests.size());
    }
  }

  @Test
  void what_a_command_leaves_running_with_its_output_open_keeps_nobody_waiting() throws Exception {
    String leaves = "sleep 600 &\necho $! > \"$0.pid\"\necho '" + until(60) + "'";
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, leaves)) {
      world.look("p");
      ProcessHandle left = ProcessHandle.of(pid("get keys.sh.pid")).orElseThrow();
      assertTrue(left.isAlive(), "an agent goes on");
      left.destroyForcibly();
    }
  }

  private long pid(String file) throws IOException {
    return Long.parseLong(Files.readString(home.resolve(file)).strip());
  }

  private void assertEnds(String file) throws Exception {
    ProcessHandle.of(pid(file)).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
  }

  @Test
  void a_command_that_takes_too_long_is_ended_with_all_that_it_started() throws Exception {
    String hangs =
        "echo $$ > \"$0.pid\"\n"
            + "echo asking >&2\n"
            + "sh -c 'echo $$ > \"$0\"; exec sleep 600' \"$0.child\"";
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, hangs)) {
      world.command = Duration.ofSeconds(1);
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.COMMAND_FAILED, failure.kind());
      assertEquals(
          "The command of profile 'p' did not end within 1 s and was ended.", failure.headline());
      assertEquals("asking", failure.details().said());
      assertEnds("get keys.sh.pid");
      assertEnds("get keys.sh.child");
    }
  }

  @Test
  void an_interrupt_ends_the_command_and_the_look_up_at_once() throws Exception {
    Path pipe = home.resolve("ready");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    String hangs = "echo $$ > \"$0.pid\"\necho go > '" + pipe + "'\nsleep 600\n";
    try (FaultServer aws = new FaultServer(GOOD);
        World world = allowed(aws, hangs)) {
      CompletableFuture<LookupFailure> ended = new CompletableFuture<>();
      Thread looking = Thread.ofVirtual().start(() -> ended.complete(world.failure("p")));
      assertEquals("go\n", Files.readString(pipe));
      looking.interrupt();
      assertEquals(FailureKind.CANCELLED, ended.get().kind());
      assertEnds("get keys.sh.pid");
    }
  }

  @Test
  void the_command_line_s_switch_allows_every_command() throws Exception {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws)) {
      script("echo '" + until(60) + "'");
      world.grants.allowCommands();
      world.look("p");
      assertEquals(1, runs());
    }
  }
}
