package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.ChangeMark;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

/** The table of an answer's members: name, value, note. */
final class MemberTable extends TableView<Member> {
  private static final double PADDING = 20;
  private static final double MARK = 22;
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private final Function<Member, MemberRow> rows;

  /**
   * An empty table.
   *
   * @param rows how a member is shown now
   */
  MemberTable(Function<Member, MemberRow> rows) {
    this.rows = rows;
    getStyleClass().addAll("member-table", "dense");
    setAccessibleText("Members of the answer");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    getColumns().setAll(List.of(nameColumn(), valueColumn(), noteColumn()));
  }

  private TableColumn<Member, MemberRow> column(String title, double width) {
    TableColumn<Member, MemberRow> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(rows.apply(cell.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    return column;
  }

  private TableColumn<Member, MemberRow> nameColumn() {
    TableColumn<Member, MemberRow> column = column("Member", 180);
    column.setMinWidth(120);
    column.setMaxWidth(320);
    column.setCellFactory(
        self ->
            new WrappedText<>(self.widthProperty(), PADDING + MARK, "member-name") {
              private final ChangeMark mark = new ChangeMark();
              private final HBox marked = new HBox(4, text(), mark);

              @Override
              Node picture(MemberRow row) {
                return marked;
              }

              @Override
              String spoken(MemberRow row) {
                return text().getText() + (row.changed() == null ? "" : ". " + row.changed());
              }

              @Override
              void show(MemberRow row) {
                text().setText(Display.line(row.member().name()));
                mark.show(row.changed());
                text()
                    .pseudoClassStateChanged(
                        QUIET, row.member().presence() == Member.Presence.ABSENT);
              }
            });
    return column;
  }

  private TableColumn<Member, MemberRow> valueColumn() {
    TableColumn<Member, MemberRow> column = column("Value", 640);
    column.setMinWidth(200);
    column.setCellFactory(
        self ->
            new WrappedText<>(self.widthProperty(), PADDING, "member-value") {
              @Override
              void show(MemberRow row) {
                text().setText(row.shown());
                text().pseudoClassStateChanged(QUIET, row.quiet());
              }
            });
    return column;
  }

  private TableColumn<Member, MemberRow> noteColumn() {
    TableColumn<Member, MemberRow> column = column("Note", 320);
    column.setMinWidth(160);
    column.setMaxWidth(400);
    column.setCellFactory(self -> new NoteCell(self.widthProperty()));
    return column;
  }
}
