package io.github.mwinspector.command;

import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.Polling;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.ProfileCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the command line needs of the rest of the program and of the world. */
public interface Program {
  /** Version, commit and runtime: {@code 0.1.0 (1a2b3c4), Java 25.0.3+9}. */
  String version();

  /** A new source of task executions, the demo account's too; whoever asks for it closes it. */
  ExecutionSource source();

  /** Where evidence is asked for, by the same clients as {@link #source}. */
  EvidenceSource evidence();

  /** Asks single places for an execution, by the same clients. */
  ExecutionFinder finder();

  /** Lists windows, executions and tasks, by the same clients as {@link #source}. */
  BrowseSource browsing();

  /** Signs in and out for the profiles of this machine. */
  SignIns signIns();

  /**
   * Opens a page in the browser of whoever sits here.
   *
   * @return false when there is none
   */
  boolean browse(URI page);

  /** What a person allows in this run. */
  Grants grants();

  /**
   * Asks for a code on the terminal, without showing what is typed.
   *
   * @param prompt the words before it
   * @return null when there is no terminal, or nothing was typed
   */
  @Nullable String askCode(String prompt);

  /** Runs each call on a virtual thread of its own. */
  Executor background();

  /** How a task that isn't over is looked up again and again. */
  Polling polling();

  /** The profiles of this machine. */
  ProfileCatalog profiles();

  /** The regions this version knows. */
  List<AwsRegion> regions();

  /** An environment variable, or null. */
  @Nullable String environment(String name);

  /** The demo account's task executions. */
  List<DemoLine> demoTasks();

  /**
   * Serves the demo account alone on the loopback address, until the process is told to stop.
   *
   * @param port the port, 0 for any free one
   * @param started is told the address once calls are answered
   * @throws IOException when the port can't be had
   */
  void serveDemo(int port, Consumer<URI> started) throws IOException;

  /** Opens the window and returns the exit code once it is closed. */
  int openWindow(WindowRequest request);

  /** Renders the window into a file and returns the exit code. */
  int picture(PictureRequest request);

  /** Standard input. */
  InputStream in();

  /** Standard output, UTF-8. */
  PrintWriter out();

  /** Standard error, UTF-8. */
  PrintWriter err();
}
