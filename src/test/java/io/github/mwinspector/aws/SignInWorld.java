package io.github.mwinspector.aws;

import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.testing.SignInServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A made-up machine with a profile that signs in, IAM Identity Center, and a person. */
final class SignInWorld implements AutoCloseable {
  static final String START = "https://corp.awsapps.com/start";
  static final String CONFIG =
      """
      [profile p]
      sso_session = corp
      sso_account_id = 111122223333
      sso_role_name = Support
      region = eu-central-1
      [sso-session corp]
      sso_region = eu-west-1
      sso_start_url = https://corp.awsapps.com/start
      [profile legacy]
      sso_start_url = https://corp.awsapps.com/start
      sso_region = eu-west-1
      sso_account_id = 111122223333
      sso_role_name = Support
      [profile above]
      role_arn = arn:aws:iam::111122223333:role/Top
      source_profile = p
      """;

  final SignInServer server = new SignInServer();
  final World world;
  final List<SignInStep> steps = new CopyOnWriteArrayList<>();
  final List<HttpResponse<String>> pages = new CopyOnWriteArrayList<>();

  SignInWorld(Path home) {
    world = new World(home).config(CONFIG);
    world.environment.putAll(server.variables());
    server.task = World.GOOD;
  }

  SignIns signIns() {
    return world.access().signIns();
  }

  /** A person who opens the page at once. */
  void signIn(String profile) throws LookupException {
    signIn(profile, SignIns.Way.BROWSER, page -> opened(page.page()));
  }

  void signIn(String profile, SignIns.Way way, Consumer<SignInStep.OpenPage> person)
      throws LookupException {
    signIns()
        .signIn(
            profile,
            way,
            step -> {
              steps.add(step);
              if (step instanceof SignInStep.OpenPage page) {
                person.accept(page);
              }
            });
  }

  LookupFailure failedSignIn(
      String profile, SignIns.Way way, Consumer<SignInStep.OpenPage> person) {
    try {
      signIn(profile, way, person);
      throw new AssertionError("signed in");
    } catch (LookupException e) {
      return e.failure();
    }
  }

  /** Opens a page as a browser does, beside the one who waits for it. */
  Thread opened(URI page) {
    return Thread.ofVirtual().start(() -> pages.add(get(page)));
  }

  static HttpResponse<String> get(URI page, String... headers) {
    try (HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(page);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  SignInStep.SignedIn signedIn() {
    return (SignInStep.SignedIn) steps.getLast();
  }

  /** A token as the AWS CLI left it, known to the server, with what renews it. */
  String cached(Instant ends) {
    String token = "cached-token-" + SignInServer.CANARY;
    String refresh = "cached-refresh-" + SignInServer.CANARY;
    String secret = "cached-secret-" + SignInServer.CANARY;
    server.tokens.add(token);
    server.refreshTokens.add(refresh);
    server.clients.put("cached-client", secret);
    return """
    {"startUrl": "%s", "region": "eu-west-1", "accessToken": "%s", "expiresAt": "%s", \
    "clientId": "cached-client", "clientSecret": "%s", \
    "registrationExpiresAt": "%s", "refreshToken": "%s"}\
    """
        .formatted(START, token, ends, secret, Instant.now().plusSeconds(80_000), refresh);
  }

  String tokenText(String key) throws IOException {
    return Files.readString(world.tokenFile(key));
  }

  @Override
  public void close() {
    world.close();
    server.close();
  }
}
