package io.github.mwinspector.command;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.text.Display;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** The program itself: without a subcommand it opens the window. */
@Command(
    name = "mw-inspector",
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Look one task execution of an AWS Systems Manager maintenance window up and show it:",
      "what it was given, when it ran, how it ended and which alarm stopped it.",
      "",
      "Without a command it opens the window; the options fill its fields, and with both ids it",
      "looks up at once. It reads only: no call that changes anything exists in it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mw-inspector --demo",
      "  mw-inspector --profile prod --region eu-central-1 \\",
      "      --window-execution-id ID --task-id ID",
      "  mw-inspector 'mw-inspector://task?region=…&window-execution-id=…&task-id=…'",
      "  mw-inspector result.mwtask.json",
      "  mw-inspector report --help"
    })
public final class MwInspectorCommand implements Callable<Integer> {
  private final Program program;

  @Mixin LookupOptions options = new LookupOptions();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "system",
      description = "light, dark or system. Default: system.")
  Theme theme = Theme.SYSTEM;

  @Option(
      names = "--picture-without-display",
      paramLabel = "FILE",
      hidden = true,
      description = "Where a picture of the window goes when there is no display.")
  @Nullable Path pictureWithoutDisplay;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|LINK",
      description =
          "A file with a result, or a link mw-inspector://… as the window copies it, in the place"
              + " of the options.")
  @Nullable String link;

  private static final Map<String, Function<Program, Object>> COMMANDS = commands();

  private MwInspectorCommand(Program program) {
    this.program = program;
  }

  /**
   * Runs the program.
   *
   * @param args as typed, without the program's name
   * @return the exit code, see {@link Outcome}
   */
  public static int run(Program program, String... args) {
    MwInspectorCommand root = new MwInspectorCommand(program);
    if (args.length == 0) {
      try {
        // An icon was clicked: there is nothing to read, and reading it would take longest of all.
        return root.call();
      } catch (UsageException e) {
        return usage(program.err(), "mw-inspector", e);
      }
    }
    CommandLine line = new CommandLine(root);
    if (Stream.of(args).anyMatch(MwInspectorCommand::needsCommands)) {
      COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.apply(program)));
    }
    equip(line, program);
    line.getSubcommands().values().forEach(sub -> equip(sub, program));
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(program.out())
        .setErr(program.err())
        .setParameterExceptionHandler(
            (e, _) -> usage(program.err(), e.getCommandLine().getCommandSpec().qualifiedName(), e))
        .setExecutionExceptionHandler((e, failed, _) -> failed(program.err(), failed, e))
        .setExecutionStrategy(result -> execute(root, result));
    int exitCode = line.execute(args);
    program.out().flush();
    program.err().flush();
    return exitCode;
  }

  private static Map<String, Function<Program, Object>> commands() {
    Map<String, Function<Program, Object>> commands = new LinkedHashMap<>();
    commands.put("open", OpenCommand::new);
    commands.put("report", ReportCommand::new);
    commands.put("compare", CompareCommand::new);
    commands.put("find", FindCommand::new);
    commands.put("browse", BrowseCommand::new);
    commands.put("parse", ParseCommand::new);
    commands.put("profiles", ProfilesCommand::new);
    commands.put("picture", PictureCommand::new);
    commands.put("demo", DemoCommand::new);
    commands.put("sign-in", SignInCommand::new);
    commands.put("sign-out", SignOutCommand::new);
    return Collections.unmodifiableMap(commands);
  }

  /** A window is opened sooner without them: picocli takes every class apart that it is given. */
  private static boolean needsCommands(String arg) {
    return COMMANDS.containsKey(arg) || arg.equals("-h") || arg.equals("--help");
  }

  @Override
  public Integer call() {
    Choice choice = new Choice(options, program);
    WindowRequest request = link == null ? choice.window(theme) : opened(choice, link);
    return program.openWindow(
        new WindowRequest(
            request.profile(),
            request.region(),
            request.windowExecutionId(),
            request.taskExecutionId(),
            theme,
            pictureWithoutDisplay,
            request.pasted(),
            request.file()));
  }

  /** A double click on a file starts the program with its path alone. */
  private WindowRequest opened(Choice choice, String linkOrFile) {
    Path file = OpenCommand.existing(linkOrFile);
    if (file == null) {
      return choice.window(linkOrFile, theme);
    }
    if (options.given() != null) {
      throw new UsageException(
          "A file and %s exclude each other: of a file nobody is asked."
              .formatted(options.given()));
    }
    return WindowRequest.ofFile(file, theme);
  }

  private static int execute(MwInspectorCommand root, ParseResult result) {
    String early = result.hasSubcommand() ? root.options.given() : null;
    if (early != null) {
      String name = result.subcommand().commandSpec().name();
      throw new ParameterException(
          result.commandSpec().commandLine(),
          "%s stands before %s: options go behind the command.".formatted(early, name));
    }
    return new CommandLine.RunLast().execute(result);
  }

  private static void equip(CommandLine line, Program program) {
    line.getCommandSpec()
        .version("mw-inspector " + program.version())
        .mixinStandardHelpOptions(true)
        .usageMessage()
        .width(96)
        .sortOptions(false)
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      String words =
          switch (outcome) {
            case FOUND -> "Found, or done.";
            case USAGE -> "The command line can't be carried out, or its output not be written.";
            case NOT_FOUND -> "There is no such task execution in that account and region.";
            case REFUSED -> "Refused: credentials or access.";
            case SERVICE_OR_NETWORK -> "The service or the network failed.";
          };
      codes.put(Integer.toString(outcome.exitCode()), words);
    }
    return codes;
  }

  private static int usage(PrintWriter err, String command, Exception e) {
    String message = e.getMessage() == null ? "The command line can't be read." : e.getMessage();
    message.lines().map(Display::line).forEach(text -> err.println("mw-inspector: " + text));
    err.println("Try '" + command + " --help'.");
    return Outcome.USAGE.exitCode();
  }

  private static int failed(PrintWriter err, CommandLine line, Exception e) {
    if (e instanceof UsageException) {
      return usage(err, line.getCommandSpec().qualifiedName(), e);
    }
    // Messages of foreign exceptions may quote secrets; the class says where to look.
    err.println("mw-inspector: This should not have happened: " + e.getClass().getName() + ".");
    err.println("  Code:       " + FailureKind.UNEXPECTED.code());
    return Outcome.SERVICE_OR_NETWORK.exitCode();
  }
}
