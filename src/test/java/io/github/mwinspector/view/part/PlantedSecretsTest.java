package io.github.mwinspector.view.part;

import static io.github.mwinspector.testing.PlantedSecrets.assertNoValue;
import static io.github.mwinspector.testing.PlantedSecrets.assertNone;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.testing.PlantedSecrets;
import io.github.mwinspector.text.Disclosure;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class PlantedSecretsTest {
  private final ParameterItem root =
      ParameterItem.root(PlantedSecrets.answer().parameters(), _ -> true);

  @Test
  void noRowAndNoCopyOfOneHoldsASecretUnlessAskedTo() {
    root.getChildren().forEach(this::check);
  }

  private void check(TreeItem<ParameterNode> item) {
    assertNone("cell", RowValue.of(item.getValue(), Disclosure.VALUES).toString());
    assertNone("row", RowCopy.row(item, Disclosure.VALUES));
    assertNone("value", RowCopy.value(item.getValue(), Disclosure.VALUES));
    assertNone("subtree", RowCopy.subtree(item, Disclosure.VALUES));
    assertNoValue("cell hidden", RowValue.of(item.getValue(), Disclosure.HIDDEN).toString());
    assertNoValue("row hidden", RowCopy.row(item, Disclosure.HIDDEN));
    assertNoValue("subtree hidden", RowCopy.subtree(item, Disclosure.HIDDEN));
    item.getChildren().forEach(this::check);
  }
}
