package io.github.mwinspector.lookup;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.browse.Listing;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Invocation;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.evidence.RegisteredTask;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.model.TaskType;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks what tasks a window execution really has, and which of them an id of another kind belongs
 * to. Blocks: run it on a virtual thread; an interrupt ends the call under way.
 */
final class MeantSearch {
  /** Pages of tasks that are read at most: 500 tasks. */
  private static final int MOST_PAGES = 5;

  /** Tasks whose invocations are looked through at most: a call or more each. */
  private static final int MOST_SEARCHED = 8;

  /** Ids that are held against the window's definitions at most: a call each. */
  private static final int MOST_IDS = 4;

  private final MeantTask.Sources sources;
  private final MeantTask.Wrong wrong;
  private final Connection connection;

  MeantSearch(MeantTask.Sources sources, MeantTask.Wrong wrong) {
    this.sources = sources;
    this.wrong = wrong;
    this.connection = wrong.connection();
  }

  /**
   * Searches.
   *
   * @param soFar is told the tasks before it is known which is the right one
   * @return null when neither id is a window execution's
   * @throws LookupException when it can't be known
   */
  @Nullable Meant run(Consumer<Meant> soFar) throws LookupException {
    Meant real = tasks(wrong.execution());
    if (real == null) {
      return swapped();
    }
    soFar.accept(real);
    return new Meant(false, real.tasks(), real.whole(), right(real.tasks()));
  }

  private @Nullable Meant swapped() throws LookupException {
    if (wrong.ids().size() != 1) {
      return null;
    }
    Meant real = tasks(new WindowExecutionId(wrong.ids().getFirst()));
    if (real == null) {
      return null;
    }
    List<Row.Task> meant =
        real.tasks().stream()
            .filter(task -> task.id().equalsIgnoreCase(wrong.execution().value()))
            .toList();
    return meant.isEmpty()
        ? new Meant(true, real.tasks(), real.whole(), null)
        : new Meant(true, meant, true, null);
  }

  /** The execution says which tasks it has; their list says what they are. Either may be denied. */
  private @Nullable Meant tasks(WindowExecutionId id) throws LookupException {
    List<String> ids = List.of();
    try {
      WindowExecution execution = sources.finder().ask(connection, id);
      if (execution == null) {
        return null;
      }
      ids = execution.taskExecutionIds();
    } catch (LookupException e) {
      passOverDenied(e);
    }
    Listing listing = Listing.NONE;
    try {
      do {
        listing = listing.with(page(id, listing.next()));
      } while (listing.next() != null && listing.pages() < MOST_PAGES);
    } catch (LookupException e) {
      if (e.failure().kind() == FailureKind.NOT_FOUND) {
        return null;
      }
      passOverDenied(e);
    }
    return new Meant(
        false, named(listing, ids, id.value()), listing.complete() || !ids.isEmpty(), null);
  }

  private Page page(WindowExecutionId id, @Nullable String token) throws LookupException {
    return sources.pages().page(connection, new Level.Tasks(id.value()), token, _ -> {});
  }

  private static void passOverDenied(LookupException e) throws LookupException {
    if (e.failure().kind() != FailureKind.ACCESS_DENIED) {
      throw e;
    }
  }

  private static List<Row.Task> named(Listing listing, List<String> ids, String execution) {
    List<Row.Task> tasks = new ArrayList<>();
    listing.rows().forEach(row -> tasks.add((Row.Task) row));
    for (String id : ids) {
      if (tasks.stream().noneMatch(task -> task.id().equalsIgnoreCase(id))) {
        tasks.add(new Row.Task(id, execution, null, null, null, null, null));
      }
    }
    return tasks;
  }

  private Meant.@Nullable Right right(List<Row.Task> tasks) {
    Meant.Right registered = registered(tasks);
    return registered == null ? ofInvocation(tasks) : registered;
  }

  /** The window's definition tells what runs, and so which of the tasks was it. */
  private Meant.@Nullable Right registered(List<Row.Task> tasks) {
    String window = wrong.windowId();
    if (window == null) {
      return null;
    }
    for (String id : wrong.ids().stream().limit(MOST_IDS).toList()) {
      Question.OfWindowTask question = new Question.OfWindowTask(window, id);
      LookupRequest about = request(id);
      if (sources.evidence().ask(about, question, _ -> {})
          instanceof Piece.Found(RegisteredTask defined, var _)) {
        List<Row.Task> fitting = tasks.stream().filter(task -> fits(defined, task)).toList();
        if (!fitting.isEmpty()) {
          return new Meant.Right(Meant.Kind.WINDOW_TASK, id, fitting);
        }
      }
    }
    return null;
  }

  private static boolean fits(RegisteredTask defined, Row.Task task) {
    return task.arn() != null
        && task.arn().equals(defined.taskArn())
        && Objects.equals(task.type(), defined.type());
  }

  /** With a single task there is nothing to tell apart. */
  private Meant.@Nullable Right ofInvocation(List<Row.Task> tasks) {
    List<Row.Task> searched =
        tasks.size() < 2 ? List.of() : tasks.stream().limit(MOST_SEARCHED).toList();
    for (Row.Task task : searched) {
      Piece piece =
          sources.evidence().ask(request(task.id()), new Question.OfInvocations(), _ -> {});
      Finding finding =
          switch (piece) {
            case Piece.Found found -> found.finding();
            case Piece.NotAvailable not -> not.soFar();
            case Piece.Asking asking -> asking.soFar();
          };
      if (finding instanceof Finding.Invocations invocations) {
        for (Invocation invocation : invocations.all()) {
          Meant.Right right = right(invocation, task);
          if (right != null) {
            return right;
          }
        }
      }
    }
    return null;
  }

  private Meant.@Nullable Right right(Invocation invocation, Row.Task task) {
    for (String id : wrong.ids()) {
      if (id.equalsIgnoreCase(invocation.invocationId())) {
        return new Meant.Right(Meant.Kind.INVOCATION, id, List.of(task));
      }
      if (id.equalsIgnoreCase(invocation.executionId())) {
        TaskType type = invocation.type() == null ? task.type() : invocation.type();
        return new Meant.Right(kind(type), id, List.of(task));
      }
    }
    return null;
  }

  private static Meant.Kind kind(@Nullable TaskType type) {
    return switch (type) {
      case TaskType.Known.RUN_COMMAND -> Meant.Kind.COMMAND;
      case TaskType.Known.AUTOMATION -> Meant.Kind.AUTOMATION;
      case TaskType.Known.STEP_FUNCTIONS, TaskType.Known.LAMBDA -> Meant.Kind.EXECUTION;
      case TaskType.Unknown _ -> Meant.Kind.EXECUTION;
      case null -> Meant.Kind.EXECUTION;
    };
  }

  private LookupRequest request(String task) {
    return new LookupRequest(connection, wrong.execution(), new TaskExecutionId(task));
  }
}
