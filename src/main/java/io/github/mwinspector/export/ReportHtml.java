package io.github.mwinspector.export;

import io.github.mwinspector.evidence.Evidence;
import io.github.mwinspector.evidence.Standing;
import io.github.mwinspector.export.ReportContent.Row;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.StatusWords;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.text.Disclosure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report as one page that needs nothing else: no script, and by its own policy (CSP) neither a
 * script nor anything from elsewhere could be added to it.
 */
final class ReportHtml {
  /** Deeper names are indented no further. */
  private static final int DEEPEST = 8;

  private final HtmlText html = new HtmlText();
  private final TaskAnswer answer;
  private final Discretion discretion;

  private ReportHtml(TaskAnswer answer, Discretion discretion) {
    this.answer = answer;
    this.discretion = discretion;
  }

  static String write(
      TaskAnswer answer, AskedFor asked, @Nullable Explained explained, Disclosure disclosure) {
    ReportHtml page = new ReportHtml(answer, new Discretion(disclosure));
    page.write(ReportContent.of(answer, asked, explained, disclosure, Room.PAGE), explained);
    return page.html.whole();
  }

  private void write(ReportContent content, @Nullable Explained explained) {
    String task = content.task().replace("\n", "\\n");
    head(task);
    html.open("body").open("main");
    header(task);
    if (content.withheld() != null) {
      html.element("p", content.withheld(), "class", "withheld").text("\n");
    }
    content.why().stream().limit(1).forEach(this::reasons);
    timeline(explained == null ? Evidence.NONE : explained.evidence());
    heading("Facts");
    table("Field", content.facts());
    content.why().stream().skip(1).forEach(this::section);
    heading("Alarms");
    sentences(content.alarms());
    heading("Parameters (" + content.parameterCount() + ")");
    table("Parameter", content.parameters());
    heading("Every member, by its API name");
    table("Member", content.members());
  }

  private void head(String task) {
    String status = status();
    String css = ReportStyle.css();
    html.open("html", "lang", "en").open("head").text("\n");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", ReportStyle.policy(css));
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.empty("meta", "name", "robots", "content", "noindex");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", (status == null ? "" : status + " – ") + task).text("\n");
    html.style(css).closeLine();
  }

  private void header(String task) {
    TaskExecution execution = answer.task();
    String status = status();
    Standing standing =
        execution.status() == null ? Standing.UNKNOWN : Standing.of(execution.status().text());
    html.open("header", "class", tone(standing));
    html.element("p", "Maintenance window task", "class", "kind");
    html.element("h1", task);
    html.open("p").open("span", "class", "status");
    html.element("span", sign(standing), "aria-hidden", "true").text(" ");
    html.text(status == null ? "no status sent" : status).close();
    if (execution.status() != null) {
      html.text(" " + shown(StatusWords.meaning(execution.status())));
    }
    html.close().closeLine();
  }

  /** What a status means, as a class of the style sheet. */
  static String tone(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Says beside the colour what a status means. */
  private static String sign(Standing standing) {
    return switch (standing) {
      case FAILED -> "✕";
      case STOPPED -> "■";
      case UNDER_WAY -> "▷";
      case DONE -> "✓";
      case UNKNOWN -> "?";
    };
  }

  private @Nullable String status() {
    return answer.task().status() == null ? null : shown(answer.task().status().text());
  }

  private String shown(String text) {
    return ReportContent.shown(discretion.other("Status", text)).replace("\n", "\\n");
  }

  private void reasons(Section why) {
    heading(why.title());
    html.element("p", why.sentences().getFirst(), "class", "reason");
    sentences(why.sentences().subList(1, why.sentences().size()));
  }

  private void timeline(Evidence evidence) {
    CallFacts call = answer.call();
    Duration offset = call.clockOffset() == null ? Duration.ZERO : call.clockOffset();
    heading("Timeline (times in UTC)");
    TimelineFigure.of(answer.task(), evidence, call.received().plus(offset), discretion)
        .write(html);
  }

  private void section(Section section) {
    html.open("h2").text(section.title());
    if (section.id() != null) {
      html.text(" ").element("code", section.id().replace("\n", "\\n"));
    }
    html.closeLine();
    sentences(section.sentences());
    table(section.first(), section.rows());
  }

  private void heading(String words) {
    html.element("h2", words).text("\n");
  }

  private void sentences(List<String> sentences) {
    if (!sentences.isEmpty()) {
      html.open("ul");
      sentences.forEach(sentence -> html.element("li", sentence).text("\n"));
      html.closeLine();
    }
  }

  private void table(String first, List<Row> rows) {
    if (rows.isEmpty()) {
      html.element("p", "None.").text("\n");
      return;
    }
    html.open("table").open("thead").open("tr");
    html.element("th", first, "scope", "col").element("th", "Value", "scope", "col");
    html.close().close().open("tbody").text("\n");
    for (Row row : rows) {
      html.open("tr");
      String level = "level-" + Math.min(row.depth(), DEEPEST);
      html.element("th", row.name().replace("\n", "\\n"), "scope", "row", "class", level);
      html.open("td");
      if (row.code() != null && !row.code().isEmpty()) {
        html.element("code", row.code());
      }
      if (row.words() != null) {
        html.text(" ").element("span", row.words(), "class", "words");
      }
      html.close().closeLine();
    }
    html.close().closeLine();
  }
}
