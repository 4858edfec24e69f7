package io.github.mwinspector.view.need;

import static io.github.mwinspector.testing.Answers.answer;
import static io.github.mwinspector.testing.Answers.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.profile.Identity;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.CurrentSignIn;
import io.github.mwinspector.testing.FxDriver;
import io.github.mwinspector.testing.FxTest;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.testing.MadeModel;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.InspectorWindow;
import io.github.mwinspector.view.WindowModel;
import io.github.mwinspector.view.part.Clips;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A look-up that needs something of a person first, in the whole window. */
@FxTest
class NeedOnScreenTest {
  private static final Instant NOW = MadeModel.NOW;
  private static final Need.SignIn SIGN_IN =
      new Need.SignIn("corp-prod", "corp", "https://acme.awsapps.com/start");
  private static final Need.MfaCode MFA =
      new Need.MfaCode(
          "admin", "arn:aws:iam::111122223333:mfa/ana", "arn:aws:iam::111122223333:role/Admin");
  private static final Need.Command COMMAND =
      new Need.Command("vault", "/opt/bin/vault \u202Eread prod", "~/.aws/config, line 12");
  private static final URI PAGE =
      URI.create("https://oidc.eu-central-1.amazonaws.com/authorize?client_id=abc");

  /** A sign-in that the test leads. */
  private static final class LedSignIn implements SignIns {
    private final BlockingQueue<Object> script = new LinkedBlockingQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private volatile Way way = Way.BROWSER;

    @Override
    public void signIn(String profile, Way chosen, Consumer<SignInStep> progress)
        throws LookupException {
      way = chosen;
      begun.incrementAndGet();
      try {
        while (true) {
          switch (script.take()) {
            case SignInStep.SignedIn done -> {
              progress.accept(done);
              return;
            }
            case SignInStep step -> progress.accept(step);
            case LookupException failed -> throw failed;
            default -> throw new AssertionError("not of a sign-in");
          }
        }
      } catch (InterruptedException e) {
        interrupted.incrementAndGet();
        Thread.currentThread().interrupt();
        throw failure(FailureKind.CANCELLED, null);
      }
    }

    @Override
    public boolean signOut(String profile) {
      return false;
    }
  }

  private final HeldSource source = new HeldSource();
  private final LedSignIn signIns = new LedSignIn();
  private final Grants grants = new Grants();
  private final List<URI> opened = new CopyOnWriteArrayList<>();
  private final AtomicInteger identified = new AtomicInteger();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private FxDriver driver;
  private WindowModel model;
  private InspectorWindow window;

