import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the packages of the system that it runs on: called by {@code mvn -Pinstaller package}, with
 * the pom's facts as system properties. Any JDK 25 runs it; it needs nothing but that JDK and the
 * system's own packaging programs (CONTRIBUTING names them). With {@code image} as its argument it
 * stops at the app image.
 */
final class Package {
  enum Os {
    LINUX,
    WINDOWS,
    MACOS;

    String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final Os OS =
      switch (System.getProperty("os.name").toLowerCase(Locale.ROOT)) {
        case String s when s.startsWith("windows") -> Os.WINDOWS;
        case String s when s.startsWith("mac") -> Os.MACOS;
        default -> Os.LINUX;
      };

  static final Path BASE = Path.of(fact("base"));
  static final Path PACKAGING = BASE.resolve("packaging");
  static final Path APP = Path.of(fact("app"));
  static final Path WORK = Path.of(fact("work"));

  /** The finished packages. */
  static final Path OUT = WORK.resolve("packages");

  private Package() {}

  public static void main(String[] args) throws Exception {
    delete(WORK);
    Files.createDirectories(OUT);
    Path runtime = RuntimeImage.make();
    AppImage image = AppImage.make(runtime);
    Training.train(image);
    if (List.of(args).contains("image")) {
      return;
    }
    switch (OS) {
      case LINUX -> LinuxPackages.make(image);
      case WINDOWS -> installer(image, "msi");
      case MACOS -> installer(image, "dmg");
    }
    try (Stream<Path> made = Files.list(OUT)) {
      for (Path file : made.sorted().toList()) {
        System.out.printf(Locale.ROOT, "%s  %.1f MB%n", file, Files.size(file) / 1e6);
      }
    }
  }

  static boolean isArm() {
    return System.getProperty("os.arch").equals("aarch64");
  }

  /** From the pom. */
  static String fact(String name) {
    String value = System.getProperty("fact." + name);
    if (value == null) {
      throw new IllegalStateException("the pom gives no " + name);
    }
    return value;
  }

  /** An installer around the finished image, with the system's own facts. */
  private static void installer(AppImage image, String type) {
    List<String> args = new ArrayList<>(List.of("--type", type));
    args.addAll(List.of("--app-image", image.root().toString(), "--dest", OUT.toString()));
    args.addAll(List.of("--name", image.name(), "--app-version", appVersion()));
    args.addAll(List.of("--license-file", BASE.resolve("LICENSE").toString()));
    args.addAll(options(PACKAGING.resolve(OS.folder()).resolve("installer.options")));
    run("jpackage", args);
  }

  /** jpackage takes no suffix such as -SNAPSHOT, and macOS no version that begins with 0. */
  static String appVersion() {
    String plain = fact("version").replaceFirst("-.*", "");
    return OS == Os.MACOS && plain.startsWith("0.") ? "1." + plain.substring(2) : plain;
  }

  /** The commit that is packaged, and a mark when files differ from it. */
  static String commit() throws Exception {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")
            .directory(BASE.toFile())
            .start();
    String said = new String(git.getInputStream().readAllBytes()).strip();
    return git.waitFor() == 0 ? said : "unknown commit";
  }

  /** The arguments in a file: one option a line, its value behind the first blank. */
  static List<String> options(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", 2)))
          .map(word -> word.startsWith("\"") ? word.substring(1, word.length() - 1) : word)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs one of the JDK's tools in this JVM. */
  static String run(String tool, List<String> args) {
    StringWriter out = new StringWriter();
    PrintWriter to = new PrintWriter(out);
    int code = ToolProvider.findFirst(tool).orElseThrow().run(to, to, args.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(tool + " " + args + " ended with " + code + "\n" + out);
    }
    return out.toString();
  }

  /** Runs another program and shows what it says. */
  static void start(ProcessBuilder command) throws IOException, InterruptedException {
    int code = command.inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(command.command() + " ended with " + code);
    }
  }

  static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
