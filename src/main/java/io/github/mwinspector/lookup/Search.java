package io.github.mwinspector.lookup;

import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.find.Ledger;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches accounts and regions for an execution, so many calls at once and no place twice. Used
 * once, by one thread. The accounts take turns, so that each one's keys are fetched side by side
 * and its own region is among the first asked.
 */
public final class Search {
  private static final Logger LOG = LoggerFactory.getLogger(Search.class);

  private final FindPlan plan;
  private final Ledger ledger;
  private final ExecutionFinder finder;
  private final Executor background;
  private final int atOnce;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final List<FutureTask<?>> underWay = new ArrayList<>();
  private final Map<String, SearchedAccount> byAccount = new HashMap<>();
  private final Map<Refused, FindProgress.Refusal> refusals = new LinkedHashMap<>();
  private final Map<Step, Refused> refusedSteps = new LinkedHashMap<>();
  private FindProgress.@Nullable Hit hit;
  private int places;
  private int empty;
  private int calls;

  /** One call to make: whose account it is when there is no region, else whether it is there. */
  private record Step(SearchedAccount account, int profile, @Nullable AwsRegion region) {}

  /** What a call brought. */
  private record Told(FutureTask<?> call, Step step, Answer answer) {}

  /** Refusals that are told as one. */
  private record Refused(AwsProfile profile, @Nullable AwsRegion region, FailureKind kind) {}

  private sealed interface Answer {
    record Identified(String account) implements Answer {}

    record Asked(@Nullable WindowExecution execution) implements Answer {}

    record Failed(LookupFailure failure) implements Answer {}
  }

  /**
   * A search.
   *
   * @param ledger what is known to be empty; is told what turns out to be
   * @param background runs each call on a virtual thread of its own
   * @param atOnce calls under way at once
   */
  public Search(
      FindPlan plan, Ledger ledger, ExecutionFinder finder, Executor background, int atOnce) {
    this.plan = plan;
    this.ledger = ledger;
    this.finder = finder;
    this.background = background;
    this.atOnce = atOnce;
  }

  /**
   * Searches until it is found or nothing is left. An interrupt ends it and the calls under way.
   *
   * @param snapshots is told on this thread how far it is
   * @return the last snapshot
   */
  public FindProgress run(Consumer<FindProgress> snapshots) throws InterruptedException {
    try {
      begin();
      startSteps();
      FindProgress now = publish(snapshots);
      while (!now.over()) {
        take(told.take());
        for (Told more = told.poll(); more != null; more = told.poll()) {
          take(more);
        }
        startSteps();
        now = publish(snapshots);
      }
      return now;
    } finally {
      underWay.forEach(call -> call.cancel(true));
    }
  }

  private void begin() {
    List<SearchedAccount> accounts = plan.accounts().stream().map(SearchedAccount::new).toList();
    for (SearchedAccount account : accounts) {
      places += account.regions().size();
      String id = account.id();
      if (id != null) {
        byAccount.put(id, account);
      } else if (account.hasMore()) {
        steps.add(new Step(account, 0, null));
      }
    }
    List<SearchedAccount> known = accounts.stream().filter(a -> a.id() != null).toList();
    while (known.stream().anyMatch(SearchedAccount::hasMore)) {
      known.stream().filter(SearchedAccount::hasMore).forEach(this::addRegion);
    }
  }

  private void addRegion(SearchedAccount account) {
    AwsRegion region = account.next();
    if (ledger.isEmpty(place(account, region))) {
      empty++;
    } else {
      steps.add(new Step(account, 0, region));
    }
  }

  private static Ledger.Place place(SearchedAccount account, AwsRegion region) {
    return new Ledger.Place(Objects.requireNonNull(account.id()), region.id());
  }

  private void startSteps() {
    while (hit == null && underWay.size() < atOnce && !steps.isEmpty()) {
      Step step = steps.poll();
      if (step.account().refusedWhole(step.profile())) {
        passOn(step, step.account().whyRefused(step.profile()));
      } else {
        start(step);
      }
    }
  }

  private void start(Step step) {
    calls++;
    Calling calling = new Calling(step);
    underWay.add(calling.task);
    background.execute(calling.task);
  }

  /** A call on a thread of its own. */
  private final class Calling {
    private final Step step;
    private final FutureTask<?> task = new FutureTask<>(this::call, null);

