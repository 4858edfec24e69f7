package io.github.mwinspector.view;

import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.request.Example;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentPaste;
import io.github.mwinspector.state.FailedLookup;
import io.github.mwinspector.state.Follow;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.failure.FailurePane;
import io.github.mwinspector.view.need.NeedPane;
import io.github.mwinspector.view.part.Shown;
import io.github.mwinspector.view.paste.PasteLine;
import io.github.mwinspector.view.request.IdentityLine;
import io.github.mwinspector.view.request.RequestBar;
import io.github.mwinspector.view.side.SideBar;
import io.github.mwinspector.view.side.SidePage;
import io.github.mwinspector.view.status.FollowSwitch;
import io.github.mwinspector.view.status.StatusLine;
import io.github.mwinspector.view.welcome.WelcomePane;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The content of a window: the request on top, the result below it, the status at the bottom. */
public final class InspectorWindow extends BorderPane {
  private final WindowModel model;
  private final CurrentPaste paste;
  private final PasteDoor door;
  private final PasteLine pasteLine;
  private final ResultLinks links;
  private final RequestBar requestBar;
  private final FailurePane failure;
  private final ResultPane result;
  private final Rehearsal rehearsal;
  private final SideBar side;
  private final StatusLine status;
  private final List<Shortcut> shortcuts;
  private Subscription subscription;
  private @Nullable NeedPane need;

