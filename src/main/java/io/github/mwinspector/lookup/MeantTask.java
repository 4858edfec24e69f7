package io.github.mwinspector.lookup;

import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.List;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks in the background what was meant by ids that name no task. Its value is the newest {@link
 * Meant}, or null. Run it on a virtual thread: {@link #cancel()} ends the call under way.
 */
public final class MeantTask extends Task<@Nullable Meant> {
  private static final Logger LOG = LoggerFactory.getLogger(MeantTask.class);

  private final MeantSearch search;

  /**
   * Where it asks.
   *
   * @param finder which tasks an execution has
   * @param pages what they are
   * @param evidence what an id of another kind belongs to
   */
  public record Sources(ExecutionFinder finder, BrowseSource pages, EvidenceSource evidence) {}

  /**
   * What was given.
   *
   * @param connection whom to ask
   * @param execution the window execution, as far as is known
   * @param ids ids that may belong to one of its tasks; a single one may be the window execution's
   * @param windowId the window that ran, or null when that isn't known
   */
  public record Wrong(
      Connection connection,
      WindowExecutionId execution,
      List<String> ids,
      @Nullable String windowId) {
    public Wrong {
      ids = List.copyOf(ids);
    }
  }

  /** A task that asks what was meant. */
  public MeantTask(Sources sources, Wrong wrong) {
    search = new MeantSearch(sources, wrong);
  }

  /** That it can't be had is no news beside the failure that is on screen already. */
  @Override
  protected @Nullable Meant call() {
    try {
      return search.run(this::updateValue);
    } catch (LookupException e) {
      LOG.debug("what was meant can't be known: {}", e.failure().kind());
      return null;
    } catch (RuntimeException e) {
      // The class alone: messages of other people's exceptions quote secrets (T14).
      LOG.error("asking what was meant failed with an unexpected {}", e.getClass().getName());
      return null;
    }
  }
}
