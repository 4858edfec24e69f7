package io.github.mwinspector.view;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The tabs below the summary, in their order; what is in them is made when it is wanted. */
final class ResultTabs extends TabPane {
  static final int INVOCATIONS = 0;
  static final int PARAMETERS = 1;
  static final int DETAILS = 2;
  static final int RAW = 3;
  static final int ALARMS = 4;
  static final int COMPARE = 5;

  private static final List<String> TITLES =
      List.of("Invocations", "Parameters", "Details", "Raw", "Alarms and window", "Compare");

  ResultTabs() {
    getStyleClass().add("result-tabs");
    setAccessibleText("Parts of the result");
    for (String title : TITLES) {
      Tab tab = new Tab(title);
      tab.setClosable(false);
      getTabs().add(tab);
    }
  }

  /** Opens the tab of this index and goes to it. */
  void open(int tab) {
    getSelectionModel().select(tab);
    requestFocus();
  }

  /** The keys that open tabs, and those of what is in them. */
  List<Shortcut> shortcuts(Runnable find, Runnable showEvidence) {
    return List.of(
        Shortcut.of("Shortcut+F", "Filter or search what is in the open tab", find),
        Shortcut.of("Shortcut+E", "Show the evidence of the reason", showEvidence),
        Shortcut.of("Shortcut+1", "Open the invocations", () -> open(INVOCATIONS)),
        Shortcut.of("Shortcut+2", "Open the parameters", () -> open(PARAMETERS)),
        Shortcut.of("Shortcut+3", "Open the details", () -> open(DETAILS)),
        Shortcut.of("Shortcut+4", "Open the response as received", () -> open(RAW)),
        Shortcut.of("Shortcut+5", "Open alarms and window", () -> open(ALARMS)),
        Shortcut.of("Shortcut+6", "Compare with another run", () -> open(COMPARE)));
  }
}
