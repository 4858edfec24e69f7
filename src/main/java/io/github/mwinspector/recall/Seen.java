package io.github.mwinspector.recall;

import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look-up showed of a task, as far as it may be kept: no parameter, no status details, no
 * output. A secret that stands in a name all the same is masked, as in an export.
 *
 * @param account the account's 12 digits; null when nobody told
 * @param taskName a short name; null when none was sent
 * @param taskType the API's word; null when none was sent
 * @param status the API's word; null when none was sent
 * @param start null when none was sent
 * @param end null while the task runs
 */
public record Seen(
    @Nullable String account,
    @Nullable String taskName,
    @Nullable String taskType,
    @Nullable String status,
    @Nullable Instant start,
    @Nullable Instant end) {
  /** Longer texts are cut: an ARN has at most 1,600 characters, its name far less. */
  static final int LONGEST = 256;

  public Seen {
    account = kept("Account", account);
    taskName = kept("TaskArn", taskName);
    taskType = kept("TaskType", taskType);
    status = kept("Status", status);
  }

  private static @Nullable String kept(String member, @Nullable String text) {
    if (text == null) {
      return null;
    }
    // Masked before it is cut: the rest of a cut secret might not be recognised.
    String masked = Secrets.mask(member, new Sensitive(text), Disclosure.VALUES);
    if (masked.length() <= LONGEST) {
      return masked;
    }
    int end = Character.isHighSurrogate(masked.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return masked.substring(0, end);
  }
}
