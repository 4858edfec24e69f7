package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.reason.Explained;
import io.github.mwinspector.request.AskedFor;
import io.github.mwinspector.text.Disclosure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a result with its reason and evidence as one file, which opens again without credentials
 * and network (docs/mwtask.schema.json). Package {@code saved} reads it.
 */
public final class Bundle {
  /** The version of the format that is written. */
  public static final int VERSION = 1;

  /** How the file's name ends. */
  public static final String ENDING = ".mwtask.json";

  private Bundle() {}

  /**
   * When it is saved and by whom.
   *
   * @param at when
   * @param by the program's version
   */
  public record Stamp(Instant at, String by) {}

  /**
   * The file's text. Takes time in proportion to the evidence; not for the JavaFX thread.
   *
   * @param asked where the result is from
   * @param explained the reason and its evidence, as far as it is known by then
   * @param disclosure how much of values is in it
   */
  public static String write(
      TaskAnswer answer, AskedFor asked, Explained explained, Disclosure disclosure, Stamp stamp) {
    Discretion discretion = new Discretion(disclosure);
    ObjectNode head = JsonNodeFactory.instance.objectNode().put("mwtask", VERSION);
    head.putObject("saved")
        .put("at", stamp.at().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("by", stamp.by())
        .put("values", word(disclosure));
    head.putObject("request")
        .put("profile", shown(discretion, asked.profile()))
        .put("account", shown(discretion, asked.account()))
        .put("region", shown(discretion, asked.region()))
        .put("windowExecutionId", shown(discretion, asked.windowExecutionId()))
        .put("taskExecutionId", shown(discretion, asked.taskExecutionId()));
    CallFacts call = answer.call();
    head.putObject("call")
        .put("requestId", shown(discretion, call.requestId()))
        .put("received", call.received().toString());
    return WhyJson.write(head, answer, explained, discretion);
  }

  private static @Nullable String shown(Discretion discretion, @Nullable String text) {
    return text == null ? null : discretion.other("", text);
  }

  private static String word(Disclosure disclosure) {
    String word = disclosure == Disclosure.VALUES ? "shown" : disclosure.name();
    return word.toLowerCase(Locale.ROOT);
  }
}
