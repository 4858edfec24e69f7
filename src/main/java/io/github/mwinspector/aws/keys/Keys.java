package io.github.mwinspector.aws.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Keys and when they end.
 *
 * @param ends null when they don't say
 */
public record Keys(AwsCredentials secret, @Nullable Instant ends) {
  @Override
  public String toString() {
    return "keys until " + ends;
  }
}
