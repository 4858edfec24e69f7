package io.github.mwinspector.aws;

import io.github.mwinspector.answer.DecodedRows;
import io.github.mwinspector.evidence.Alarm;
import io.github.mwinspector.evidence.AlarmChange;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.ParameterNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/**
 * Asks CloudWatch for alarms and their changes. Composite alarms come only when named as a type.
 */
final class AlarmAnswers {
  private AlarmAnswers() {}

  static Finding alarms(Inquiry inquiry, Question.OfAlarms question) throws LookupException {
    return inquiry.<Alarm>paged(
        token -> {
          var sent =
              inquiry.cloudWatch(
                  (cloudWatch, signed) ->
                      cloudWatch.describeAlarms(
                          call ->
                              call.alarmNames(question.names())
                                  .alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM)
                                  .maxRecords(100)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          Stream<Alarm> metric = Sent.list(sent.metricAlarms()).stream().map(AlarmAnswers::alarm);
          Stream<Alarm> composite =
              Sent.list(sent.compositeAlarms()).stream().map(AlarmAnswers::alarm);
          return new Inquiry.Page<>(Stream.concat(metric, composite).toList(), sent.nextToken());
        },
        (all, _) -> new Finding.Alarms(all));
  }

  private static Alarm alarm(MetricAlarm sent) {
    return new Alarm(
        Objects.requireNonNullElse(sent.alarmName(), ""),
        false,
        sent.stateValueAsString(),
        sent.stateReason(),
        sent.stateUpdatedTimestamp(),
        condition(sent),
        null);
  }

  private static Alarm alarm(CompositeAlarm sent) {
    return new Alarm(
        Objects.requireNonNullElse(sent.alarmName(), ""),
        true,
        sent.stateValueAsString(),
        sent.stateReason(),
        sent.stateUpdatedTimestamp(),
        null,
        sent.alarmRule());
  }

  /** Such as {@code Latency p99 >= 800 for 3 periods of 60 s}; null without a fixed threshold. */
  private static @Nullable String condition(MetricAlarm sent) {
    if (sent.threshold() == null || !Double.isFinite(sent.threshold())) {
      return null;
    }
    String threshold = BigDecimal.valueOf(sent.threshold()).stripTrailingZeros().toPlainString();
    Integer periods = sent.evaluationPeriods();
    Integer enough = sent.datapointsToAlarm();
    String some = enough == null || enough.equals(periods) ? "" : enough + " of ";
    String lasting =
        periods == null
            ? ""
            : " for %s%d %s".formatted(some, periods, periods == 1 ? "period" : "periods");
    String each = sent.period() == null ? "" : " of " + sent.period() + " s";
    return measured(sent) + operator(sent) + threshold + lasting + each;
  }

  private static String measured(MetricAlarm sent) {
    String expression =
        Sent.list(sent.metrics()).stream()
            .filter(query -> !Boolean.FALSE.equals(query.returnData()))
            .map(MetricDataQuery::expression)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("value");
    String extended = sent.extendedStatistic();
    String statistic = extended == null ? sent.statisticAsString() : extended;
    if (sent.metricName() == null) {
      return expression;
    }
    return statistic == null ? sent.metricName() : sent.metricName() + " " + statistic;
  }

  private static String operator(MetricAlarm sent) {
    return switch (sent.comparisonOperatorAsString()) {
      case "GreaterThanOrEqualToThreshold" -> " >= ";
      case "GreaterThanThreshold" -> " > ";
      case "LessThanThreshold" -> " < ";
      case "LessThanOrEqualToThreshold" -> " <= ";
      case null -> " against ";
      case String word -> " " + word + " ";
    };
  }

  static Finding history(Inquiry inquiry, Question.OfAlarmHistory question) throws LookupException {
    return inquiry.<AlarmChange>paged(
        token -> {
          var sent =
              inquiry.cloudWatch(
                  (cloudWatch, signed) ->
                      cloudWatch.describeAlarmHistory(
                          call ->
                              call.alarmName(question.name())
                                  .alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM)
                                  .historyItemType(HistoryItemType.STATE_UPDATE)
                                  .startDate(question.from())
                                  .endDate(question.to())
                                  .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                                  .maxRecords(100)
                                  .nextToken(token)
                                  .overrideConfiguration(signed)));
          return new Inquiry.Page<>(
              Sent.list(sent.alarmHistoryItems()).stream()
                  .filter(item -> item.timestamp() != null)
                  .map(AlarmAnswers::change)
                  .toList(),
              sent.nextToken());
        },
        (all, complete) ->
            new Finding.AlarmChanges(
                all.stream().sorted(Comparator.comparing(AlarmChange::at)).toList(), complete));
  }

  private static AlarmChange change(AlarmHistoryItem sent) {
    String data = sent.historyData();
    List<ParameterNode> rows = data == null ? List.of() : DecodedRows.ofJson("HistoryData", data);
    return new AlarmChange(
        sent.timestamp(),
        member(rows, "oldState", "stateValue"),
        member(rows, "newState", "stateValue"),
        sent.historySummary(),
        member(rows, "newState", "stateReason"));
  }

  private static @Nullable String member(List<ParameterNode> rows, String object, String name) {
    ParameterNode row = Sent.row(rows, object);
    return row == null ? null : Sent.text(row.children(), name);
  }
}
