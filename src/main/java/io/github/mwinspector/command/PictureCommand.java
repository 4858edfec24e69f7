package io.github.mwinspector.command;

import io.github.mwinspector.export.OutputFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The window as a picture. */
@Command(
    name = "picture",
    description = {
      "Render the window into a PNG file; no display is needed.",
      "",
      "With both ids it shows their result, without ids the welcome view."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mw-inspector picture --demo --output welcome.png",
      "  mw-inspector picture --demo --window-execution-id ID --task-id ID \\",
      "      --theme dark --size 900x600 --output result.png"
    })
final class PictureCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
  private static final int SMALLEST = 100;
  private static final int LARGEST = 8192;

  private final Program program;

  @Mixin LookupOptions options = new LookupOptions();

  @Mixin EndpointOptions endpoints = new EndpointOptions();

  @Option(
      names = "--output",
      paramLabel = "FILE.png",
      required = true,
      description = "The PNG file to write.")
  @Nullable Path output;

  @Option(names = "--force", description = "Replace the file if it exists.")
  boolean force;

  @Option(
      names = "--with-values",
      description = "Show parameter values, which are hidden else. Recognised secrets stay masked.")
  boolean withValues;

  @Option(
      names = "--size",
      paramLabel = "WIDTHxHEIGHT",
      defaultValue = "1280x800",
      description = "Size in pixels. Default: 1280x800.")
  String size = "1280x800";

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "light",
      description = "light or dark. Default: light.")
  Theme theme = Theme.LIGHT;

  @Option(
      names = SavedOptions.OPEN,
      paramLabel = "FILE",
      description = "Show the result in this file and ask nobody.")
  @Nullable Path open;

  @Mixin GrantOptions granted = new GrantOptions();

  PictureCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      throw new UsageException("--size: \"" + size + "\" is not of the form 1280x800.");
    }
    int width = side(matcher.group(1));
    int height = side(matcher.group(2));
    if (theme == Theme.SYSTEM) {
      throw new UsageException("--theme: a picture is light or dark; it has no desktop to follow.");
    }
    Choice choice = new Choice(options, program);
    boolean result = options.windowExecutionId != null || options.taskId != null;
    if (result) {
      choice.lookup();
    }
    Path file = file();
    endpoints.to(program.grants());
    granted.to(program.grants());
    return program.picture(
        new PictureRequest(file, width, height, window(choice), withValues, force));
  }

  private WindowRequest window(Choice choice) {
    if (open == null) {
      return choice.window(theme);
    }
    if (options.given() != null) {
      throw new UsageException(
          "%s and %s exclude each other: of a file nobody is asked."
              .formatted(SavedOptions.OPEN, options.given()));
    }
    return WindowRequest.ofFile(open, theme);
  }

  private Path file() {
    if (output == null) {
      throw new UsageException("--output is missing.");
    }
    String obstacle = OutputFile.obstacle(output, force);
    if (obstacle != null) {
      throw new UsageException("--output: " + obstacle + ".");
    }
    return output;
  }

  private static int side(String pixels) {
    int side = Integer.parseInt(pixels);
    if (side < SMALLEST || side > LARGEST) {
      throw new UsageException(
          "--size: each side has %d to %d pixels.".formatted(SMALLEST, LARGEST));
    }
    return side;
  }
}
