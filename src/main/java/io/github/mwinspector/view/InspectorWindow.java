package io.github.mwinspector.view;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentPaste;
import io.github.mwinspector.state.FailedLookup;
import io.github.mwinspector.state.Follow;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.browse.OfferPane;
import io.github.mwinspector.view.part.HostAllowed;
import io.github.mwinspector.view.paste.PasteLine;
import io.github.mwinspector.view.request.IdentityLine;
import io.github.mwinspector.view.request.RequestBar;
import io.github.mwinspector.view.side.SideBar;
import io.github.mwinspector.view.status.FollowSwitch;
import io.github.mwinspector.view.status.StatusLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The content of a window: the request on top, the result below it, the status at the bottom. */
public final class InspectorWindow extends BorderPane {
  private final WindowModel model;
  private final CurrentPaste paste;
  private final PasteDoor door;
  private final SavedDoor saved;
  private final PasteLine pasteLine;
  private final ResultLinks links;
  private final CallDoor calls;
  private final RequestBar requestBar;
  private final FailureDoor failure;
  private final ResultPane result;
  private final Rehearsal rehearsal;
  private final OfferPane offer;
  private final SidePages pages;
  private final SideBar side;
  private final Appearance appearance;
  private final StatusLine status;
  private final Middle middle;
  private final List<Shortcut> shortcuts;
  private Subscription subscription;

  /**
   * A window's content for this model; {@link #dispose} releases it. It may be made by any thread
   * that alone has the model, as JavaFX's nodes may: making it asks the background for nothing.
   * From when it is in a scene it is the JavaFX thread's.
   */
  public InspectorWindow(WindowModel model) {
    this.model = model;
    CurrentLookup lookup = model.lookup();
    links = new ResultLinks(model, this);
    calls = new CallDoor(model, this);
    paste = new CurrentPaste(model.form(), model.background());
    saved = new SavedDoor(model, paste, this);
    door = new PasteDoor(paste, saved.saved());
    door.takeDropsOf(this);
    pasteLine = new PasteLine(paste, this::browse);
    requestBar = requestBar(lookup);
    failure = new FailureDoor(model, this::lookUpAgain);
    result = new ResultPane(model);
    pages = new SidePages(model, failure::form, this::open, requestBar::focusIds);
    side = pages.bar();
    appearance = new Appearance(model);
    shortcuts = shortcuts();
    status = statusLine(lookup);
    getStylesheets().add(stylesheet());
    rehearsal = new Rehearsal(getStylesheets(), model.background());
    getStyleClass().add("inspector");
    offer = new OfferPane(model.ways().offer(), this::open);
    model.ways().offer().place().bind(paste.place());
    setTop(new VBox(requestBar, pasteLine, failure.pane(), offer, saved.pane()));
    setLeft(side);
    middle = new Middle(this, status, model, example -> open(example.request()));
    addEventHandler(HostAllowed.TYPE, event -> allow(event.host()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
    subscription =
        Subscription.combine(
            lookup.isRunning().subscribe(running -> side.makeRoom(running, getWidth())),
            lookup.result().subscribe(this::showResult),
            lookup.failure().subscribe(this::showFailure),
            middle.follow(model),
            paste.shown().subscribe(this::showPasted));
  }

  private static String stylesheet() {
    return Objects.requireNonNull(
            InspectorWindow.class.getResource("/io/github/mwinspector/view/inspector.css"))
        .toExternalForm();
  }

  private StatusLine statusLine(CurrentLookup lookup) {
    return new StatusLine(
        lookup,
        model.presentation().clock(),
        model.endpoint().host(),
        appearance.buttons(this::showKeys));
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

  /** Leaves the middle free for a result that is asked for before the window is on the screen. */
  public void awaitResult() {
    middle.leaveFree();
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
    failure.dispose();
    requestBar.dispose();
    offer.dispose();
    pasteLine.dispose();
    saved.dispose();
    paste.dispose();
    side.dispose();
    status.dispose();
    result.dispose();
  }

  private List<Shortcut> shortcuts() {
    List<Shortcut> all = new ArrayList<>(ofTheRequest());
    all.addAll(pages.shortcuts());
    all.addAll(links.shortcuts());
    all.add(calls.shortcut());
    all.addAll(result.shortcuts());
    all.addAll(appearance.shortcuts(this::showKeys));
    return List.copyOf(all);
  }

  private List<Shortcut> ofTheRequest() {
    return List.of(
        Shortcut.of("Shortcut+L", "Go to the window execution id", requestBar::focusIds),
        Shortcut.of("Shortcut+V", "Read what was copied and fill it in", door::paste),
        saved.shortcut(),
        Shortcut.of("F5", "Look the same task up again", this::lookUpAgain));
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

  /** Opens a file with a result. */
  public void open(Path file) {
    saved.open(file);
  }

  private void showPasted(@Nullable Pasted pasted) {
    if (pasted != null && pasted.fills()) {
      requestBar.focusAfterPaste();
    }
  }

  private void lookUp() {
    LookupRequest request = model.form().request().get();
    WindowExecutionId execution = model.form().executionAlone().get();
    if (request != null) {
      model.lookup().lookUp(request);
    } else if (execution != null) {
      pages.open(execution);
    }
  }

  private void browse(String windowId) {
    if (!pages.openWindow(windowId)) {
      requestBar.submit();
    }
  }

  /** What was asked last, and not what the fields have come to say since. */
  private void lookUpAgain() {
    FailedLookup failed = model.lookup().failure().get();
    Result shown = model.lookup().result().get();
    if (failed != null) {
      model.lookup().lookUp(failed.request());
    } else if (shown != null && shown.request() != null) {
      model.lookup().lookUp(shown.request());
    } else if (shown != null) {
      saved.fill();
    } else {
      requestBar.submit();
    }
  }

  private void open(LookupRequest request) {
    model.form().fill(request);
    model.lookup().lookUp(request);
  }

  /** Asks where the execution is from now on; with one task there is nothing left to choose. */
  private void open(FindProgress.Hit hit) {
    WindowExecutionId execution = Objects.requireNonNull(model.ways().find().plan()).execution();
    model.form().fill(hit.connection(), execution, hit.execution().taskExecutionIds());
    requestBar.submit();
  }

  private void showResult(@Nullable Result now) {
    if (now != null) {
      rehearsal.stop();
      saved.seeAsOf(now);
      paste.lookedUp(now.asked());
      // Frames only come to what is on screen; a picture has none to wait for.
      boolean seen = getScene() != null && getScene().getWindow() != null;
      result.show(now, !seen);
      boolean fromWelcome = middle.welcomeHasFocus();
      middle.show(result);
      if (fromWelcome) {
        // What had the focus is gone, and it must not fall into a field that Enter would submit.
        result.open(0);
      }
    }
  }

  private void showFailure(@Nullable FailedLookup failed) {
    failure.show(failed, requestBar.isFocusWithin());
  }

  /** Asks once more all that waits for this host alone. */
  private void allow(Piece.Host host) {
    model.needs().grants().allow(new Need.Endpoint(host.name(), host.where()));
    model.evidence().askAgain(host);
  }

  private void showKeys() {
    KeyList.show(getScene().getWindow(), shortcuts);
  }
}
