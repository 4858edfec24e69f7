package io.github.mwinspector.model;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the free text of StatusDetails means, where it is one of the texts AWS documents. The
 * documentation writes some of them with blanks and some without, so blanks and case don't count
 * (Systems Manager user guide: maintenance window tutorials and troubleshooting, "Understanding
 * command statuses"). Words that a task of any type may end with speak of no command; those of Run
 * Command alone do.
 */
public final class StatusDetailsWords {
  private static final int LONGEST = 250;

  private static final String CANCELLED = "It was cancelled.";

  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("notaskstoexecute.", "The window had no task to run at that time."),
          Map.entry(
              "oneormoretasksintheorchestrationfailed.",
              "At least one task of the window failed; look at each of its tasks."),
          Map.entry(
              "theprovidedroledoesnotcontainthecorrectssmpermissions.",
              "The service role lacks permissions that the task needs; check ServiceRole's"
                  + " policy."),
          Map.entry(
              "stepfailswhenitisvalidatingandresolvingthestepinputs",
              "The document did not get an input it needs, such as an instance id; the task can"
                  + " pass it as {{RESOURCE_ID}}."),
          Map.entry("pending", "It has not started yet."),
          Map.entry("inprogress", "It is running."),
          Map.entry("delayed", "It waits: the managed node could not be reached so far."),
          Map.entry("success", "It ended with success."),
          Map.entry("failed", "It ended with a failure."),
          Map.entry(
              "deliverytimedout",
              "The command did not reach the managed node before its delivery time-out."),
          Map.entry(
              "executiontimedout", "The command ran longer than its execution time-out allows."),
          Map.entry("cancelled", CANCELLED),
          Map.entry("canceled", CANCELLED),
          Map.entry("undeliverable", "The command could not be delivered to the managed node."),
          Map.entry(
              "terminated",
              "Not run any more: so many other targets failed that MaxErrors was exceeded."),
          Map.entry("invalidplatform", "The document is not made for the managed node's platform."),
          Map.entry(
              "accessdenied", "The role or user may not run this command on the managed node."),
          Map.entry("incomplete", "The command did not reach all of its targets in time."),
          Map.entry(
              "rateexceeded", "Too many invocations were pending, so the command was not sent."),
          Map.entry("noinstancesintag", "The target matched no managed node."),
          // Neither in the user guide nor seen in an answer: only an article of AWS re:Post's
          // knowledge center is named so. Hence "most likely".
          Map.entry(
              "noinvocationstoexecute",
              "There was nothing to run, most likely since no target matched."));

  private StatusDetailsWords() {}

  /**
   * What a text means.
   *
   * @param statusDetails as sent
   * @return one sentence, or null when the text is none of the documented ones
   */
  public static @Nullable String meaning(String statusDetails) {
    if (statusDetails.length() > LONGEST) {
      return null;
    }
    String key = statusDetails.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    if (key.startsWith("thefollowingssmparametersareinvalid:")) {
      return "The task was registered with parameters that its document doesn't accept.";
    }
    String whole = WHOLE.get(key);
    return whole == null && key.endsWith(".")
        ? WHOLE.get(key.substring(0, key.length() - 1))
        : whole;
  }
}