  /** A window's content for this model; {@link #dispose} releases it. */
  public InspectorWindow(WindowModel model) {
    this.model = model;
    CurrentLookup lookup = model.lookup();
    links = new ResultLinks(model);
    paste = new CurrentPaste(model.form(), model.background());
    door = new PasteDoor(paste);
    door.takeDropsOf(this);
    pasteLine = new PasteLine(paste);
    requestBar = requestBar(lookup);
    failure = new FailurePane(this::lookUpAgain, lookup::dismissFailure);
    result = new ResultPane(model);
    side = new SideBar(SidePages.of(model), requestBar::focusIds);
    shortcuts = shortcuts();
    status =
        new StatusLine(
            lookup, model.presentation().clock(), model.endpoint().host(), statusActions());
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    InspectorWindow.class.getResource("/io/github/mwinspector/view/inspector.css"))
                .toExternalForm());
    rehearsal = new Rehearsal(getStylesheets(), model.background());
    getStyleClass().add("inspector");
    setTop(new VBox(requestBar, pasteLine, failure));
    setLeft(side);
    setCenter(new WelcomePane(model.examples(), this::open));
    setBottom(status);
    addEventFilter(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
    subscription =
        Subscription.combine(
            lookup.result().subscribe(this::showResult),
            lookup.failure().subscribe(this::showFailure),
            paste.shown().subscribe(this::showPasted));
  }

  private RequestBar requestBar(CurrentLookup lookup) {
    return new RequestBar(
        model.form(),
        paste,
        new IdentityLine(model.identity().known(), model.presentation().clock()),
        lookup.isRunning(),
        this::lookUp,
        lookup::cancel);
  }

  /** Makes the window's keys work in its scene. */
  public void installKeys(Scene scene) {
    for (Shortcut shortcut : shortcuts) {
      scene.getAccelerators().put(shortcut.keys(), shortcut.action());
    }
  }

  /** Loads what the first result needs, a little in each frame. For a window that is shown. */
  public void rehearse() {
    rehearsal.start();
  }

  /** Shows how a task that isn't over is followed, and lets that be switched off. */
  public void show(Follow follow) {
    FollowSwitch shown = new FollowSwitch(follow, model.presentation().clock());
    status.add(shown);
    subscription = Subscription.combine(subscription, shown::dispose);
  }

  /**
   * Says that something inside this program failed.
   *
   * @param facts what failed, without anything that may hold a secret
   */
  public void showFault(String facts) {
    status.showFault(facts);
  }

  /** Stops following the model. */
  public void dispose() {
    rehearsal.stop();
    subscription.unsubscribe();
    if (need != null) {
      need.dispose();
    }
    requestBar.dispose();
    pasteLine.dispose();
    paste.dispose();
    side.dispose();
    status.dispose();
    result.dispose();
  }

  private List<Shortcut> shortcuts() {
    List<Shortcut> all = new ArrayList<>(ofTheResult());
    for (SidePage page : side.pages()) {
      all.add(4, new Shortcut(page.keys(), page.title(), () -> side.toggle(page)));
    }
    return List.copyOf(all);
  }

  private List<Shortcut> ofTheResult() {
    return List.of(
        Shortcut.of("Shortcut+L", "Go to the window execution id", requestBar::focusIds),
        Shortcut.of("Shortcut+V", "Read what was copied and fill it in", door::paste),
        Shortcut.of(
            "Shortcut+Shift+L",
            "Copy a link to what is on screen",
            () -> links.copy(getScene().getWindow())),
        Shortcut.of(
            "Shortcut+Shift+O",
            "Open the window execution in the AWS console",
            () -> links.openConsole(getScene().getWindow())),
        Shortcut.of("F5", "Look the same task up again", this::lookUpAgain),
        Shortcut.of("Shortcut+F", "Filter or search what is in the open tab", result::find),
        Shortcut.of("Shortcut+E", "Show the evidence of the reason", result::showEvidence),
        Shortcut.of("Shortcut+1", "Open the invocations", () -> result.open(0)),
        Shortcut.of("Shortcut+2", "Open the parameters", () -> result.open(1)),
        Shortcut.of("Shortcut+3", "Open the details", () -> result.open(2)),
        Shortcut.of("Shortcut+4", "Open the response as received", () -> result.open(3)),
        Shortcut.of("Shortcut+5", "Open alarms and window", () -> result.open(4)),
        Shortcut.of("Shortcut+6", "Compare with another run", () -> result.open(5)),
        Shortcut.of("Shortcut+Shift+H", "Hide or show all values", this::toggleValues),
        Shortcut.of("Shortcut+U", "Times in UTC or local time", model.presentation()::toggleZone),
        Shortcut.of("Shortcut+T", "Light or dark", this::toggleTheme),
        Shortcut.of("F1", "This list of keys", this::showKeys));
  }

  private List<Node> statusActions() {
    ToggleButton hide =
        new ToggleButton("Hide values", new FontIcon(MaterialDesignE.EYE_OFF_OUTLINE));
    hide.getStyleClass().addAll("small", "hide-values");
    hide.setTooltip(new Tooltip("Hide every value, for screen sharing (Ctrl+Shift+H)"));
    hide.selectedProperty().bindBidirectional(model.presentation().valuesHidden());
    return List.of(
        hide,
        Shown.iconButton(
            MaterialDesignT.THEME_LIGHT_DARK, "Light or dark (Ctrl+T)", this::toggleTheme),
        Shown.iconButton(MaterialDesignK.KEYBOARD_OUTLINE, "All keys (F1)", this::showKeys));
  }

  /** As a filter: text fields keep Esc to themselves. */
  private void cancelOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.lookup().isRunning().get()) {
      model.lookup().cancel();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && pasteLine.isVisible()) {
      paste.dismiss();
      event.consume();
    }
  }

  /** Shows what a link says that the window was opened with. */
  public void showLink(Pasted pasted) {
    paste.take(pasted);
  }

  private void showPasted(@Nullable Pasted pasted) {
    if (pasted != null && pasted.fills()) {
      requestBar.focusAfterPaste();
    }
  }

  private void lookUp() {
    LookupRequest request = model.form().request().get();
    if (request != null) {
      model.lookup().lookUp(request);
    }
  }

  /** What was asked last, and not what the fields have come to say since. */
  private void lookUpAgain() {
    FailedLookup failed = model.lookup().failure().get();
    Result shown = model.lookup().result().get();
    if (failed != null) {
      model.lookup().lookUp(failed.request());
    } else if (shown != null) {
      model.lookup().lookUp(shown.request());
    } else {
      requestBar.submit();
    }
  }

  private void open(Example example) {
    model.form().fill(example.request());
    model.lookup().lookUp(example.request());
  }

  private void showResult(@Nullable Result now) {
    if (now != null) {
      rehearsal.stop();
      paste.lookedUp(now.request());
      // Frames only come to what is on screen; a picture has none to wait for.
      boolean seen = getScene() != null && getScene().getWindow() != null;
      result.show(now, !seen);
      boolean fromWelcome = getCenter() != result && getCenter().isFocusWithin();
      if (getCenter() != result) {
        // Tab goes in the order of the children: the result belongs before the status.
        setBottom(null);
        setCenter(result);
        setBottom(status);
      }
      if (fromWelcome) {
        // What had the focus is gone, and it must not fall into a field that Enter would submit.
        result.open(0);
      }
    }
  }

  private void showFailure(@Nullable FailedLookup failed) {
    if (need != null) {
      need.dispose();
    }
    Need wanted = failed == null ? null : failed.failure().need();
    need = wanted == null ? null : NeedPane.of(wanted, model.needs(), this::lookUpAgain);
    failure.show(failed, model.lookup().result().get() != null, need);
    if (need != null && requestBar.isFocusWithin()) {
      need.requestFocus();
    }
  }

  private void toggleValues() {
    model.presentation().valuesHidden().set(!model.presentation().valuesHidden().get());
  }

  private void toggleTheme() {
    model.theme().set(model.theme().get().next(Platform.getPreferences().getColorScheme()));
  }

  private void showKeys() {
    KeyList.show(getScene().getWindow(), shortcuts);
  }
}
