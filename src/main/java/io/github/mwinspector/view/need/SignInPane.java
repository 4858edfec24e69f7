package io.github.mwinspector.view.need;

import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns.Way;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Clips;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.SecondTicker;
import io.github.mwinspector.view.part.Shown;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Signs in: offers the two ways, then shows what a person has to do, until it is done. */
final class SignInPane extends NeedPane {
  private final Need.SignIn need;
  private final Tools tools;
  private final Runnable met;
  private final Label left = new Label();
  private final SecondTicker ticker = new SecondTicker(this, this::count);
  private final Subscription subscription;
  private SignInStep.@Nullable OpenPage page;
  private boolean beginning;
  private boolean own;

  SignInPane(Need.SignIn need, Tools tools, Runnable met) {
    this.need = need;
    this.tools = tools;
    this.met = met;
    left.getStyleClass().add("need-quiet");
    subscription =
        Subscription.combine(
            tools.signIn().step().subscribe(this::follow),
            tools.signIn().failure().subscribe((_, _) -> refresh()));
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    ticker.dispose();
    if (own) {
      tools.signIn().cancel();
    }
  }

  /** The window has one sign-in, and it is shown by the form that began it alone. */
  private void follow(@Nullable SignInStep step) {
    own &= beginning || !(step instanceof SignInStep.Starting);
    SignInStep.OpenPage before = page;
    page = own && step instanceof SignInStep.OpenPage now ? now : null;
    if (own && page != null && !page.equals(before) && page.known()) {
      tools.browser().accept(page.page());
    }
    ticker.want(page != null);
    refresh();
  }

  private void refresh() {
    boolean focused = isFocusWithin();
    getChildren().setAll(nodes(own ? tools.signIn().step().get() : null));
    if (focused && lookup(".button") instanceof Button first) {
      // Else the focus of a button that goes would jump to the window's first field.
      first.requestFocus();
    }
    count();
  }

  private List<Node> nodes(@Nullable SignInStep step) {
    return switch (step) {
      case null -> offer();
      case SignInStep.Starting _ -> waiting("Asking for a sign-in …");
      case SignInStep.OpenPage now -> page(now);
      case SignInStep.Fetching _, SignInStep.SignedIn _ -> waiting("Signed in; fetching keys …");
    };
  }

  private List<Node> offer() {
    List<Node> nodes = new ArrayList<>();
    LookupFailure failed = own ? tools.signIn().failure().get() : null;
    if (failed != null) {
      nodes.add(words(failed.headline() + " " + failed.nextStep(), "need-failed"));
    }
    Button browser = button("Sign in", () -> begin(Way.BROWSER));
    browser.getStyleClass().addAll("accent", "need-yes");
    nodes.add(row(browser, button("Sign in on another device", () -> begin(Way.DEVICE_CODE))));
    return nodes;
  }

  private List<Node> waiting(String words) {
    return List.of(row(spinner(), words(words), button("Cancel sign-in", tools.signIn()::cancel)));
  }

  private List<Node> page(SignInStep.OpenPage now) {
    List<Node> nodes = new ArrayList<>();
    String code = now.userCode();
    if (!now.known()) {
      nodes.add(
          words(
              "The page is on %s, which isn't known as AWS's own. Open it only if your"
                      .formatted(now.page().getHost())
                  + " organisation signs in there.",
              "need-failed"));
    } else if (code == null) {
      nodes.add(words("Sign in on the page that was opened in your browser:"));
    } else {
      nodes.add(words("Open this page, here or on another device:"));
    }
    nodes.add(words(now.page().toString(), Shown.MONOSPACE, "need-exact"));
    if (code != null) {
      Label big = words(code, Shown.MONOSPACE, "need-user-code");
      big.setAccessibleText("Code to compare: " + code);
      nodes.add(big);
      nodes.add(words("Go on there only if it shows this code and you began this yourself."));
    }
    URI address = now.page();
    String open =
        now.known() ? "Open page again" : "Open " + Display.line(String.valueOf(address.getHost()));
    nodes.add(
        row(
            spinner(),
            left,
            button(open, () -> tools.browser().accept(address)),
            button("Copy address", () -> Clips.copy(address.toString())),
            button("Cancel sign-in", tools.signIn()::cancel)));
    return nodes;
  }

  private void begin(Way way) {
    beginning = true;
    own = true;
    tools.signIn().begin(need, way, met);
    beginning = false;
  }

  private void count() {
    SignInStep.OpenPage now = page;
    if (now != null) {
      Duration rest = Duration.between(tools.clock().instant(), now.ends());
      long seconds = Math.max(0, rest.toSeconds());
      left.setText("Waiting, %d:%02d left".formatted(seconds / 60, seconds % 60));
    }
  }

  private static Label words(String text, String... styles) {
    Label label = new Label(Display.block(text, LONGEST));
    Lines.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().add("failure-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static ProgressIndicator spinner() {
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setPrefSize(16, 16);
    spinner.setMinSize(16, 16);
    return spinner;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(8, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
