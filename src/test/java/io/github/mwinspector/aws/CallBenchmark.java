package io.github.mwinspector.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/** What a look-up costs beyond the bare SDK call on the same endpoint. Prints medians. */
final class CallBenchmark {
  private CallBenchmark() {}

  private interface Call {
    void make() throws Exception;
  }

  private static double median(Call call) throws Exception {
    double[] millis = new double[300];
    for (int i = 0; i < millis.length; i++) {
      long began = System.nanoTime();
      call.make();
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(millis, 100, millis.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }

  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("benchmark");
    try (FaultServer server = new FaultServer(FaultServer.json(200, World.GOOD));
        World world = new World(home);
        SsmClient bare =
            SsmClient.builder()
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(server.uri())
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build()) {
      StringBuilder profiles = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        profiles.append(
            "[profile p%d]\nendpoint_url = %s\n%s".formatted(i, server.uri(), World.KEYS));
      }
      world.config(profiles.toString());
      double sdk =
          median(
              () ->
                  bare.getMaintenanceWindowExecutionTask(
                      r -> r.windowExecutionId(World.WINDOW).taskId(World.TASK)));
      double ours = median(() -> world.look("p7"));
      System.out.printf("bare SDK call %.2f ms, look-up with 300 profiles %.2f ms%n", sdk, ours);
    }
  }
}
