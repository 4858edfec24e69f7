package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.command.Theme;
import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.SignInServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in its window: the real SDK meets what a person has to do first. */
@FxTest
class NeedsInTheWindowTest {
  private static final String WINDOW = "14bea65d-5ccc-462d-a2f3-e99c80123456";
  private static final String TASK = "c9b05aba-197f-4d8d-be34-e73fb0123456";
  private static final String CONFIG =
      """
      [profile corp-prod]
      sso_session = corp
      sso_account_id = 111122223333
      sso_role_name = Support
      [sso-session corp]
      sso_region = eu-west-1
      sso_start_url = https://corp.awsapps.com/start
      [profile admin]
      role_arn = arn:aws:iam::111122223333:role/Admin
      source_profile = keys
      mfa_serial = arn:aws:iam::111122223333:mfa/ana
      [profile keys]
      aws_access_key_id = AKIAMADEUP0000000001
      aws_secret_access_key = made-up
      [profile vault]
      credential_process = %s read prod
      """;

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();
  private final SignInServer aws = new SignInServer();
  private final CompletableFuture<String> lastPage = new CompletableFuture<>();
  private FxDriver driver;
  private Session session;
  private Stage stage;
  private String coloursBefore;

  @BeforeEach
  void writeFiles(FxDriver driver) throws IOException {
    this.driver = driver;
    coloursBefore = driver.onFx(Application::getUserAgentStylesheet);
    aws.task =
        "{\"WindowExecutionId\":\"%s\",\"TaskExecutionId\":\"%s\",\"TaskArn\":\"AWS-Found\"}"
            .formatted(WINDOW, TASK);
    Path script = home.resolve("keys.sh");
    Files.writeString(
        script,
        """
        #!/bin/sh
        echo "$@" >> %s
        echo '{"Version": 1, "AccessKeyId": "AKIAMADEUP0000000002", "SecretAccessKey": "s"}'
        """
            .formatted(home.resolve("ran")));
    assertTrue(script.toFile().setExecutable(true));
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), CONFIG.formatted(script));
  }

  @AfterEach
  void close() throws InterruptedException {
    driver.runFx(stage::hide);
    // What is remembered is written into the folder that is deleted next.
    assertTrue(session.threads().awaitTermination(20, TimeUnit.SECONDS), "work goes on");
    session.awaitKept();
    driver.runFx(() -> Application.setUserAgentStylesheet(coloursBefore));
    aws.close();
  }

  private void open(String profile) {
    environment.putAll(aws.variables());
    environment.put("HOME", home.toString());
    WindowRequest request =
        new WindowRequest(
            new AwsProfile(profile, ProfileKind.STATIC_KEYS, null, null, null, null),
            Objects.requireNonNull(AwsRegion.typed("eu-central-1")),
            new WindowExecutionId(WINDOW),
            new TaskExecutionId(TASK),
            Theme.LIGHT,
            null);
    session = new Session(environment, home.toString(), this::follow);
    stage = driver.show(s -> new OpenWindow(session, request).show(s));
  }

  private void lookUp(String profile) {
    open(profile);
    driver.find(".need-pane");
    assertNoCommandIsNamed();
    assertEquals(0, aws.count("task"), "nothing is asked before a person did their part");
    assertFalse(driver.shows("AWS-Found"));
  }

  /** A browser whose person signs in at once: it goes where the page sends it. */
  private void follow(URI page) {
    Thread.startVirtualThread(
        () -> {
          try (HttpClient browser =
              HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            lastPage.complete(
                browser
                    .send(
                        HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body());
          } catch (IOException | InterruptedException e) {
            lastPage.completeExceptionally(e);
          }
        });
  }

  private void awaitResult() {
    driver.waitUntil(
        "the look-up has gone on by itself",
        () ->
            driver.findAll(".task-name").stream()
                .anyMatch(
                    name -> driver.onFx(() -> ((Labeled) name).getText()).equals("AWS-Found")));
    assertEquals(List.of(), driver.findAll(".need-pane"));
  }

  /** The buttons are the next step: no text above them names a command to run. */
  private void assertNoCommandIsNamed() {
    for (Node label : driver.findAll(".failure .label")) {
      String text = driver.onFx(() -> ((Labeled) label).getText());
      assertFalse(text.contains("`") || text.contains("--"), text);
    }
  }

  @Test
  void aHostForAlarmsAloneIsAllowedInThePlaceOfTheAlarm() {
    aws.task =
        aws.task.replace("}", ",\"TriggeredAlarms\":[{\"Name\":\"a\",\"State\":\"ALARM\"}]}");
    environment.put("AWS_ENDPOINT_URL_CLOUDWATCH", "https://alarms.invalid");
    open("keys");
    awaitResult();
    driver.press(KeyCode.DIGIT5, KeyCode.CONTROL);
    Node yes = driver.findByText("Send calls to alarms.invalid");
    assertFalse(driver.shows("Try again"));
    driver.click(yes);
    driver.waitUntil(
        "all that waited for the host was asked, of a host that there is not",
        () -> !driver.shows("Send calls to alarms.invalid") && driver.shows("Try again"));
  }

  @Test
  void signingInWritesTheTokenAndTheLookUpGoesOn() throws IOException {
    lookUp("corp-prod");
    assertEquals(0, aws.count("register"), "nothing begins before a person does");
    driver.click(driver.findByText("Sign in"));
    awaitResult();
    assertTrue(lastPage.join().contains("Close this page"));
    assertEquals(1, aws.count("token authorization_code"));
    // named by the SHA-1 of "corp", as the AWS CLI names it
    Path token = home.resolve(".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json");
    assertTrue(Files.readString(token).contains("access-token-" + SignInServer.CANARY));
  }

  @Test
  void theCodeOfTheMfaDeviceGoesToStsAndTheLookUpGoesOn() {
    lookUp("admin");
    driver.click(driver.find(".need-code"));
    driver.type("123456");
    driver.press(KeyCode.ENTER);
    awaitResult();
    assertEquals(1, aws.count("role arn:aws:iam::111122223333:mfa/ana 123456"));
  }

  @Test
  void theCodeThatIsGivenInBrowseIsForTheLookUpToo() {
    lookUp("admin");
    // Once the files are read: a profile that comes to be known better begins its page anew.
    driver.findByText("assume role with MFA · 111122223333");
    driver.press(KeyCode.B, KeyCode.CONTROL);
    driver.click(driver.find(".browse .need-code"));
    driver.type("123456");
    driver.press(KeyCode.ENTER);
    awaitResult();
    driver.findByText("There is no maintenance window here");
    assertEquals(1, aws.count("role arn:aws:iam::111122223333:mfa/ana 123456"));
  }

  @Test
  void theCommandRunsAfterTheYesAndTheLookUpGoesOn() throws IOException {
    lookUp("vault");
    Path ran = home.resolve("ran");
    assertFalse(Files.exists(ran), "nothing runs before the yes");
    driver.findByText(home.resolve("keys.sh") + " read prod");
    driver.click(driver.findByText("Run this command"));
    awaitResult();
    assertEquals(List.of("read prod"), Files.readAllLines(ran));
  }
}
