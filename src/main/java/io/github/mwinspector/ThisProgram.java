package io.github.mwinspector;

import io.github.mwinspector.command.DemoLine;
import io.github.mwinspector.command.PictureRequest;
import io.github.mwinspector.command.Program;
import io.github.mwinspector.command.WindowRequest;
import io.github.mwinspector.demo.DemoEndpoint;
import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.lookup.Polling;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.ProfileCatalog;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the command line works with in this process. */
final class ThisProgram implements Program {
  private final Session session = Session.ofThisProcess();
  private final PrintWriter out = utf8(FileDescriptor.out);
  private final PrintWriter err = utf8(FileDescriptor.err);

  private final Toolkit toolkit;

  /**
   * @param toolkit shows the window, if there will be one
   */
  ThisProgram(Toolkit toolkit) {
    this.toolkit = toolkit;
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  @Override
  public String version() {
    return Build.words();
  }

  @Override
  public ExecutionSource source() {
    return session.source();
  }

  @Override
  public EvidenceSource evidence() {
    return session.evidence();
  }

  @Override
  public ExecutionFinder finder() {
    return session.finder();
  }

  @Override
  public BrowseSource browsing() {
    return session.browsing();
  }

  @Override
  public SignIns signIns() {
    return session.signIns();
  }

  @Override
  public boolean browse(URI page) {
    return Browser.ofThisComputer().open(page);
  }

  @Override
  public Grants grants() {
    return session.grants();
  }

  @Override
  public @Nullable String askCode(String prompt) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s", prompt))
        .map(String::new)
        .orElse(null);
  }

  @Override
  public Executor background() {
    return session.threads();
  }

  @Override
  public Polling polling() {
    return session.polling();
  }

  @Override
  public ProfileCatalog profiles() {
    return session.profiles();
  }

  @Override
  public List<AwsRegion> regions() {
    return session.regions();
  }

  @Override
  public @Nullable String environment(String name) {
    return System.getenv(name);
  }

  @Override
  public List<DemoLine> demoTasks() {
    return session.demo().estate().tasks().stream()
        .map(t -> new DemoLine(t.windowExecutionId(), t.taskId(), t.region(), t.shows()))
        .toList();
  }

  @Override
  public void serveDemo(int port, Consumer<URI> started) throws IOException {
    try (DemoEndpoint endpoint =
        DemoEndpoint.start(session.demo().estate(), port, session.threads())) {
      started.accept(endpoint.address());
      // Until the process is told to stop.
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int openWindow(WindowRequest request) {
    if (!Toolkit.hasDisplay()) {
      return withoutDisplay(request);
    }
    try {
      new OpenWindow(session, request).untilClosed(toolkit);
      return Outcome.FOUND.exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.SERVICE_OR_NETWORK.exitCode();
    } catch (UnsupportedOperationException e) {
      // What JavaFX throws when DISPLAY names a display that isn't there.
      return noDisplay();
    } catch (RuntimeException e) {
      MissingLibrary missing = MissingLibrary.in(e);
      if (missing == null) {
        throw e;
      }
      err.println(missing.words());
      return Outcome.USAGE.exitCode();
    }
  }

  private int withoutDisplay(WindowRequest request) {
    Path file = request.pictureWithoutDisplay();
    if (file == null) {
      return noDisplay();
    }
    int exitCode =
        picture(new PictureRequest(file, 1280, 800, request, shownAccount(request), true));
    if (exitCode == Outcome.FOUND.exitCode()) {
      err.println(
          "There is no display here, so the window was drawn into " + file.toAbsolutePath());
    }
    return exitCode;
  }

  /** Only the demo account's values are made up. */
  private static boolean shownAccount(WindowRequest request) {
    return request.profile() != null && request.profile().isDemo();
  }

  private int noDisplay() {
    err.println(
        "There is no display to open a window on. Run 'mw-inspector report' for text, or"
            + " 'mw-inspector picture' for a PNG.");
    return Outcome.USAGE.exitCode();
  }

  @Override
  public int picture(PictureRequest request) {
    return new PictureFile(session, err).write(request);
  }

  @Override
  public InputStream in() {
    return System.in;
  }

  @Override
  public PrintWriter out() {
    return out;
  }

  @Override
  public PrintWriter err() {
    return err;
  }
}
