package io.github.mwinspector.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Phrase;
import io.github.mwinspector.reason.Reason;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The task with the reason and its evidence as one JSON object: {@code task} holds the members that
 * the service sent, the others what this program says. Times are ISO-8601 in UTC; what was not sent
 * is null.
 */
final class WhyJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Explained explained;
  private final Discretion discretion;
  private final FindingJson findings;

  private WhyJson(Explained explained, Discretion discretion) {
    this.explained = explained;
    this.discretion = discretion;
    this.findings = new FindingJson(discretion);
  }

  static String write(TaskAnswer answer, Explained explained, Discretion discretion) {
    return write(NODES.objectNode(), answer, explained, discretion);
  }

  /** The same behind other members, which may be none. */
  static String write(
      ObjectNode head, TaskAnswer answer, Explained explained, Discretion discretion) {
    WhyJson json = new WhyJson(explained, discretion);
    String why = ReportJson.visible(pretty(json.whole()));
    String task = ReportJson.write(answer, discretion).strip().replace("\n", "\n    ");
    String before = ReportJson.visible(pretty(head));
    String open = head.isEmpty() ? "{\n" : before.substring(0, before.length() - 2) + ",\n";
    // The task's members go in as they stand: no reading again could change a token.
    return open + "    \"task\": " + task + "," + why.substring(1) + "\n";
  }

  static String pretty(ObjectNode json) {
    DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }

  private ObjectNode whole() {
    ObjectNode whole = NODES.objectNode();
    whole.set("reason", reason(explained.reasons().getFirst()));
    ArrayNode further = whole.putArray("furtherReasons");
    explained.reasons().stream().skip(1).map(this::reason).forEach(further::add);
    ArrayNode invocations = whole.putArray("invocations");
    explained.evidence().invocations().stream().map(findings::invocation).forEach(invocations::add);
    ArrayNode evidence = whole.putArray("evidence");
    ArrayNode alarms = whole.putArray("alarms");
    ArrayNode missing = whole.putArray("notAvailable");
    for (Map.Entry<Question, Piece> piece : explained.evidence().pieces().entrySet()) {
      switch (piece.getValue()) {
        case Piece.Asking _ -> {}
        case Piece.Found found -> {
          boolean alarm =
              found.finding() instanceof Finding.Alarms
                  || found.finding() instanceof Finding.AlarmChanges;
          (alarm ? alarms : evidence).add(found(piece.getKey(), found));
        }
        case Piece.NotAvailable why -> missing.add(missing(piece.getKey(), why));
      }
    }
    return whole;
  }

  private ObjectNode reason(Reason reason) {
    ObjectNode json = NODES.objectNode();
    json.put("rule", reason.rule().name());
    json.put("sentence", reason.sentence(discretion.disclosure(), ZoneOffset.UTC));
    json.put("certain", reason.certain());
    ArrayNode parts = json.putArray("parts");
    reason.phrases().forEach(phrase -> parts.add(part(phrase)));
    ArrayNode pointers = json.putArray("evidence");
    Evidence evidence = explained.evidence();
    reason.pointers().stream()
        .map(pointer -> new PointerJson(evidence, discretion).of(pointer))
        .forEach(pointers::add);
    return json;
  }

  /** What the sentence is made of, so that it can be shown again in any zone, values hidden. */
  private ObjectNode part(Phrase phrase) {
    ObjectNode json = NODES.objectNode();
    return switch (phrase) {
      case Phrase.Words(String words) -> json.put("words", words);
      case Phrase.Name(String name) -> json.put("name", discretion.other("", name));
      case Phrase.Quote(Sensitive text) -> json.put("quote", discretion.value("", text));
      case Phrase.At(Instant time) -> json.put("time", time.toString());
    };
  }

  private ObjectNode found(Question question, Piece.Found found) {
    ObjectNode json = call(question);
    json.put("requestId", found.call().requestId());
    json.put("received", found.call().received().toString());
    json.setAll(findings.of(found.finding()));
    return json;
  }

  /** What to do, where there is no window that asks. */
  static String nextStep(Piece.NotAvailable why) {
    Piece.Host host = why.waitsFor();
    return host == null
        ? why.nextStep()
        : "%s Allow it with --allow-endpoint %s.".formatted(why.nextStep(), host.name());
  }

  private ObjectNode missing(Question question, Piece.NotAvailable why) {
    ObjectNode json = call(question);
    json.put("iamAction", question.action());
    json.put("code", why.code());
    json.put("why", discretion.other("", why.headline()));
    json.put("nextStep", discretion.other("", nextStep(why)));
    json.put("said", why.said() == null ? null : discretion.other("", why.said()));
    json.put("requestId", why.requestId());
    Finding came = why.soFar();
    if (came != null) {
      json.set("soFar", findings.of(came));
    }
    return json;
  }

  private ObjectNode call(Question question) {
    ObjectNode json = NODES.objectNode();
    json.put("call", question.action());
    ObjectNode ids = json.putObject("ids");
    if (question instanceof Question.OfAlarms(List<String> names)) {
      ArrayNode array = ids.putArray("AlarmNames");
      names.forEach(name -> array.add(discretion.other("AlarmNames", name)));
      return json;
    }
    question.ids().forEach((name, id) -> ids.put(name, discretion.other(name, id)));
    return json;
  }
}
