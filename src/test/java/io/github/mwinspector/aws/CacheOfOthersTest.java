package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mwinspector.FinestLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sign-in cache that others can read, or that belongs to others (threat T16). */
@DisabledOnOs(OS.WINDOWS)
class CacheOfOthersTest {
  private static final String WARNING = "can be read by other users: run chmod 600 on it";

  @TempDir Path home;

  private SignInWorld machine;

  @BeforeEach
  void start() {
    machine = new SignInWorld(home);
    machine.world.token("corp", machine.cached(Instant.now().plusSeconds(7000)));
  }

  @AfterEach
  void stop() {
    machine.close();
  }

  private List<String> warnings(FinestLog log) {
    return log.lines().lines().filter(line -> line.contains(WARNING)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--"})
  void a_token_that_others_may_read_works_and_is_warned_of_once(String permissions)
      throws Exception {
    Files.setPosixFilePermissions(
        machine.world.tokenFile("corp"), PosixFilePermissions.fromString(permissions));
    machine.world.config(
        SignInWorld.CONFIG
            + "[profile q]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = R\n");
    try (FinestLog log = new FinestLog()) {
      machine.world.look("p");
      machine.world.look("q");
      assertEquals(1, warnings(log).size(), log.lines());
      assertFalse(warnings(log).getFirst().contains(home.toString()), "~ stands for the home");
    }
  }

  @Test
  void a_token_of_its_user_alone_is_not_warned_of() throws Exception {
    Files.setPosixFilePermissions(
        machine.world.tokenFile("corp"), PosixFilePermissions.fromString("rw-------"));
    try (FinestLog log = new FinestLog()) {
      machine.world.look("p");
      assertEquals(List.of(), warnings(log));
    }
  }

  private void givenAway(Path path) throws IOException {
    try {
      Files.setOwner(
          path,
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (IOException e) {
      System.out.println("Only root can give a file away: this test was not run.");
      assumeTrue(false, "only root can give a file away");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_belongs_to_somebody_else_is_not_written_into(boolean folder) throws Exception {
    Path file = machine.world.tokenFile("corp");
    givenAway(folder ? file.getParent() : file);
    String before = Files.readString(file);
    machine.signIn("p");
    assertFalse(machine.signedIn().stored(), "the token lives in the program alone");
    assertEquals(before, Files.readString(file));
    assertEquals(
        "nobody",
        Files.getOwner(folder ? file.getParent() : file, LinkOption.NOFOLLOW_LINKS).getName());
    try (var files = Files.list(file.getParent())) {
      assertEquals(
          List.of(),
          files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".tmp")).toList());
    }
    machine.world.look("p");
  }
}
