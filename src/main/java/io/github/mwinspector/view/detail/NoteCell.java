package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.Member;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What is worth saying beside a member; with a sign when it is out of the ordinary. */
final class NoteCell extends WrappedText<Member, MemberRow> {
  private static final double SIGN_AND_PADDING = 44;

  private final HBox signed = new HBox();

  NoteCell(ObservableValue<? extends Number> columnWidth) {
    super(columnWidth, SIGN_AND_PADDING, "member-note");
    signed.getStyleClass().add("signed");
  }

  @Override
  Node picture(MemberRow row) {
    signed.getChildren().clear();
    if (row.note().warning()) {
      signed.getChildren().add(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    }
    signed.getChildren().add(text());
    return signed;
  }

  @Override
  void show(MemberRow row) {
    text().setText(row.note().words());
  }
}
