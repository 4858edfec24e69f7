package io.github.mwinspector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as its launcher starts it, on a made-up machine. */
final class ProgramProcess {
  /** Seconds; a run takes one to three. */
  private static final int PATIENCE = 60;

  private static final List<String> FOR_SHORT_RUNS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private final Path home;
  private final Class<?> main;
  private final List<String> more = new ArrayList<>();
  private final Map<String, String> classes = new HashMap<>();

  /**
   * How a run ended.
   *
   * @param exit the exit code
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  record Run(int exit, String out, String err) {}

  /** A machine whose home folder is this one and that has no display. */
  ProgramProcess(Path home) {
    this(home, Launcher.class);
  }

  /** The same, started by another class; what it writes for a while is below the home, too. */
  ProgramProcess(Path home, Class<?> main) {
    this.home = home;
    this.main = main;
  }

  /** With a display that nobody sees. */
  ProgramProcess headless() {
    more.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    return this;
  }

  /** With another folder or file in the place of one of the class path. */
  ProgramProcess withClasses(Path usual, Path instead) {
    classes.put(usual.toString(), instead.toString());
    return this;
  }

  Run run(String... arguments) throws Exception {
    return run(Map.of(), arguments);
  }

  Run run(Map<String, String> environment, String... arguments) throws Exception {
    Path out = Files.createTempFile(home, "out", ".txt");
    Path err = Files.createTempFile(home, "err", ".txt");
    ProcessBuilder builder = builder(environment, arguments);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        throw new AssertionError(
            "still runs: " + List.of(arguments) + "\n" + Files.readString(err));
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts a run that goes on until it is destroyed; standard error is lost. */
  Process start(String... arguments) throws IOException {
    return builder(Map.of(), arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
    List<String> javafx = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      (Path.of(entry).getFileName().toString().startsWith("javafx-") ? javafx : others)
          .add(classes.getOrDefault(entry, entry));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FOR_SHORT_RUNS);
    command.addAll(more);
    command.add("-Djava.io.tmpdir=" + home);
    command.add("-Duser.home=" + home);
    command.add("@" + Path.of("packaging", "java.options"));
    command.add("--module-path=" + String.join(java.io.File.pathSeparator, javafx));
    command.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, others)));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("HOME", home.toString());
    builder.environment().put("AWS_CONFIG_FILE", home.resolve("config").toString());
    builder
        .environment()
        .put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString());
    builder.environment().putAll(environment);
    return builder;
  }
}
