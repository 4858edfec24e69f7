package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.testing.SignInServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(90)
class BrowserTest {
  private static final URI PAGE = URI.create("https://host.example/a?b=c&d=%24(id)");

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
  void the_address_is_one_argument(String system, String program) {
    List<String> command = new Browser(system, Map.of()).command(PAGE);
    assertEquals(program, command.getFirst());
    assertEquals(PAGE.toString(), command.getLast());
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/, NOTHING",
    "file:///etc/passwd, DISPLAY",
    "mailto:a@b.c, DISPLAY"
  })
  void nothing_is_opened_without_a_display_or_that_is_no_web_page(String page, String variable) {
    assertFalse(new Browser("Linux", Map.of(variable, ":0")).open(URI.create(page)));
  }

  /** The whole program in a process of its own, with a browser that a script plays. */
  @Test
  void the_command_signs_in_with_the_browser_of_this_computer() throws Exception {
    Path bin = Files.createDirectory(home.resolve("bin"));
    Path script = bin.resolve("xdg-open");
    Path opened = home.resolve("opened");
    assertEquals(0, new ProcessBuilder("mkfifo", opened.toString()).start().waitFor());
    Files.writeString(script, "#!/bin/sh\nprintf '%%s' \"$*\" > %s\n".formatted(opened));
    assertTrue(script.toFile().setExecutable(true));
    Files.writeString(
        home.resolve("config"),
        "[profile p]\nsso_session = corp\n[sso-session corp]\nsso_region = eu-west-1\n"
            + "sso_start_url = https://corp.awsapps.com/start\n");
    try (SignInServer server = new SignInServer()) {
      Map<String, String> variables = new HashMap<>(server.variables());
      variables.put("PATH", bin + ":" + System.getenv("PATH"));
      variables.put("DISPLAY", ":99");
      CompletableFuture<Void> person = CompletableFuture.runAsync(() -> follow(opened));
      ProgramProcess.Run run = new ProgramProcess(home).run(variables, "sign-in", "p");
      person.join();
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.out().startsWith("A browser opens this page:"), run.out());
      assertTrue(run.out().contains("Signed in for profile p until "), run.out());
      assertFalse((run.out() + run.err()).contains(SignInServer.CANARY));
      assertEquals(1, server.count("token authorization_code"));
      ProgramProcess.Run out = new ProgramProcess(home).run(variables, "sign-out", "p");
      assertEquals("Signed out of the session of profile p.\n", out.out());
      assertEquals(1, server.count("logout"));
    }
  }

  private static void follow(Path opened) {
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      // a pipe: it is read once the script has written
      String address = Files.readString(opened);
      client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
