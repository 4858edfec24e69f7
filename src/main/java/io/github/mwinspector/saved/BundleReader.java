package io.github.mwinspector.saved;

import io.github.mwinspector.answer.AnswerReader;
import io.github.mwinspector.answer.UnreadableAnswerException;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.reason.Reason;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what this program saved (docs/mwtask.schema.json): the counterpart of export's Bundle. */
final class BundleReader {
  /** The newest version of the format that this version reads. All before it open, too. */
  static final int VERSION = 1;

  private final String file;
  private final Fields root;
  private final Instant fileTime;

  private BundleReader(String file, Fields root, Instant fileTime) {
    this.file = file;
    this.root = root;
    this.fileTime = fileTime;
  }

  /** The result that a document holds whose first words say that this program wrote it. */
  static Opened.Task read(String file, BoundedJson.Document document, Instant fileTime)
      throws UnopenableException {
    BundleReader reader = new BundleReader(file, new Fields("", document.root()), fileTime);
    reader.checkVersion();
    if (document.twice() != null) {
      throw document.twice();
    }
    String task = document.task();
    if (task == null) {
      throw new UnopenableException(
          "an object is expected here", "task", UnopenableException.AGAIN);
    }
    return reader.result(SavedText.answer(task));
  }

  private void checkVersion() throws UnopenableException {
    Integer version = root.number("mwtask");
    if (version != null && version < 1) {
      throw new UnopenableException(
          "this version of the format never was", "mwtask", UnopenableException.AGAIN);
    }
    if (version != null && version > VERSION) {
      Fields saved = root.object("saved");
      String by = saved == null ? null : saved.text("by");
      throw new UnopenableException(
          "a newer version of this program saved it (format %d, this version reads up to %d)"
              .formatted(version, VERSION),
          "Open it with version %s or a newer one, or ask for it as JSON of the AWS CLI."
              .formatted(by == null ? "of that time" : Display.line(by)));
    }
  }

  private Opened.Task result(String task) throws UnopenableException {
    Fields saved = root.object("saved");
    Instant at = saved == null ? null : saved.time("at");
    AskedFor asked = asked();
    TaskAnswer answer = answer(task, call(asked, at == null ? fileTime : at));
    Explained explained = new Explained(evidence(answer), reasons());
    Disclosure values = saved == null ? null : values(saved.text("values"));
    return new Opened.Task(
        new Saved(file, at == null ? fileTime : at, values, PlainReader.or(asked, answer.task())),
        answer,
        explained);
  }

  private AskedFor asked() throws UnopenableException {
    Fields it = root.object("request");
    return it == null
        ? PlainReader.NOT_SAID
        : new AskedFor(
            it.text("profile"),
            it.text("account"),
            it.text("region"),
            it.text("windowExecutionId"),
            it.text("taskExecutionId"));
  }

  private static @Nullable Disclosure values(@Nullable String word) throws UnopenableException {
    return switch (word) {
      case null -> null;
      case "hidden" -> Disclosure.HIDDEN;
      case "shown" -> Disclosure.VALUES;
      case "secrets" -> Disclosure.SECRETS;
      default ->
          throw new UnopenableException(
              "hidden, shown or secrets is expected here",
              "saved.values",
              UnopenableException.AGAIN);
    };
  }

  private CallFacts call(AskedFor asked, Instant at) throws UnopenableException {
    Fields call = root.object("call");
    Instant received = call == null ? null : call.time("received");
    return PlainReader.call(
        call == null ? null : call.text("requestId"),
        asked.region(),
        received == null ? at : received);
  }

  private static TaskAnswer answer(String task, CallFacts call) throws UnopenableException {
    try {
      return AnswerReader.read(task.getBytes(StandardCharsets.UTF_8), call);
    } catch (UnreadableAnswerException e) {
      throw new UnopenableException(e.reason(), "task", UnopenableException.AGAIN);
    }
  }

  private List<Reason> reasons() throws UnopenableException {
    List<Reason> reasons = new ArrayList<>();
    Fields first = root.object("reason");
    if (first == null) {
      throw new UnopenableException(
          "an object is expected here", "reason", UnopenableException.AGAIN);
    }
    reasons.add(ReasonReader.read(first));
    for (Fields further : root.objects("furtherReasons")) {
      reasons.add(ReasonReader.read(further));
    }
    return reasons;
  }

  private Evidence evidence(TaskAnswer answer) throws UnopenableException {
    List<Invocation> invocations = new ArrayList<>();
    for (Fields invocation : root.objects("invocations")) {
      invocations.add(FindingReader.invocation(invocation));
    }
    FindingReader findings = new FindingReader(invocations);
    QuestionReader questions = new QuestionReader(answer.task());
    Map<Question, Piece> pieces = new LinkedHashMap<>();
    for (String part : List.of("evidence", "alarms")) {
      for (Fields it : root.objects(part)) {
        Question question = questions.read(it);
        Finding finding = question == null ? null : findings.read(question, it);
        if (question != null && finding != null) {
          pieces.put(question, new Piece.Found(finding, found(it, answer.call())));
        }
      }
    }
    for (Fields it : root.objects("notAvailable")) {
      Question question = questions.read(it);
      if (question != null) {
        Fields soFar = it.object("soFar");
        pieces.put(question, missing(it, soFar == null ? null : findings.read(question, soFar)));
      }
    }
    return new Evidence(pieces);
  }

  private static CallFacts found(Fields it, CallFacts ofTask) throws UnopenableException {
    Instant received = it.time("received");
    return new CallFacts(
        it.text("requestId"),
        ofTask.region(),
        "",
        0,
        0,
        Duration.ZERO,
        Objects.requireNonNullElse(received, ofTask.received()),
        null);
  }

  private static Piece missing(Fields it, @Nullable Finding soFar) throws UnopenableException {
    return new Piece.NotAvailable(
        it.needed("code"),
        it.needed("why"),
        it.needed("nextStep"),
        it.text("said"),
        it.text("requestId"),
        soFar,
        null,
        false);
  }
}