  @BeforeEach
  void open(FxDriver fx) {
    driver = fx;
    fx.show(
        stage -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          model =
              new MadeModel(source, background)
                  .people(
                      _ -> identity(),
                      new NeedPane.Tools(
                          new CurrentSignIn(signIns, background), grants, opened::add, () -> NOW))
                  .make();
          window = new InspectorWindow(model);
          Scene scene = new Scene(window, 1280, 800);
          window.installKeys(scene);
          stage.setScene(scene);
        });
  }

  @AfterEach
  void close() {
    driver.runFx(window::dispose);
    driver.runFx(model::dispose);
    background.shutdownNow();
  }

  private Identity identity() {
    identified.incrementAndGet();
    return new Identity(
        "111122223333",
        "arn:aws:sts::111122223333:assumed-role/Support/ana",
        NOW.plus(Duration.ofMinutes(52)));
  }

  private static LookupException failure(FailureKind kind, Need need) {
    return new LookupException(
        new LookupFailure(
            kind,
            "Something is needed first.",
            "Do it; the look-up then goes on by itself.",
            new LookupFailure.Details(null, null, 0, 0, Duration.ZERO),
            need));
  }

  private void needs(FailureKind kind, Need need) {
    LookupRequest request = request(1);
    driver.runFx(() -> model.form().fill(request));
    driver.runFx(() -> model.lookup().lookUp(request));
    begun().fail(failure(kind, need));
    driver.find(".need-pane");
  }

  private HeldSource.Call begun() {
    driver.waitUntil("a look-up has begun", () -> source.waiting() > 0);
    return source.take();
  }

  private void goesOn() {
    HeldSource.Call again = begun();
    assertEquals(request(1), again.request);
    again.answer(answer(request(1)));
    driver.waitUntil(
        "its result is shown", () -> driver.onFx(() -> model.lookup().result().get()) != null);
    assertFalse(driver.onFx(() -> window.lookup(".need-pane") != null));
  }

  private static SignInStep.OpenPage page(boolean known, String code) {
    return new SignInStep.OpenPage(PAGE, known, code, NOW.plusSeconds(300));
  }

  @Test
  void signingInInTheBrowserLetsTheLookUpGoOnByItself() {
    needs(FailureKind.SIGN_IN_NEEDED, SIGN_IN);
    assertEquals(0, signIns.begun.get(), "nothing begins before a person does");
    driver.click(driver.findByText("Sign in"));
    signIns.script.add(page(true, null));
    driver.findByText(PAGE.toString());
    driver.findByText("Waiting, 5:00 left");
    assertEquals(List.of(PAGE), opened);
    signIns.script.add(new SignInStep.Fetching());
    signIns.script.add(new SignInStep.SignedIn(NOW.plusSeconds(3600), true));
    goesOn();
    assertEquals(SignIns.Way.BROWSER, signIns.way);
  }

  @Test
  void aPageThatIsNotKnownAsAwsOwnIsOpenedOnlyByAClickOnItsName() {
    needs(FailureKind.SIGN_IN_NEEDED, SIGN_IN);
    driver.click(driver.findByText("Sign in"));
    signIns.script.add(page(false, null));
    driver.findByText("Open oidc.eu-central-1.amazonaws.com");
    assertEquals(List.of(), opened);
    driver.click(driver.findByText("Open oidc.eu-central-1.amazonaws.com"));
    assertEquals(List.of(PAGE), opened);
  }

  @Test
  void onAnotherDeviceTheCodeToCompareIsShown() {
    needs(FailureKind.SIGN_IN_NEEDED, SIGN_IN);
    driver.click(driver.findByText("Sign in on another device"));
    signIns.script.add(page(true, "ABCD-EFGH"));
    driver.findByText("ABCD-EFGH");
    assertEquals(SignIns.Way.DEVICE_CODE, signIns.way);
    driver.click(driver.findByText("Copy address"));
    assertEquals(PAGE.toString(), driver.clipboardText());
  }

  @Test
  void aCancelledSignInEndsAndIsOfferedAgain() {
    needs(FailureKind.SIGN_IN_NEEDED, SIGN_IN);
    driver.click(driver.findByText("Sign in"));
    signIns.script.add(page(true, null));
    driver.findByText(PAGE.toString());
    driver.click(driver.findByText("Cancel sign-in"));
    driver.findByText("Sign in");
    assertTrue(driver.onFx(() -> window.lookup(".need-pane").isFocusWithin()));
    driver.waitUntil("what it waits for is ended", () -> signIns.interrupted.get() == 1);
    assertEquals(0, source.waiting());
  }

  @Test
  void aFailedSignInSaysWhyAndIsOfferedAgain() {
    needs(FailureKind.SIGN_IN_NEEDED, SIGN_IN);
    driver.click(driver.findByText("Sign in"));
    signIns.script.add(failure(FailureKind.TIMED_OUT, null));
    driver.findByText("Something is needed first. Do it; the look-up then goes on by itself.");
    driver.findByText("Sign in");
  }

  @Test
  void anotherLookUpEndsTheSignInOfTheOneBefore() {
    needs(FailureKind.SIGN_IN_NEEDED, SIGN_IN);
    driver.click(driver.findByText("Sign in"));
    signIns.script.add(page(true, null));
    driver.findByText(PAGE.toString());
    driver.runFx(() -> model.lookup().lookUp(request(2)));
    driver.waitUntil("the sign-in is ended", () -> signIns.interrupted.get() == 1);
    assertEquals(request(2), begun().request);
  }

  @Test
  void theSixDigitsOfAnMfaDeviceGoIntoTheLookUp() {
    needs(FailureKind.MFA_NEEDED, MFA);
    TextField code = (TextField) driver.find(".need-code");
    driver.click(code);
    driver.type("12a3 45");
    driver.press(KeyCode.ENTER);
    assertNull(grants.take(MFA), "five digits are no code");
    driver.type("678");
    assertEquals("123456", driver.onFx(code::getText));
    driver.press(KeyCode.ENTER);
    HeldSource.Call again = begun();
    assertEquals(new Sensitive("123456"), grants.take(MFA));
    again.answer(answer(request(1)));
    driver.waitUntil(
        "its result is shown", () -> driver.onFx(() -> model.lookup().result().get()) != null);
  }

  @Test
  void aCommandIsShownExactlyAndRunsOnlyAfterAYes() {
    needs(FailureKind.COMMAND_NOT_ALLOWED, COMMAND);
    driver.findByText("/opt/bin/vault \\u202Eread prod");
    driver.findByText("From ~/.aws/config, line 12. It runs on this computer with your rights.");
    driver.press(KeyCode.ENTER);
    assertFalse(grants.allows(COMMAND));
    driver.click(driver.findByText("Run this command"));
    assertTrue(grants.allows(COMMAND));
    assertFalse(grants.allows(new Need.Command("vault", "other", COMMAND.place())));
    goesOn();
  }

  @Test
  void whoTheCallsAreMadeAsIsToldInTheRequestBar() {
    LookupRequest request = request(1);
    driver.runFx(() -> model.form().fill(request));
    assertEquals(0, identified.get(), "a profile that is only chosen is not asked about");
    driver.runFx(() -> model.lookup().lookUp(request));
    driver.findByText("111122223333 · assumed-role/Support/ana · 52 min left");
    begun().answer(answer(request));
    driver.waitUntil(
        "its result is shown", () -> driver.onFx(() -> model.lookup().result().get()) != null);
    driver.runFx(() -> model.lookup().lookUp(request));
    begun();
    assertEquals(1, identified.get(), "an answer holds for a while");
  }

  @Test
  void aPastedTextOfAnotherAccountAndRegionIsToldBeforeItIsAsked() {
    LookupRequest request = request(1);
    driver.runFx(() -> model.form().fill(request));
    String event =
        "{\"account\":\"999988887777\",\"region\":\"eu-west-1\",\"detail\":{\"window-execution-id\":\"%s\",\"task-execution-id\":\"%s\"}}"
            .formatted(
                request(2).windowExecutionId().value(), request(2).taskExecutionId().value());
    driver.runFx(() -> Clips.copy(event));
    driver.press(KeyCode.L, KeyCode.CONTROL);
    driver.press(KeyCode.V, KeyCode.CONTROL);
    driver.findByText("What was pasted is of account 999988887777, this profile of 111122223333.");
    assertEquals("eu-west-1", driver.onFx(() -> model.form().regionText().get()));
    driver.runFx(() -> model.form().regionText().set("eu-central-1"));
    driver.findByText("What was pasted is of eu-west-1.");
    driver.press(KeyCode.BACK_SPACE);
    driver.waitUntil(
        "an id changed by hand is no pasted one",
        () -> !driver.shows("What was pasted is of eu-west-1."));
  }
}
