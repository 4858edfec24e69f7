package io.github.mwinspector.evidence;

import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command on one node (ListCommandInvocations with details).
 *
 * @param instanceId the managed node
 * @param instanceName its name
 * @param status as sent
 * @param statusDetails as sent, such as DeliveryTimedOut
 * @param requested when the command was sent to it
 * @param trace what the agent wrote, at most 2,500 characters
 * @param plugins the document's steps on this node, in the order sent
 * @param logGroup the CloudWatch log group that takes the whole output, or null when none does
 */
public record Node(
    String instanceId,
    @Nullable String instanceName,
    @Nullable String status,
    @Nullable String statusDetails,
    @Nullable Instant requested,
    @Nullable Sensitive trace,
    List<Plugin> plugins,
    @Nullable String logGroup) {
  public Node {
    plugins = List.copyOf(plugins);
  }

  /** How it ended there: its details say more than its status. */
  public Standing standing() {
    Standing byDetails = statusDetails == null ? Standing.UNKNOWN : Standing.of(statusDetails);
    return byDetails == Standing.UNKNOWN && status != null ? Standing.of(status) : byDetails;
  }

  /**
   * A step of the document on a node.
   *
   * @param name its name
   * @param status as sent
   * @param statusDetails as sent
   * @param responseCode the exit code; -1 when it never started
   * @param started when it started
   * @param finished when it ended
   * @param output what it wrote, output and error in one, at most 2,500 characters
   * @param bucket the S3 bucket that takes the whole output, or null when none does
   * @param keyPrefix where in the bucket
   * @param bucketRegion the bucket's region
   */
  public record Plugin(
      String name,
      @Nullable String status,
      @Nullable String statusDetails,
      @Nullable Integer responseCode,
      @Nullable Instant started,
      @Nullable Instant finished,
      @Nullable Sensitive output,
      @Nullable String bucket,
      @Nullable String keyPrefix,
      @Nullable String bucketRegion) {
    /** How it ended. */
    public Standing standing() {
      Standing byDetails = statusDetails == null ? Standing.UNKNOWN : Standing.of(statusDetails);
      return byDetails == Standing.UNKNOWN && status != null ? Standing.of(status) : byDetails;
    }
  }
}
