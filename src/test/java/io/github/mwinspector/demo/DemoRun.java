package io.github.mwinspector.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** A demo endpoint with a clock that stands, and the clients that ask it. */
final class DemoRun implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00.250Z");
  static final String REGION = "eu-central-1";

  /** What the clock says. */
  volatile Instant now = NOW;

  final DemoEstate estate = DemoEstate.load(() -> now);
  final DemoEndpoint endpoint;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();

  DemoRun() throws IOException {
    endpoint = DemoEndpoint.start(estate, 0, threads);
  }

  DemoTask titled(String title) {
    return estate.tasks().stream().filter(t -> t.title().equals(title)).findFirst().orElseThrow();
  }

  /** The one task whose behaviour is this. */
  DemoTask behaving(Behaviour behaviour) {
    return estate.tasks().stream()
        .filter(t -> entry(t).behaviour() == behaviour)
        .findFirst()
        .orElseThrow();
  }

  EstateEntry entry(DemoTask task) {
    return estate.find(task.windowExecutionId(), task.taskId(), task.region());
  }

  SsmClient sdk(String region) {
    return built(SsmClient.builder(), region);
  }

  CloudWatchClient cloudWatch() {
    return built(CloudWatchClient.builder(), REGION);
  }

  StsClient sts() {
    return built(StsClient.builder(), REGION);
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(
      B builder, String region) {
    return builder
        .endpointOverride(endpoint.address())
        .region(Region.of(region))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("demo", "demo")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(
            c ->
                c.retryStrategy(
                    StandardRetryStrategy.builder()
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                        .build()))
        .build();
  }

  static String authorization(String region) {
    return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/"
        + region
        + "/ssm/aws4_request, SignedHeaders=host;x-amz-date, Signature="
        + "0".repeat(64);
  }

  static String body(DemoTask task) {
    return body(task.windowExecutionId(), task.taskId());
  }

  static String body(String windowExecutionId, String taskId) {
    return "{\"WindowExecutionId\":\"%s\",\"TaskId\":\"%s\"}".formatted(windowExecutionId, taskId);
  }

  /** A request as a client of the service sends it. */
  HttpRequest.Builder post(String body) {
    return HttpRequest.newBuilder(endpoint.address())
        .header("X-Amz-Target", "AmazonSSM.GetMaintenanceWindowExecutionTask")
        .header("Content-Type", "application/x-amz-json-1.1")
        .header("Authorization", authorization(REGION))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
    endpoint.close();
    threads.close();
  }
}
