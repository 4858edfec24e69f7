package io.github.mwinspector.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who the calls are made as (STS GetCallerIdentity).
 *
 * @param account the account's 12 digits
 * @param arn the caller's whole ARN
 * @param ends when the credentials end; null when they don't say
 */
public record Identity(String account, String arn, @Nullable Instant ends) {
  /** The ARN without partition, service and account, such as {@code assumed-role/Support/ana}. */
  public String shortArn() {
    String[] parts = arn.split(":", 6);
    return parts.length == 6 ? parts[5] : arn;
  }
}
