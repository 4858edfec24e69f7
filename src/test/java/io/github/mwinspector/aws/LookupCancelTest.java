package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupCancelTest {
  @TempDir Path home;

  private record Ended(LookupFailure failure, boolean interrupted) {}

  private static Ended interruptedWhileAsking(World world, FaultServer server) throws Exception {
    CompletableFuture<Ended> ended = new CompletableFuture<>();
    Thread looking =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    LookupFailure failure = world.failure("p");
                    ended.complete(new Ended(failure, Thread.currentThread().isInterrupted()));
                  } catch (Throwable e) {
                    ended.completeExceptionally(e);
                  }
                });
    server.asked.get(20, TimeUnit.SECONDS);
    looking.interrupt();
    return ended.get(20, TimeUnit.SECONDS);
  }

  @Test
  void an_interrupt_ends_the_call_to_a_silent_server_itself() throws Exception {
    try (FaultServer server = new FaultServer(FaultServer.silent());
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = " + server.uri() + "\n" + World.KEYS);
      Ended ended = interruptedWhileAsking(world, server);
      assertEquals(FailureKind.CANCELLED, ended.failure().kind());
      assertTrue(ended.interrupted());
      server.endedByClient.get(20, TimeUnit.SECONDS);
      assertEquals(1, server.connections.get());
    }
  }

  @Test
  void an_interrupt_in_the_middle_of_a_body_is_a_cancel_too() throws Exception {
    try (FaultServer server = new FaultServer(FaultServer.drip());
        World world = new World(home)) {
      world.config("[profile p]\nendpoint_url = " + server.uri() + "\n" + World.KEYS);
      assertEquals(FailureKind.CANCELLED, interruptedWhileAsking(world, server).failure().kind());
      server.endedByClient.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void an_interrupt_while_a_role_is_assumed_is_a_cancel_too() throws Exception {
    try (FaultServer server = new FaultServer(FaultServer.silent());
        World world = new World(home)) {
      world.config(
          """
          [profile p]
          role_arn = arn:aws:iam::111122223333:role/Support
          source_profile = base
          endpoint_url = %s
          [profile base]
          %s\
          """
              .formatted(server.uri(), World.KEYS));
      assertEquals(FailureKind.CANCELLED, interruptedWhileAsking(world, server).failure().kind());
      server.endedByClient.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_time_out_on_a_virtual_thread_is_no_cancel() throws Exception {
    try (FaultServer server = new FaultServer(FaultServer.silent());
        World world = new World(home)) {
      world.attempt = java.time.Duration.ofMillis(300);
      world.config("[profile p]\nendpoint_url = " + server.uri() + "\n" + World.KEYS);
      CompletableFuture<LookupFailure> failure = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> failure.complete(world.failure("p")));
      assertEquals(FailureKind.TIMED_OUT, failure.get(20, TimeUnit.SECONDS).kind());
      assertEquals("no answer within 1 s", world.progress.getLast().lastProblem());
    }
  }
}