    Calling(Step step) {
      this.step = step;
    }

    private void call() {
      told.add(new Told(task, step, answer(step)));
    }
  }

  private Answer answer(Step step) {
    try {
      AwsRegion region = step.region();
      return region == null
          ? new Answer.Identified(finder.account(step.account().anywhere(step.profile())))
          : new Answer.Asked(
              finder.ask(step.account().connection(step.profile(), region), plan.execution()));
    } catch (LookupException e) {
      return new Answer.Failed(e.failure());
    } catch (RuntimeException e) {
      // The class alone: messages of other people's exceptions quote secrets (T14).
      LOG.error("searching failed with an unexpected {}", e.getClass().getName());
      return new Answer.Failed(LookupTask.unexpected(e));
    }
  }

  private void take(Told what) {
    underWay.remove(what.call());
    Step step = what.step();
    switch (what.answer()) {
      case Answer.Identified(String account) -> identified(step.account(), account);
      case Answer.Asked(WindowExecution execution) -> asked(step, execution);
      case Answer.Failed(LookupFailure failure) -> failed(step, failure);
    }
  }

  private void identified(SearchedAccount who, String account) {
    SearchedAccount first = byAccount.putIfAbsent(account, who);
    if (first == null) {
      who.identified(account);
    } else {
      // Another profile leads there too: the account is asked once.
      places += first.join(who) - who.regions().size();
      askAgain(first);
    }
    SearchedAccount asked = first == null ? who : first;
    while (asked.hasMore()) {
      addRegion(asked);
    }
  }

  /** Where all other profiles of an account were refused, the one that joined it is asked, too. */
  private void askAgain(SearchedAccount account) {
    for (Step step : List.copyOf(refusedSteps.keySet())) {
      if (step.account() == account) {
        takeBack(Objects.requireNonNull(refusedSteps.remove(step)));
        steps.addFirst(new Step(account, step.profile() + 1, step.region()));
      }
    }
  }

  private void asked(Step step, @Nullable WindowExecution execution) {
    AwsRegion region = Objects.requireNonNull(step.region());
    if (execution == null) {
      ledger.notAt(place(step.account(), region));
      empty++;
    } else if (hit == null) {
      hit =
          new FindProgress.Hit(
              step.account().connection(step.profile(), region),
              Objects.requireNonNull(step.account().id()),
              execution);
    }
  }

  private void failed(Step step, LookupFailure failure) {
    if (step.region() == null || SearchedAccount.ofTheProfile(failure.kind())) {
      step.account().refuse(step.profile(), failure);
    }
    passOn(step, failure);
  }

  /** The next profile of the account may be allowed what this one isn't. */
  private void passOn(Step step, LookupFailure failure) {
    SearchedAccount account = step.account();
    AwsRegion region = step.region();
    if (region == null) {
      refused(step, null, account.regions().size(), failure);
    } else if (step.profile() + 1 < account.profiles()) {
      steps.addFirst(new Step(account, step.profile() + 1, region));
    } else {
      AwsRegion told = account.refusedWhole(step.profile()) ? null : region;
      refusedSteps.put(step, refused(step, told, 1, failure));
    }
  }

  /** A place that is asked again is no longer told as refused. */
  private void takeBack(Refused told) {
    refusals.computeIfPresent(
        told,
        (_, was) ->
            was.places() == 1
                ? null
                : new FindProgress.Refusal(
                    was.profile(), was.region(), was.places() - 1, was.failure()));
  }

  private Refused refused(Step step, @Nullable AwsRegion region, int more, LookupFailure failure) {
    AwsProfile profile = step.account().profile(step.profile());
    Refused as = new Refused(profile, region, failure.kind());
    refusals.merge(
        as,
        new FindProgress.Refusal(profile, region, more, failure),
        (known, added) ->
            new FindProgress.Refusal(
                profile, region, known.places() + added.places(), known.failure()));
    return as;
  }

  private FindProgress publish(Consumer<FindProgress> snapshots) {
    boolean over = hit != null || (underWay.isEmpty() && steps.isEmpty());
    FindProgress now =
        new FindProgress(
            places,
            empty,
            over ? 0 : underWay.size(),
            calls,
            hit,
            List.copyOf(refusals.values()),
            over);
    snapshots.accept(now);
    return now;
  }
}
