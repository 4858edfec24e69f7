package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.ClientSettings;
import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.Reach;
import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.profile.Connection;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Lists windows, executions and tasks in AWS Systems Manager, or at the demo account's endpoint.
 * Keeps to the same pace as all that the program asks for on its own (T23).
 */
public final class SsmBrowseSource implements BrowseSource {
  /** Between two tries of a throttled page; each of them is three tries of the SDK's own. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(16),
          Duration.ofSeconds(30));

  private final Access access;
  private final Pace pace;
  private final Pace.Sleep sleep;

  /** A source that goes this way, which its owner closes. */
  public SsmBrowseSource(Access access) {
    this(access, access.pace(), Thread::sleep);
  }

  /** With another pace and other waits, for tests. */
  SsmBrowseSource(Access access, Pace pace, Pace.Sleep sleep) {
    this.access = access;
    this.pace = pace;
    this.sleep = sleep;
  }

  @Override
  public Page page(
      Connection connection, Level level, @Nullable String token, Consumer<LookupProgress> progress)
      throws LookupException {
    Asked asked = new Asked(connection, progress, access.clock().instant());
    try {
      for (int time = 0; ; time++) {
        try {
          return once(asked, level, token);
        } catch (LookupException e) {
          if (e.failure().kind() != FailureKind.THROTTLED || time == WAITS.size()) {
            throw e;
          }
          waitOut(WAITS.get(time), asked);
        }
      }
    } catch (LookupException e) {
      throw access.told(e, connection);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailureTranslation.cancelled().withoutCall();
    }
  }

  private void waitOut(Duration wait, Asked asked) throws InterruptedException {
    asked
        .progress()
        .accept(
            new LookupProgress(
                "asking again in %d s: AWS answers too many calls just now"
                    .formatted(wait.toSeconds()),
                0,
                ClientSettings.TRIES,
                null,
                asked.started()));
    sleep.lasting(wait);
  }

  private Page once(Asked asked, Level level, @Nullable String token) throws LookupException {
    Reach reach = access.to(Endpoints.Service.SSM, asked);
    Pace.Turns turns = pace.turns(reach, asked);
    turns.await(Pace.Call.PATIENT);
    CallRecord record =
        CallRecord.of(new Purpose.Browse(level), reach, asked, access.clock()).triesIn(turns);
    SsmClient client = access.clients().ssm(reach.target());
    PageCall call = new PageCall(client, reach.signed(), token);
    try {
      return ScopedValue.where(CallRecord.CURRENT, record).call(() -> call.of(level));
    } catch (PageCall.OfOther e) {
      throw FailureTranslation.failure(e.words(), null, record);
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
  }
}
