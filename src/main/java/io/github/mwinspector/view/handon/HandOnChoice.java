package io.github.mwinspector.view.handon;

import io.github.mwinspector.state.HandOnForm;
import io.github.mwinspector.text.Disclosure;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** In which form, and with how much of the values. */
final class HandOnChoice extends HBox {
  private final ComboBox<HandOnForm> forms = new ComboBox<>();
  private final ToggleGroup values = new ToggleGroup();

  /**
   * The first form with hidden values.
   *
   * @param changed runs when a person chooses otherwise
   */
  HandOnChoice(Runnable changed) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("hand-on-choice");
    forms.getItems().setAll(HandOnForm.values());
    forms.setVisibleRowCount(HandOnForm.values().length);
    forms.setConverter(words());
    forms.getSelectionModel().selectFirst();
    forms.setAccessibleText("Form");
    forms.setMinWidth(USE_PREF_SIZE);
    forms.valueProperty().subscribe((_, _) -> changed.run());
    ToggleButton hidden = toggle("Values hidden", Disclosure.HIDDEN, "left-pill");
    hidden.setSelected(true);
    ToggleButton shown = toggle("With values", Disclosure.VALUES, "center-pill");
    shown.setTooltip(new Tooltip("What is recognised as a secret stays masked"));
    ToggleButton secrets = toggle("With secrets", Disclosure.SECRETS, "right-pill");
    values
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                values.selectToggle(before);
              } else if (before != null) {
                changed.run();
              }
            });
    Label as = new Label("As");
    as.setLabelFor(forms);
    getChildren().addAll(as, forms, new HBox(hidden, shown, secrets));
  }

  private ToggleButton toggle(String words, Disclosure disclosure, String place) {
    ToggleButton toggle = new ToggleButton(words);
    toggle.setUserData(disclosure);
    toggle.setToggleGroup(values);
    toggle.getStyleClass().add(place);
    toggle.setMinWidth(USE_PREF_SIZE);
    return toggle;
  }

  private static StringConverter<HandOnForm> words() {
    return new StringConverter<>() {
      @Override
      public String toString(HandOnForm form) {
        return form == null ? "" : form.words();
      }

      @Override
      public HandOnForm fromString(String words) {
        return Stream.of(HandOnForm.values())
            .filter(form -> form.words().equals(words))
            .findFirst()
            .orElse(HandOnForm.MARKDOWN);
      }
    };
  }

  HandOnForm form() {
    return forms.getValue();
  }

  Disclosure disclosure() {
    return (Disclosure) values.getSelectedToggle().getUserData();
  }

  void focusFirst() {
    forms.requestFocus();
  }
}
