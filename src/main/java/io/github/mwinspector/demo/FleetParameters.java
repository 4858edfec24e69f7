package io.github.mwinspector.demo;

import java.util.List;
import java.util.SplittableRandom;

/** A fleet's inventory as task parameters: five per node, the same at every start. */
final class FleetParameters {
  private static final List<String> ROLES = List.of("web", "api", "worker", "cache", "db");
  private static final List<String> GROUPS = List.of("prod-a", "prod-b", "staging", "canary");
  private static final List<String> KERNELS =
      List.of(
          "6.1.134-150.224.amzn2023.x86_64",
          "6.1.141-155.222.amzn2023.x86_64",
          "5.10.238-231.953.amzn2.x86_64");

  private final SplittableRandom random = new SplittableRandom(20_260_401);
  private final StringBuilder json = new StringBuilder("[{");

  private FleetParameters() {}

  /** The TaskParameters member with this many parameters, as JSON. */
  static String json(int count) {
    FleetParameters fleet = new FleetParameters();
    for (int i = 0; i < count; i++) {
      fleet.parameter(i / 5, i % 5);
    }
    return fleet.json.append("}]").toString();
  }

  private void parameter(int node, int which) {
    String role = ROLES.get(node % ROLES.size());
    String path = "/fleet/eu-central-1/%s/%s-%04d/".formatted(role, role, node + 1);
    switch (which) {
      case 0 -> add(path + "instance-id", "i-0" + hex() + hex().substring(1));
      case 1 -> add(path + "patch-group", GROUPS.get(random.nextInt(GROUPS.size())));
      case 2 -> add(path + "baseline", "pb-0" + hex() + hex().substring(1));
      case 3 -> add(path + "kernel", KERNELS.get(random.nextInt(KERNELS.size())));
      default -> add(path + "last-scan", scan());
    }
  }

  private String scan() {
    return "{\\\"installed\\\":%d,\\\"missing\\\":%d,\\\"failed\\\":%d,\\\"rebootPending\\\":%b}"
        .formatted(
            290 + random.nextInt(60), random.nextInt(9), random.nextInt(2), random.nextBoolean());
  }

  private String hex() {
    return "%08x".formatted(random.nextInt());
  }

  private void add(String key, String value) {
    if (json.length() > 2) {
      json.append(',');
    }
    json.append('"').append(key).append("\":{\"Values\":[\"").append(value).append("\"]}");
  }
}
