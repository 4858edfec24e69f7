package io.github.mwinspector.aws.call;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * What a call needs to be sent.
 *
 * @param target where it goes
 * @param keys what it is signed with
 */
public record Reach(Clients.Target target, AwsCredentials keys) {
  /** What a request carries to be signed with these keys. */
  public AwsRequestOverrideConfiguration signed() {
    return AwsRequestOverrideConfiguration.builder()
        .credentialsProvider(StaticCredentialsProvider.create(keys))
        .build();
  }

  /** The texts of these keys that no message may quote. */
  public static List<String> secrets(AwsCredentials keys) {
    String token = keys instanceof AwsSessionCredentials session ? session.sessionToken() : null;
    return Stream.of(keys.secretAccessKey(), token)
        .filter(Objects::nonNull)
        .filter(text -> text.length() >= 8)
        .toList();
  }

  /** Keys don't belong into any text (T14). */
  @Override
  public String toString() {
    return "Reach[" + target + "]";
  }
}
