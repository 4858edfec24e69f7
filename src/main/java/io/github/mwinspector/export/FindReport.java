package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.text.Display;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search over accounts and regions as {@code mw-inspector find} writes it.
 *
 * @param execution the id that was searched for
 * @param hit where it is, or null
 * @param places how many places there were
 * @param empty how many of them said no
 * @param calls how many calls were made
 * @param refusals who could not be asked
 */
public record FindReport(
    String execution, @Nullable Hit hit, int places, int empty, int calls, List<Refusal> refusals) {
  public FindReport {
    refusals = List.copyOf(refusals);
  }

  /**
   * Where it is.
   *
   * @param account the account's 12 digits
   */
  public record Hit(Connection connection, String account, WindowExecution execution) {}

  /**
   * Somebody who could not be asked.
   *
   * @param profile the profile's name
   * @param region the region's id; null for all of them
   * @param places how many places stay unknown by it
   * @param code the failure's stable code
   */
  public record Refusal(
      String profile,
      @Nullable String region,
      int places,
      String code,
      String message,
      String nextStep) {}

  /** The line of a hit, with the options that look it up. */
  public static String line(Hit hit, String execution) {
    WindowExecution found = hit.execution();
    StringBuilder line = new StringBuilder("found  account ").append(hit.account());
    line.append("  ").append(hit.connection().region().id());
    line.append("  profile ").append(Display.line(hit.connection().profile().name()));
    line.append("  ").append(found.status() == null ? "-" : Display.line(found.status().text()));
    line.append("  ").append(found.startTime() == null ? "-" : found.startTime());
    line.append("\n       window execution ").append(execution);
    found
        .taskExecutionIds()
        .forEach(task -> line.append("\n       task ").append(Display.line(task)));
    return line.toString();
  }

  /** What the search came to. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Refusal refusal : refusals) {
      text.append("not asked  ")
          .append(Display.line(refusal.profile()))
          .append("  ")
          .append(refusal.region() == null ? "every region" : refusal.region())
          .append(refusal.places() == 1 ? "" : " (%d)".formatted(refusal.places()))
          .append("  ")
          .append(refusal.code())
          .append("  ")
          .append(Display.line(refusal.message()))
          .append(' ')
          .append(Display.line(refusal.nextStep()))
          .append('\n');
    }
    return text.append(
            "%d places: %d found, %d said no, %d could not be asked, %d not asked; %d calls\n"
                .formatted(places, hit == null ? 0 : 1, empty, refused(), left(), calls))
        .toString();
  }

  private int refused() {
    return refusals.stream().mapToInt(Refusal::places).sum();
  }

  private int left() {
    return places - empty - refused() - (hit == null ? 0 : 1);
  }

  /**
   * One JSON object: {@code windowExecutionId, hit (profile, account, region, status, startTime,
   * endTime, taskExecutionIds; or null), places, empty, refused, notAsked, calls, refusals
   * (profile, region, places, code, message, nextStep)}.
   */
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("windowExecutionId", execution);
    json.set("hit", hit == null ? JsonNodeFactory.instance.nullNode() : json(hit));
    json.put("places", places).put("empty", empty).put("refused", refused());
    json.put("notAsked", left()).put("calls", calls);
    ArrayNode all = json.putArray("refusals");
    for (Refusal refusal : refusals) {
      all.addObject()
          .put("profile", refusal.profile())
          .put("region", refusal.region())
          .put("places", refusal.places())
          .put("code", refusal.code())
          .put("message", refusal.message())
          .put("nextStep", refusal.nextStep());
    }
    return ReportJson.visible(json.toPrettyString()) + "\n";
  }

  private static ObjectNode json(Hit hit) {
    WindowExecution found = hit.execution();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("profile", hit.connection().profile().name());
    json.put("account", hit.account());
    json.put("region", hit.connection().region().id());
    json.put("status", found.status() == null ? null : found.status().text());
    json.put("startTime", iso(found.startTime()));
    json.put("endTime", iso(found.endTime()));
    ArrayNode tasks = json.putArray("taskExecutionIds");
    found.taskExecutionIds().forEach(tasks::add);
    return json;
  }

  private static @Nullable String iso(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
