package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.paste.Candidate;
import io.github.mwinspector.paste.Conflict;
import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.OtherId;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.text.Display;

/** What was understood of a pasted text, as {@code mw-inspector parse} writes it. */
public final class PastedReport {
  private static final int NAMES = 18;

  private PastedReport() {}

  /** Lines for people: a name and its value; what has none in the text is left out. */
  public static String text(Pasted pasted) {
    StringBuilder text = new StringBuilder();
    for (Fact fact : Fact.values()) {
      String value = pasted.get(fact);
      if (value != null) {
        line(text, fact.words(), value);
      }
    }
    for (OtherId id : pasted.otherIds()) {
      line(text, "other id", id.value() + " (" + id.kind().words() + ")");
    }
    for (Conflict conflict : pasted.conflicts()) {
      line(text, "differs", conflict.what().words());
      for (Candidate candidate : conflict.candidates()) {
        line(text, "", candidate.value() + " (" + candidate.where() + ")");
      }
    }
    pasted.notUnderstood().forEach(said -> line(text, "not understood", said));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(" ".repeat(NAMES - name.length())).append(Display.line(value));
    text.append('\n');
  }

  /**
   * An object: {@code partition, account, region, profile, windowId, windowExecutionId,
   * taskExecutionId, invocationId} (null where the text doesn't say it), {@code otherIds} ({@code
   * kind, value}), {@code conflicts} ({@code what, candidates} of {@code value, where}) and {@code
   * notUnderstood}.
   */
  public static String json(Pasted pasted) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Fact fact : Fact.values()) {
      if (fact != Fact.ORDER) {
        object.put(fact.member(), pasted.get(fact));
      }
    }
    ArrayNode others = object.putArray("otherIds");
    for (OtherId id : pasted.otherIds()) {
      others.addObject().put("kind", id.kind().words()).put("value", id.value());
    }
    ArrayNode conflicts = object.putArray("conflicts");
    for (Conflict conflict : pasted.conflicts()) {
      ObjectNode one = conflicts.addObject().put("what", conflict.what().member());
      ArrayNode candidates = one.putArray("candidates");
      for (Candidate candidate : conflict.candidates()) {
        candidates.addObject().put("value", candidate.value()).put("where", candidate.where());
      }
    }
    ArrayNode sentences = object.putArray("notUnderstood");
    pasted.notUnderstood().forEach(sentences::add);
    return ReportJson.visible(object.toPrettyString()) + "\n";
  }
}
