package io.github.mwinspector.view.invocations;

import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Node;
import io.github.mwinspector.evidence.NodeOutput;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin wrote, as far as it is known.
 *
 * @param plugin which
 * @param piece what came of asking for it; null when it wasn't asked
 * @param quoted the line that the reason quotes, or empty
 */
record OutputText(Subject.OfPlugin plugin, @Nullable Piece piece, String quoted) {
  /** The service's limit of what it hands out of a node in a list. */
  private static final String IN_SHORT = "Output and error in one, at most 2,500 characters";

  /**
   * One of the texts.
   *
   * @param title whose it is
   * @param word the same in one word
   * @param text as sent
   * @param cut that and where the service cut it, or empty
   */
  record Part(String title, String word, Sensitive text, String cut) {}

  private static @Nullable NodeOutput output(@Nullable Piece piece) {
    Finding found =
        piece instanceof Piece.Found(Finding finding, var _)
            ? finding
            : piece instanceof Piece.Asking(Finding soFar) ? soFar : null;
    return found instanceof NodeOutput output ? output : null;
  }

  /** The error first: it says more of a failure. Empty when nothing was written. */
  List<Part> parts() {
    NodeOutput output = output(piece);
    List<Part> parts = new ArrayList<>();
    if (output == null) {
      add(parts, IN_SHORT, "Both", plugin.plugin().output(), "");
      return parts;
    }
    add(
        parts,
        "Standard error",
        "Error",
        output.standardError(),
        output.errorCut() ? cut(NodeOutput.ERROR_LIMIT, output.errorUrl(), output) : "");
    add(
        parts,
        "Standard output",
        "Output",
        output.standardOutput(),
        output.outputCut() ? cut(NodeOutput.OUTPUT_LIMIT, output.outputUrl(), output) : "");
    return parts;
  }

  /** Whether both texts are known to be whatever they are. */
  boolean known() {
    return output(piece) != null;
  }

  private static void add(
      List<Part> parts, String title, String word, @Nullable Sensitive text, String cut) {
    if (text != null && !text.reveal().isEmpty()) {
      parts.add(new Part(title, word, text, cut));
    }
  }

  private String cut(int limit, @Nullable String url, NodeOutput output) {
    Node.Plugin sent = plugin.plugin();
    List<String> places = new ArrayList<>();
    if (sent.bucket() != null && !sent.bucket().isEmpty()) {
      places.add("S3 " + sent.bucket() + "/" + RowText.text(sent.keyPrefix()));
    } else if (url != null && !url.isEmpty()) {
      places.add(url);
    }
    String group = output.logGroup() != null ? output.logGroup() : plugin.node().logGroup();
    if (group != null && !group.isEmpty()) {
      places.add("log group " + group);
    }
    return "Cut by the service at %,d characters. %s"
        .formatted(
            limit,
            places.isEmpty()
                ? "The whole is kept nowhere: the task names neither an S3 bucket nor a log group."
                : "The whole: " + String.join(" | ", places));
  }
}
