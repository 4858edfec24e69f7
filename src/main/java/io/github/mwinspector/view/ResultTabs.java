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
}
