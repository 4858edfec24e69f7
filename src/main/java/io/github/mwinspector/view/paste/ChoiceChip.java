package io.github.mwinspector.view.paste;

import io.github.mwinspector.paste.Candidate;
import io.github.mwinspector.paste.Conflict;
import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.text.Display;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A chip that opens a list of values to choose from. */
final class ChoiceChip extends MenuButton {
  private ChoiceChip(String words, String tip) {
    setMnemonicParsing(false);
    setText(words);
    setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    getStyleClass().addAll("chip", "choice");
    setTooltip(new Tooltip(tip));
    setAccessibleText(words + ". " + tip);
  }

  /** A fact that a text gives more than once. */
  ChoiceChip(Conflict conflict, Pasted pasted, BiConsumer<Fact, Candidate> choose) {
    this(words(conflict, pasted), "The text says it differently; choose what is meant");
    String chosen = chosen(conflict, pasted);
    for (Candidate candidate : conflict.candidates()) {
      String order = conflict.what() == Fact.ORDER ? " is the window execution" : "";
      add(
          Display.line(candidate.value()) + order + "   (" + Display.line(candidate.where()) + ")",
          candidate.value().equalsIgnoreCase(chosen),
          () -> choose.accept(conflict.what(), candidate));
    }
  }

  /** Profiles of the pasted account. */
  static ChoiceChip ofProfiles(List<AwsProfile> profiles, Consumer<AwsProfile> choose) {
    ChoiceChip chip =
        new ChoiceChip(
            "The profile is of another account",
            "The chosen profile is of another account than the text; choose one that is of it");
    for (AwsProfile profile : profiles.stream().limit(20).toList()) {
      chip.add(Display.line(profile.name()), false, () -> choose.accept(profile));
    }
    return chip;
  }

  private static String words(Conflict conflict, Pasted pasted) {
    int more = conflict.candidates().size() - 1;
    return switch (conflict.what()) {
      case ORDER -> "Which is which? Swap";
      case PARTITION -> "Partition  region and host differ";
      case ACCOUNT, REGION, PROFILE, WINDOW, WINDOW_EXECUTION, TASK_EXECUTION, INVOCATION ->
          "%s  %s or %d other%s"
              .formatted(
                  ChipText.capital(conflict.what().words()),
                  ChipText.of(chosen(conflict, pasted)),
                  more,
                  more == 1 ? "" : "s");
    };
  }

  private static String chosen(Conflict conflict, Pasted pasted) {
    Fact fact = conflict.what() == Fact.ORDER ? Fact.WINDOW_EXECUTION : conflict.what();
    String value = pasted.get(fact);
    return value == null ? conflict.candidates().getFirst().value() : value;
  }

  private void add(String words, boolean chosen, Runnable action) {
    @Nullable FontIcon mark = chosen ? new FontIcon(MaterialDesignC.CHECK) : null;
    MenuItem item = new MenuItem(words, mark);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    getItems().add(item);
  }
}
