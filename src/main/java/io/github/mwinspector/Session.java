package io.github.mwinspector;

import io.github.mwinspector.aws.Access;
import io.github.mwinspector.aws.SdkRegions;
import io.github.mwinspector.aws.SsmBrowseSource;
import io.github.mwinspector.aws.SsmEvidenceSource;
import io.github.mwinspector.aws.SsmExecutionFinder;
import io.github.mwinspector.aws.SsmExecutionSource;
import io.github.mwinspector.aws.StsIdentitySource;
import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.demo.DemoExamples;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.IdentitySource;
import io.github.mwinspector.lookup.MeantTask;
import io.github.mwinspector.lookup.Polling;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.ProfileCatalog;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.recall.Recall;
import io.github.mwinspector.recall.RecallFile;
import io.github.mwinspector.settings.Settings;
import io.github.mwinspector.settings.SettingsHome;
import io.github.mwinspector.state.ConfiguredEndpoint;
import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.CurrentComparison;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.CurrentFind;
import io.github.mwinspector.state.CurrentIdentity;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.CurrentOffer;
import io.github.mwinspector.state.CurrentRecall;
import io.github.mwinspector.state.CurrentSignIn;
import io.github.mwinspector.state.Follow;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.view.Theme;
import io.github.mwinspector.view.Ways;
import io.github.mwinspector.view.WindowModel;
import io.github.mwinspector.view.need.NeedPane;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one run of the program works with. All its threads are virtual and end with it. */
final class Session implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /** An interrupted call ends within milliseconds; a name look-up in the system can take this. */
  private static final long CALLS_END_SECONDS = 10;

  private final InstantSource clock = InstantSource.system();

  /** What is to be kept takes this long at most, unless a disk is stuck. */
  private static final long KEPT_SECONDS = 5;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService keeping = Executors.newVirtualThreadPerTaskExecutor();
  private final InFlight inFlight = new InFlight(threads);
  private final DemoAccount demo = new DemoAccount(clock, threads);
  private final Grants grants = new Grants();
  private final Consumer<URI> browser;
  private final AwsFiles files;
  private final Settings settings;
  private final Recall recall;
  private final Access access;
  private final ExecutionSource source;
  private final EvidenceSource evidence;
  private final ExecutionFinder finder;
  private final BrowseSource browsing;
  private final SignIns signIns;
  private final IdentitySource identities;
  private @Nullable List<AwsRegion> regions;

  /**
   * A session with the profiles that these variables lead to.
   *
   * @param browser opens a page; never waits
   */
  Session(Map<String, String> environment, String userHome, Consumer<URI> browser) {
    this.browser = browser;
    files = new AwsFiles(environment, userHome);
    Path kept = SettingsHome.file(environment, System.getProperty("os.name", ""), userHome);
    settings = new Settings(kept);
    recall = recall(kept, settings);
    access = new Access(files, demo::address, clock, grants);
    source = new SsmExecutionSource(access);
    evidence = new SsmEvidenceSource(access);
    finder = new SsmExecutionFinder(access);
    browsing = new SsmBrowseSource(access);
    signIns = access.signIns();
    identities = new StsIdentitySource(access);
  }

  private static Recall recall(@Nullable Path beside, Settings settings) {
    Recall.Switch keeps =
        new Recall.Switch() {
          @Override
          public boolean on() {
            return settings.keepsLookUps();
          }

          @Override
          public void set(boolean on) {
            settings.keepLookUps(on);
          }
        };
    return new Recall(
        beside == null ? null : new RecallFile(beside.resolveSibling("recent.db")), keeps);
  }

  /** A session of this process's own environment. */
  static Session ofThisProcess() {
    return new Session(
        System.getenv(), System.getProperty("user.home", ""), Browser.ofThisComputer()::open);
  }

  ExecutionSource source() {
    return source;
  }

  EvidenceSource evidence() {
    return evidence;
  }

  /** Asks single places for an execution. */
  ExecutionFinder finder() {
    return finder;
  }

  /** Lists windows, executions and tasks, by the same clients as {@link #source}. */
  BrowseSource browsing() {
    return browsing;
  }

  SignIns signIns() {
    return signIns;
  }

  /** Tells whose credentials a connection has. */
  IdentitySource identities() {
    return identities;
  }

  /** What a person has allowed in this run. */
  Grants grants() {
    return grants;
  }

  /** The profiles, the most recently used first. */
  ProfileCatalog profiles() {
    return () -> settings.recentProfiles().ordered(files.list());
  }

  /** Tells the profiles now and whenever they change, until the session is closed. */
  void watchProfiles(Consumer<ProfileListing> listed) {
    threads.execute(new ProfileWatch(files, settings, Thread::sleep, listed));
  }

  /** Keeps in mind that a profile is used now. */
  void used(AwsProfile profile) {
    if (!profile.isDemo()) {
      Instant now = clock.instant();
      inFlight.with(keeping).execute(() -> settings.used(profile.name(), now));
    }
  }

  /** Makes the first look-up quicker, in the background. */
  void warm() {
    threads.execute(
        () -> {
          try {
            access.warm();
          } catch (RuntimeException e) {
            LOG.debug("not warmed: the first call will tell what is wrong", e);
          }
        });
  }

  /** Loads a class of the SDK for each region when it is called first. Any thread. */
  synchronized List<AwsRegion> regions() {
    List<AwsRegion> known = regions;
    if (known == null) {
      known = SdkRegions.all();
      regions = known;
    }
    return known;
  }

  DemoAccount demo() {
    return demo;
  }

  ExecutorService threads() {
    return threads;
  }

  /** The work that a window has under way in the background. */
  InFlight inFlight() {
    return inFlight;
  }

  /** A new window's model. JavaFX thread only. */
  WindowModel windowModel(Theme theme) {
    RequestForm form = new RequestForm(regions());
    CurrentLookup lookup = new CurrentLookup(source, inFlight);
    CurrentEvidence explained = new CurrentEvidence(lookup, evidence, inFlight);
    return new WindowModel(
        form,
        lookup,
        explained,
        new CurrentIdentity(lookup, identities, clock, inFlight),
        new NeedPane.Tools(new CurrentSignIn(signIns, threads), grants, browser, clock),
        new CurrentComparison(lookup, explained, source, evidence, inFlight),
        new Ways(
            new CurrentFind(finder, inFlight),
            new CurrentBrowse(form, browsing, inFlight, lookup::lookUp),
            new CurrentOffer(lookup, new MeantTask.Sources(finder, browsing, evidence), inFlight),
            null),
        new Presentation(clock, ZoneId.systemDefault()),
        new ConfiguredEndpoint(form, source, inFlight),
        new SimpleObjectProperty<>(theme),
        DemoExamples.all(),
        inFlight,
        Build.version());
  }

  /** What a window remembers of its look-ups. JavaFX thread only. */
  CurrentRecall recall(WindowModel model) {
    return new CurrentRecall(
        model.form(),
        model.lookup(),
        model.identity().known(),
        recall,
        clock,
        inFlight.with(keeping));
  }

  /** How tasks that aren't over are looked up again and again. */
  Polling polling() {
    return new Polling(Thread::sleep, clock, new Random());
  }

  /** Follows the results of a window. Its waits are no work that anybody waits for. */
  Follow follow(CurrentLookup lookup, CurrentEvidence evidence) {
    return new Follow(lookup, evidence.changes(), new Follow.World(source, threads, polling()));
  }

  /**
   * Waits until what a closed window still had to keep is written, for a while; not on the JavaFX
   * thread.
   */
  void awaitKept() throws InterruptedException {
    if (!keeping.awaitTermination(KEPT_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("what was used last could not be written within {} s", KEPT_SECONDS);
    }
  }

  /** Ends every call and thread, but for what is being written; waits for none of them. */
  @Override
  public void close() {
    threads.shutdownNow();
    keeping.shutdown();
    Thread.startVirtualThread(this::release);
  }

  /** Clients last: one that is closed under a call keeps its timer's threads until time is up. */
  private void release() {
    try {
      if (!threads.awaitTermination(CALLS_END_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a call did not end within {} s of being interrupted", CALLS_END_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      source.close();
      demo.close();
    }
  }
}
