package io.github.mwinspector.view;

import io.github.mwinspector.state.CurrentPaste;
import io.github.mwinspector.state.CurrentSaved;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Where pasted and dropped things come into a window. */
final class PasteDoor {
  private final CurrentPaste paste;
  private final CurrentSaved saved;

  /**
   * A door.
   *
   * @param paste takes texts
   * @param saved takes files, and shows a text that is a whole answer
   */
  PasteDoor(CurrentPaste paste, CurrentSaved saved) {
    this.paste = paste;
    this.saved = saved;
  }

  /** From now on what is dropped on this node is taken, unless one in it took it. */
  void takeDropsOf(Node node) {
    node.setOnDragOver(
        event -> {
          Dragboard board = event.getDragboard();
          if (board.hasString() || board.hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    node.setOnDragDropped(this::dropped);
  }

  /** Takes what is in the clipboard. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      files(clipboard.getFiles());
    } else {
      String text = clipboard.getString();
      text(text == null ? "" : text);
    }
  }

  private void dropped(DragEvent event) {
    Dragboard board = event.getDragboard();
    if (board.hasFiles()) {
      files(board.getFiles());
    } else if (board.hasString()) {
      text(board.getString());
    }
    event.setDropCompleted(board.hasFiles() || board.hasString());
    event.consume();
  }

  private void files(List<File> files) {
    saved.drop(files.getFirst().toPath());
  }

  private void text(String text) {
    paste.paste(text);
    saved.pasted(text);
  }
}
