package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns.Way;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real programs of other people: a browser that follows the redirect, the AWS CLI on the cache. */
@Timeout(120)
class BrowserSignInTest {
  @TempDir Path home;

  private static List<Path> onPath(String... names) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(dir -> Stream.of(names).map(name -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .toList();
  }

  private static Path present(String what, String... names) {
    List<Path> found = onPath(names);
    if (found.isEmpty()) {
      System.out.println(what + " is not on PATH: this test was not run.");
      abort(what + " is not on PATH");
    }
    return found.getFirst();
  }

  private Process chromium(Path chromium, URI page, Path out) {
    try {
      return new ProcessBuilder(
              chromium.toString(),
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-quic",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--no-proxy-server",
              "--user-data-dir=" + Files.createDirectory(home.resolve("chromium")),
              "--dump-dom",
              page.toString())
          .redirectOutput(out.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void chromium_brings_the_code_back() throws Exception {
    Path chromium = present("Chromium", "chromium", "chromium-browser", "google-chrome");
    Path out = home.resolve("page.html");
    CompletableFuture<Process> browser = new CompletableFuture<>();
    try (SignInWorld machine = new SignInWorld(home)) {
      machine.signIn(
          "p",
          Way.BROWSER,
          (SignInStep.OpenPage page) -> browser.complete(chromium(chromium, page.page(), out)));
      assertTrue(machine.signedIn().stored());
      browser.join().waitFor();
      assertTrue(
          Files.readString(out).contains("Done here. Close this page"), Files.readString(out));
      assertEquals(1, machine.server.count("authorize"));
      machine.world.look("p");
    } finally {
      browser.thenAccept(Process::destroyForcibly);
    }
  }

  private int aws(Path aws, SignInWorld machine, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(aws.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(machine.server.variables());
    builder.environment().put("HOME", home.toString());
    // where pyenv starts aws, it finds itself below the home folder
    builder.environment().putIfAbsent("PYENV_ROOT", System.getProperty("user.home") + "/.pyenv");
    builder.environment().put("NO_PROXY", "*");
    builder.environment().put("AWS_PAGER", "");
    return builder.inheritIO().start().waitFor();
  }

  @Test
  void the_aws_cli_uses_the_token_that_was_written_here() throws Exception {
    Path aws = present("The AWS CLI", "aws");
    try (SignInWorld machine = new SignInWorld(home)) {
      machine.signIn("p");
      assertEquals(0, aws(aws, machine, "sts", "get-caller-identity", "--profile", "p"));
      assertEquals(1, machine.server.count("role keys"));
      assertEquals(1, machine.server.count("identity"));
      assertEquals(0, machine.server.count("token refresh_token"));
    }
  }

  @Test
  void what_one_of_the_two_renews_the_other_uses() throws Exception {
    Path aws = present("The AWS CLI", "aws");
    try (SignInWorld machine = new SignInWorld(home)) {
      machine.server.lasts = 100;
      machine.signIn("p");
      machine.server.lasts = 7200;
      assertEquals(0, aws(aws, machine, "sts", "get-caller-identity", "--profile", "p"));
      assertEquals(1, machine.server.count("token refresh_token"), "the AWS CLI renewed it");
      machine.world.look("p");
      assertEquals(1, machine.server.count("token refresh_token"), "and it holds here");
    }
  }
}
