package io.github.mwinspector.view;

import io.github.mwinspector.evidence.WindowSearch;
import io.github.mwinspector.paste.ConsolePage;
import io.github.mwinspector.paste.Link;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.CurrentIdentity;
import io.github.mwinspector.state.HandOn;
import io.github.mwinspector.state.Result;
import io.github.mwinspector.view.handon.HandOnSheet;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.ConsoleAsked;
import io.github.mwinspector.view.part.HandOnAsked;
import io.github.mwinspector.view.part.Lines;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Ways of the result on screen to elsewhere: a link, the AWS console, and the sheet to hand it on.
 */
final class ResultLinks {
  private final WindowModel model;
  private final Parent root;
  private @Nullable Stage sheet;

  ResultLinks(WindowModel model, Parent root) {
    this.model = model;
    this.root = root;
    root.addEventHandler(HandOnAsked.TYPE, _ -> handOn());
    root.addEventHandler(ConsoleAsked.TYPE, this::openConsole);
  }

  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.of("Shortcut+S", "Hand on: report, saved result, picture", this::handOn),
        Shortcut.of("Shortcut+Shift+L", "Copy a link to what is on screen", () -> copy(window())),
        Shortcut.of(
            "Shortcut+Shift+O",
            "Open the window execution in the AWS console",
            () -> openConsole(new ConsoleAsked())));
  }

  private Window window() {
    return root.getScene().getWindow();
  }

  private void handOn() {
    if (model.lookup().result().get() == null) {
      say(window(), "Look a task up first: what is on screen is handed on.");
    } else if (sheet != null && sheet.isShowing()) {
      sheet.toFront();
      sheet.requestFocus();
    } else {
      sheet =
          HandOnSheet.open(
              window(),
              this::onScreen,
              model.evidence().explained(),
              new ScreenPictures(root, model.presentation()),
              model.presentation(),
              model.background());
    }
  }

  private HandOn onScreen() {
    Result shown = Objects.requireNonNull(model.lookup().result().get());
    return new HandOn(shown, model.evidence().explained().get(), model.version());
  }

  /** Copies a link to the look-up on screen. */
  void copy(Window window) {
    Result shown = model.lookup().result().get();
    LookupRequest request = shown == null ? null : shown.request();
    if (request == null) {
      say(window, "Look a task up first: the link is to what is on screen.");
    } else {
      Clips.copy(Link.of(request, account(request)));
      say(window, "A link to this look-up was copied.");
    }
  }

  private @Nullable String account(LookupRequest request) {
    CurrentIdentity.Known known = model.identity().known().get();
    if (known != null && known.connection().equals(request.connection())) {
      return known.identity().account();
    }
    return request.connection().profile().accountId();
  }

  /** Opens a page in the browser, or says why there is none. */
  private void openConsole(ConsoleAsked asked) {
    Result shown = model.lookup().result().get();
    LookupRequest request = shown == null ? null : shown.request();
    Connection where = asked.connection();
    if (where == null && request != null) {
      where = request.connection();
    }
    if (where == null) {
      say(
          window(),
          shown == null
              ? "Look a task up first: the page is of what is on screen."
              : "Look it up again first: the page belongs to a profile and its region.");
      return;
    }
    ConsolePage page = asked.page();
    if (page == null && shown != null && request != null) {
      page = new ConsolePage.OfExecution(windowId(shown), request.windowExecutionId().value());
    }
    open(page == null ? null : page.in(where.region()), where);
  }

  private void open(@Nullable String address, Connection where) {
    if (where.profile().isDemo()) {
      say(window(), "The demo account is made up: the console has no page of it.");
    } else if (where.region().partition().consoleHost() == null) {
      say(window(), "AWS has no public console for this region's partition.");
    } else if (address == null) {
      say(window(), "What the service sent is not an id: there is no page of it.");
    } else {
      model.needs().browser().accept(URI.create(address));
    }
  }

  private @Nullable String windowId(Result shown) {
    Explained explained = model.evidence().explained().get();
    return explained == null
        ? null
        : WindowSearch.windowId(shown.answer().task(), explained.evidence());
  }

  /** Says something above the window's last line until the next click or key. */
  static void say(Window window, String words) {
    Tooltip said = new Tooltip(words);
    said.setAutoHide(true);
    Lines.wrap(said);
    said.setMaxWidth(window.getWidth() - 32);
    said.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
    said.show(window, window.getX() + 16, window.getY() + window.getHeight() - 48);
  }
}
