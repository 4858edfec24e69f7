package io.github.mwinspector.export;

import static io.github.mwinspector.export.ReportContent.shown;

import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.export.ReportContent.Row;
import io.github.mwinspector.model.TimeText;
import io.github.mwinspector.model.Timing;
import io.github.mwinspector.reason.Explained;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a task ended as it did, as sections of a readable report. Times are in UTC. */
record WhySections(Explained explained, Discretion discretion, Room room) {
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(why());
    addUnlessEmpty(sections, invocations());
    sections.addAll(new EvidenceRows(explained.evidence(), discretion, room.lines()).sections());
    addUnlessEmpty(sections, alarms());
    addUnlessEmpty(sections, missing());
    return sections;
  }

  private static void addUnlessEmpty(List<Section> sections, Section section) {
    if (!section.rows().isEmpty()) {
      sections.add(section);
    }
  }

  private Section why() {
    List<String> sentences =
        explained.reasons().stream()
            .map(reason -> reason.sentence(discretion.disclosure(), ZoneOffset.UTC))
            .toList();
    return new Section("Why (times in UTC)", null, sentences, "", List.of());
  }

  private Section invocations() {
    List<Invocation> all = explained.evidence().invocations();
    long failed = all.stream().filter(i -> i.standing() == Standing.FAILED).count();
    List<Row> rows = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparing(Invocation::standing))
        .limit(room.rows())
        .map(this::row)
        .forEach(rows::add);
    if (all.size() > room.rows()) {
      rows.add(new Row(0, "…", null, (all.size() - room.rows()) + " more; --format json has them"));
    }
    return new Section(
        "Invocations (%d, %d failed)".formatted(all.size(), failed),
        null,
        List.of(),
        "Target",
        rows);
  }

  private Row row(Invocation invocation) {
    String nodes = String.join(", ", invocation.instanceIds());
    String target = nodes.isEmpty() ? invocation.invocationId() : nodes;
    String status = invocation.status() == null ? null : invocation.status().text();
    List<String> words = new ArrayList<>();
    if (invocation.statusDetails() != null) {
      words.add(shown(discretion.other("StatusDetails", invocation.statusDetails())));
    }
    if (Timing.of(invocation.startTime(), invocation.endTime(), Instant.MAX)
        instanceof Timing.Ended(_, _, Duration duration)) {
      words.add(TimeText.duration(duration));
    }
    return new Row(
        0,
        target == null ? "not sent" : shown(discretion.other("", target)),
        status == null ? null : shown(discretion.other("Status", status)),
        words.isEmpty() ? null : String.join("; ", words));
  }

  private Section alarms() {
    List<Row> rows = new ArrayList<>();
    for (Finding finding : found()) {
      if (finding instanceof Finding.Alarms alarms) {
        alarms.all().forEach(alarm -> rows.addAll(rows(alarm)));
      }
    }
    explained.evidence().pieces().keySet().stream()
        .filter(Question.OfAlarmHistory.class::isInstance)
        .map(Question.OfAlarmHistory.class::cast)
        .forEach(question -> changes(question, rows));
    return new Section("Alarms as CloudWatch has them", null, List.of(), "Alarm", rows);
  }

  private List<Row> rows(Alarm alarm) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(0, alarm.name(), alarm.state(), "now"));
    String condition = alarm.condition() == null ? alarm.rule() : alarm.condition();
    if (condition != null) {
      rows.add(row(1, "condition", condition, null));
    }
    if (alarm.reason() != null) {
      rows.add(row(1, "reason", alarm.reason(), null));
    }
    return rows;
  }

  private void changes(Question.OfAlarmHistory question, List<Row> rows) {
    if (explained.evidence().finding(question) instanceof Finding.AlarmChanges changes) {
      for (AlarmChange change : changes.all()) {
        String states = "%s → %s".formatted(change.from(), change.to());
        String text = change.to() == null ? change.summary() : states;
        rows.add(row(0, question.name(), text, TimeText.utc(change.at())));
      }
    }
  }

  private Row row(int depth, String name, @Nullable String code, @Nullable String words) {
    return new Row(
        depth,
        shown(discretion.other("", name)),
        code == null ? null : shown(discretion.other(name, code)),
        words);
  }

  private List<Finding> found() {
    Evidence evidence = explained.evidence();
    List<Finding> found = new ArrayList<>();
    for (Question question : evidence.pieces().keySet()) {
      Finding finding = evidence.finding(question);
      if (finding != null) {
        found.add(finding);
      }
    }
    return found;
  }

  private Section missing() {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Question, Piece> piece : explained.evidence().pieces().entrySet()) {
      if (piece.getValue() instanceof Piece.NotAvailable missing) {
        String ids = String.join(", ", piece.getKey().ids().values());
        rows.add(
            row(
                0,
                piece.getKey().action(),
                ids.isEmpty() ? null : ids,
                shown(
                    discretion.other(
                        "",
                        missing.words()
                            + " "
                            + WhyJson.nextStep(missing)
                            + " "
                            + missing.code()))));
      }
    }
    return new Section("What could not be had", null, List.of(), "IAM action", rows);
  }
}
