package io.github.mwinspector.view.need;

import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.state.CurrentSignIn;
import io.github.mwinspector.view.part.SidePart;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The form of one need. It is part of the window and never in front of it: other work goes on, and
 * nothing happens before a person does something in it. JavaFX thread only.
 */
public abstract sealed class NeedPane extends VBox implements SidePart
    permits SignInPane, CodePane, ConsentPane {
  /** Characters of an address or a command that are shown: what is agreed to is seen whole. */
  static final int LONGEST = 32_768;

  /**
   * What the forms work with.
   *
   * @param signIn the window's sign-in
   * @param grants takes what a person allows
   * @param browser opens a page; never waits
   * @param clock tells how long a page is still good
   */
  public record Tools(
      CurrentSignIn signIn, Grants grants, Consumer<URI> browser, InstantSource clock) {}

  NeedPane() {
    super(8);
    getStyleClass().add("need-pane");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    NeedPane.class.getResource("/io/github/mwinspector/view/need.css"))
                .toExternalForm());
  }

  /**
   * The form of a need.
   *
   * @param met repeats what met the need
   */
  public static NeedPane of(Need need, Tools tools, Runnable met) {
    return switch (need) {
      case Need.SignIn signIn -> new SignInPane(signIn, tools, met);
      case Need.MfaCode code -> new CodePane(code, tools.grants(), met);
      case Need.Command command ->
          new ConsentPane(
              command.command(),
              "From " + command.place() + ". It runs on this computer with your rights.",
              "Run this command",
              () -> allow(command, tools, met));
      case Need.Endpoint endpoint ->
          new ConsentPane(
              endpoint.host(),
              "Set by "
                  + endpoint.where()
                  + ". It receives signed requests with the ids you ask for.",
              "Send calls there",
              () -> allow(endpoint, tools, met));
    };
  }

  private static void allow(Need need, Tools tools, Runnable met) {
    tools.grants().allow(need);
    met.run();
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void focusFirst() {
    requestFocus();
  }

  /** Lets go of what it follows, and ends what it began. */
  @Override
  public void dispose() {}
}
