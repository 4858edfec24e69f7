package io.github.mwinspector.command;

import io.github.mwinspector.lookup.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The demo account on its own. */
@Command(
    name = "demo",
    description = {
      "Serve the built-in demo account to other clients, or list what it holds.",
      "",
      "It listens on the loopback address only, until stopped with Ctrl+C; the AWS CLI reads it."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  mw-inspector demo --list", "  mw-inspector demo --port 8099"})
final class DemoCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Program program;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port to listen on. Default: any free one.")
  int port;

  @Option(names = "--list", description = "Print the demo account's task executions, then exit.")
  boolean list;

  DemoCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (list) {
      list(program.demoTasks());
      return Outcome.FOUND.exitCode();
    }
    if (port < 0 || port > LAST_PORT) {
      throw new UsageException("--port: %d is not a port (0 to %d).".formatted(port, LAST_PORT));
    }
    try {
      program.serveDemo(port, this::started);
      return Outcome.FOUND.exitCode();
    } catch (IOException e) {
      throw new UsageException(
          "--port: %d can't be listened on; another program may use it.".formatted(port));
    }
  }

  private void started(URI address) {
    PrintWriter out = program.out();
    out.println("The demo account answers at " + address + " until you press Ctrl+C.");
    program.demoTasks().stream()
        .findFirst()
        .ifPresent(task -> out.println("Read it with the AWS CLI:\n" + cliLine(address, task)));
    out.flush();
  }

  private static String cliLine(URI address, DemoLine task) {
    return """
      AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo aws ssm \
    get-maintenance-window-execution-task --endpoint-url %s --region %s \
    --window-execution-id %s --task-id %s\
    """
        .formatted(address, task.region(), task.windowExecutionId(), task.taskExecutionId());
  }

  private void list(List<DemoLine> tasks) {
    PrintWriter out = program.out();
    int window = width(tasks, DemoLine::windowExecutionId, "WINDOW EXECUTION ID");
    int task = width(tasks, DemoLine::taskExecutionId, "TASK ID");
    int region = width(tasks, DemoLine::region, "REGION");
    String row = "%-" + window + "s  %-" + task + "s  %-" + region + "s  %s%n";
    out.printf(row, "WINDOW EXECUTION ID", "TASK ID", "REGION", "SHOWS");
    for (DemoLine line : tasks) {
      out.printf(
          row, line.windowExecutionId(), line.taskExecutionId(), line.region(), line.shows());
    }
    out.flush();
  }

  private static int width(List<DemoLine> tasks, Function<DemoLine, String> column, String head) {
    return tasks.stream()
        .mapToInt(task -> column.apply(task).length())
        .reduce(head.length(), Math::max);
  }
}
