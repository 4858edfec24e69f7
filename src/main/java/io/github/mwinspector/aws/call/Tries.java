package io.github.mwinspector.aws.call;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * The SDK's standard retries with as many tries as the profile of the call under way wants: clients
 * are shared by profiles, and the SDK knows one number for a client. Each further try waits for its
 * turn in the {@link Pace} of its call, and counts there.
 */
final class Tries implements RetryStrategy {
  private final Network network;
  private final @Nullable BackoffStrategy backoff;
  private final Map<Integer, RetryStrategy> byMost = new ConcurrentHashMap<>();

  Tries(Network network) {
    this.network = network;
    this.backoff = network.settings().backoff();
  }

  private RetryStrategy now() {
    return byMost.computeIfAbsent(network.manner().tries(), this::standard);
  }

  private RetryStrategy standard(int most) {
    // "false": not the retries that AWS_NEW_RETRIES_2026 switches on
    StandardRetryStrategy.Builder retry =
        AwsRetryStrategy.standardRetryStrategy(false).toBuilder().maxAttempts(most);
    if (backoff != null) {
      retry.backoffStrategy(backoff).throttlingBackoffStrategy(backoff);
    }
    return retry.build();
  }

  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    return now().acquireInitialToken(request);
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    RefreshRetryTokenResponse again = now().refreshRetryToken(request);
    if (!CallRecord.CURRENT.isBound()) {
      return again;
    }
    try {
      // Here and not in the SDK's own sleep, as the place in the line is found after it. Each try's
      // own deadline doesn't run yet, the call's does.
      Thread.sleep(again.delay());
      CallRecord.CURRENT.get().awaitAgain();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("waiting for another try was interrupted");
    }
    return RefreshRetryTokenResponse.create(again.token(), Duration.ZERO);
  }

  @Override
  public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
    return now().recordSuccess(request);
  }

  @Override
  public int maxAttempts() {
    return now().maxAttempts();
  }

  @Override
  public boolean useClientDefaults() {
    return false;
  }

  @Override
  public Builder<?, ?> toBuilder() {
    throw new UnsupportedOperationException("the number of tries is not a client's");
  }
}
