package io.github.mwinspector.export;

import io.github.mwinspector.model.AlarmWords;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a readable report says, before it has a form. Texts of the service are already masked and
 * safe to show, with their line breaks kept.
 *
 * @param task the task's name
 * @param facts what one looks for first
 * @param why the reason and its evidence; empty when it wasn't asked for
 * @param alarms sentences about the alarms
 * @param parameterCount how many parameters were sent
 * @param parameters the parameters and their values
 * @param members every member by its API name
 * @param withheld what is not shown, and how to show it; null when nothing
 */
record ReportContent(
    String task,
    List<Row> facts,
    List<Section> why,
    List<String> alarms,
    int parameterCount,
    List<Row> parameters,
    List<Row> members,
    @Nullable String withheld) {

  /**
   * A line of a table.
   *
   * @param depth how many levels to indent the name
   * @param name what the line is about
   * @param code a text as the service sent it; null when there is none
   * @param words what this program says about it; null when nothing
   */
  record Row(int depth, String name, @Nullable String code, @Nullable String words) {}

  static ReportContent of(
      TaskAnswer answer,
      AskedFor asked,
      @Nullable Explained explained,
      Disclosure disclosure,
      Room room) {
    Discretion discretion = new Discretion(disclosure);
    return new ReportContent(
        shown(discretion.other("TaskArn", answer.task().taskName())),
        new Facts(answer, asked, discretion).rows(),
        explained == null ? List.of() : new WhySections(explained, discretion, room).sections(),
        AlarmWords.sentences(answer.task()).stream().map(s -> discretion.other("", s)).toList(),
        answer.parameterCount(),
        new ParameterRows(discretion).of(answer.parameters()),
        new MemberRows(answer, discretion).rows(),
        Discretion.withheld(answer, explained, disclosure));
  }

  /** A text of the service, whole, made safe to show. */
  static String shown(String raw) {
    return Display.block(raw, Integer.MAX_VALUE);
  }
}
