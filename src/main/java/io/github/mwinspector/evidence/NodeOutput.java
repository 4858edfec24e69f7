package io.github.mwinspector.evidence;

import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one plugin wrote on one node (GetCommandInvocation). The service keeps the first 24,000
 * characters of the output and 8,000 of the error; the whole is in S3 or CloudWatch Logs where the
 * task asked for that.
 *
 * @param plugin the plugin's name
 * @param responseCode the exit code; -1 when it never started
 * @param status as sent
 * @param statusDetails as sent
 * @param started when it started; null when that wasn't sent or isn't a time
 * @param finished when it ended; null as above
 * @param standardOutput null when not sent
 * @param standardError null when not sent
 * @param outputUrl where the whole output is, or null
 * @param errorUrl where the whole error is, or null
 * @param logGroup the CloudWatch log group that takes both, or null
 */
public record NodeOutput(
    @Nullable String plugin,
    @Nullable Integer responseCode,
    @Nullable String status,
    @Nullable String statusDetails,
    @Nullable Instant started,
    @Nullable Instant finished,
    @Nullable Sensitive standardOutput,
    @Nullable Sensitive standardError,
    @Nullable String outputUrl,
    @Nullable String errorUrl,
    @Nullable String logGroup)
    implements Finding {
  /** Characters of standard output that the service keeps. */
  public static final int OUTPUT_LIMIT = 24_000;

  /** Characters of standard error that the service keeps. */
  public static final int ERROR_LIMIT = 8_000;

  /** Whether the service may have cut the output: it is as long as the service keeps. */
  public boolean outputCut() {
    return standardOutput != null && standardOutput.reveal().length() >= OUTPUT_LIMIT;
  }

  /** Whether the service may have cut the error. */
  public boolean errorCut() {
    return standardError != null && standardError.reveal().length() >= ERROR_LIMIT;
  }
}
