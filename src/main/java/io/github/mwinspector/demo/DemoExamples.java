package io.github.mwinspector.demo;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.request.Example;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.List;

/**
 * The handful of the demo account's tasks for the welcome view. They stand here and not in the
 * estate's index because the window needs them at its start, and reading JSON would then be a
 * twentieth of that.
 */
public final class DemoExamples {
  private static final AwsRegion FRANKFURT =
      new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS);

  private DemoExamples() {}

  /** The examples, the most telling first. */
  public static List<Example> all() {
    return List.of(
        example(
            "Patching stopped by an alarm",
            "28a645a4-c0a4-4238-9368-6a7cf872bbea",
            "f97829e9-b5ae-4cf7-a96f-7d5b589cbd84"),
        example(
            "OpenSSL upgrade, two nodes held a lock",
            "5bc8fbbc-bde5-4099-8164-d8399f767c45",
            "d76d4330-f144-4bea-b0c1-1fdecb91ce37"),
        example(
            "A rollout to watch while it goes on",
            "0585a01c-4c7d-4df0-a21a-ef57e4cc4132",
            "ef901b93-2a7c-4880-aa37-53915c76f18a"),
        example(
            "Patching by Automation, its child failed",
            "3fd42359-92ed-4f45-9a1a-fe878b33e968",
            "687c966c-377b-4aa2-bb2e-db20035b7399"),
        example(
            "Kernel update cut off by the window",
            "5f2dd97f-1cfb-40f6-a827-688de6a16a3b",
            "617959ce-3f1f-45a8-9e52-71007814e8a2"),
        example(
            "Switch-over cancelled, alarm unreadable",
            "917948f9-6212-487a-9c7e-9b0486c8eb5c",
            "be50aa22-2a25-4c7b-b508-3c5d185300e0"),
        example(
            "Reindex script with passwords in it",
            "53034ea1-9aa5-45d7-8f28-674c34e01bee",
            "86c61b26-53be-43d0-9288-aaa6a23adac2"),
        example(
            "Root certificates on 10,000 nodes",
            "32ea6928-f623-4bf2-904b-74ba4a0fe75d",
            "a02fdaa1-ad86-4c44-a049-548e8a0a8c96"));
  }

  private static Example example(String title, String windowExecutionId, String taskId) {
    return new Example(
        title,
        new LookupRequest(
            new Connection(AwsProfile.DEMO, FRANKFURT),
            new WindowExecutionId(windowExecutionId),
            new TaskExecutionId(taskId)));
  }
}
