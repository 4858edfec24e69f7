package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.profile.Identity;
import io.github.mwinspector.text.Sensitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IdentityTest {
  private static final FaultServer.Reply GOOD = FaultServer.json(200, World.GOOD);

  @TempDir Path home;

  private static Identity identify(World world) throws LookupException {
    return new StsIdentitySource(world.access()).identify(world.connection("p"));
  }

  private static LookupFailure failure(World world) {
    return assertThrows(LookupException.class, () -> identify(world)).failure();
  }

  private World role(FaultServer aws, String more) {
    return new World(home)
        .config(
            "[profile p]\nrole_arn = arn:aws:iam::1:role/T\nsource_profile = p\nendpoint_url = %s\n%s%s"
                .formatted(aws.uri(), World.KEYS, more));
  }

  @Test
  void sts_says_whose_keys_a_profile_has() throws Exception {
    try (FaultServer aws = new FaultServer(Sts.caller());
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = %s\n%s".formatted(aws.uri(), World.KEYS));
      Identity identity = identify(world);
      assertEquals("111122223333", identity.account());
      assertEquals("assumed-role/Support/ana", identity.shortArn());
      assertNull(identity.ends());
      String asked = aws.requests.getFirst();
      assertTrue(asked.contains("Action=GetCallerIdentity"), asked);
      assertTrue(asked.contains("Credential=AKIACANARYCANARY0001/"), asked);
    }
  }

  @Test
  void a_role_s_keys_tell_their_end_and_are_those_of_the_look_up() throws Exception {
    Instant ends = Sts.inMinutes(60);
    try (FaultServer aws =
            new FaultServer(
                Sts.given("AssumeRole", "ASIATOP0000000000000", ends), Sts.caller(), GOOD);
        World world = role(aws, "")) {
      assertEquals(ends, identify(world).ends());
      world.look("p");
      assertTrue(aws.requests.get(1).contains("Credential=ASIATOP0000000000000/"));
      assertEquals(3, aws.requests.size());
    }
  }

  @Test
  void it_uses_no_mfa_code_and_asks_nobody_but_takes_what_a_look_up_has() throws Exception {
    try (FaultServer aws =
            new FaultServer(Sts.assumed("ASIATOP0000000000000"), GOOD, Sts.caller());
        World world = role(aws, "mfa_serial = m\n")) {
      Need.MfaCode need = new Need.MfaCode("p", "m", "arn:aws:iam::1:role/T");
      world.grants.give(need, new Sensitive("123456"));
      LookupFailure failure = failure(world);
      assertEquals(FailureKind.MFA_NEEDED, failure.kind());
      assertNull(failure.need());
      assertEquals(0, aws.requests.size());
      world.look("p");
      assertNotNull(identify(world).ends());
      assertEquals(3, aws.requests.size());
    }
  }

  @Test
  void it_runs_no_command_even_an_allowed_one() throws Exception {
    Path ran = home.resolve("ran");
    try (World world = new World(home)) {
      world.config("[profile p]\ncredential_process = /bin/touch %s\n".formatted(ran));
      world.grants.allowCommands();
      LookupFailure failure = failure(world);
      assertEquals(FailureKind.COMMAND_NOT_ALLOWED, failure.kind());
      assertNull(failure.need());
      assertEquals(false, Files.exists(ran));
    }
  }

  @Test
  void keys_that_sts_refuses_are_a_failure_in_words() {
    try (FaultServer aws = new FaultServer(Sts.refused("ExpiredToken", "old"));
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = %s\n%s".formatted(aws.uri(), World.KEYS));
      assertEquals(FailureKind.CREDENTIALS_EXPIRED, failure(world).kind());
    }
    try (FaultServer aws = new FaultServer(Sts.refused("AccessDenied", "explicit deny"));
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = %s\n%s".formatted(aws.uri(), World.KEYS));
      LookupFailure failure = failure(world);
      assertEquals(FailureKind.ACCESS_DENIED, failure.kind());
      assertTrue(failure.nextStep().contains("look-ups don't need it"), failure.nextStep());
    }
  }

  @Test
  void many_look_ups_and_identities_at_once_assume_one_role() throws Exception {
    int many = 12;
    CountDownLatch begun = new CountDownLatch(many);
    FaultServer.Reply assumed = Sts.assumed("ASIATOP0000000000000");
    FaultServer.Reply slow =
        (socket, out) -> {
          try {
            begun.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          assumed.to(socket, out);
        };
    try (FaultServer sts = new FaultServer(slow, Sts.caller());
        FaultServer ssm = new FaultServer(GOOD);
        World world =
            role(sts, "services = s\n[services s]\nssm =\n  endpoint_url = " + ssm.uri())) {
      List<CompletableFuture<Object>> all = new ArrayList<>();
      world.access();
      for (int i = 0; i < many; i++) {
        boolean identity = i % 2 == 0;
        CompletableFuture<Object> done = new CompletableFuture<>();
        all.add(done);
        Thread.ofVirtual()
            .start(
                () -> {
                  begun.countDown();
                  try {
                    done.complete(identity ? identify(world) : world.look("p"));
                  } catch (LookupException e) {
                    done.completeExceptionally(e);
                  }
                });
      }
      for (CompletableFuture<Object> one : all) {
        one.get();
      }
      assertEquals(1, sts.requests.stream().filter(r -> r.contains("Action=AssumeRole")).count());
      assertEquals(many / 2, ssm.requests.size());
    }
  }
}
