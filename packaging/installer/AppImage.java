import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The program with its runtime in a folder, as jpackage lays it out. What the launcher passes to the
 * JVM stands in jpackage's .cfg file: the training reads it there, and so does Linux's launcher, as
 * the start-up cache is refused when options or class path differ.
 *
 * @param root the folder; on macOS the .app
 * @param name the launcher's
 */
record AppImage(Path root, String name) {
  static final String CACHE = "-XX:AOTCache=";
  private static final String DATABASE = "org/sqlite/native/";

  static AppImage make(Path runtime) throws Exception {
    Path input = Package.WORK.resolve("input");
    Package.copyAll(Package.APP.resolve("lib"), input);
    store(input);
    List<String> args = new ArrayList<>(List.of("--type", "app-image"));
    args.addAll(List.of("--name", Package.fact("name")));
    args.addAll(List.of("--app-version", Package.appVersion()));
    args.addAll(List.of("--description", Package.fact("description")));
    args.addAll(List.of("--runtime-image", runtime.toString()));
    args.addAll(List.of("--input", input.toString()));
    args.addAll(List.of("--main-jar", Package.fact("jar")));
    args.addAll(List.of("--main-class", Package.fact("main")));
    for (String option : jvmOptions()) {
      args.addAll(List.of("--java-options", option));
    }
    args.addAll(Package.options(Package.PACKAGING.resolve("common.options")));
    Path own = Package.PACKAGING.resolve(Package.OS.folder());
    args.addAll(Package.options(own.resolve("image.options")));
    Path dest = Package.WORK.resolve("image");
    args.addAll(List.of("--dest", dest.toString()));
    Package.run("jpackage", args);
    String folder = Package.fact("name") + (Package.OS == Package.Os.MACOS ? ".app" : "");
    AppImage image = new AppImage(dest.resolve(folder), Package.fact("name"));
    if (Package.OS == Package.Os.LINUX) {
      image.ownLauncher();
    }
    return image;
  }

  private static List<String> jvmOptions() throws Exception {
    List<String> all = new ArrayList<>();
    all.add(CACHE + "$APPDIR/start.aot");
    // A cache that doesn't fit makes the start slower; that is no error to print at every start.
    all.add("-Xlog:disable");
    all.addAll(Package.options(Package.PACKAGING.resolve("java.options")));
    all.addAll(Package.options(Package.PACKAGING.resolve("packaged.options")));
    all.add("-Dmw-inspector.commit=" + Package.commit());
    return all;
  }

  /** Where jars, options and cache are. */
  Path app() {
    return switch (Package.OS) {
      case LINUX -> root.resolve("lib/app");
      case WINDOWS -> root.resolve("app");
      case MACOS -> root.resolve("Contents/app");
    };
  }

  private Path java() {
    return switch (Package.OS) {
      case LINUX -> root.resolve("lib/runtime/bin/java");
      case WINDOWS -> root.resolve("runtime/bin/java.exe");
      case MACOS -> root.resolve("Contents/runtime/Contents/Home/bin/java");
    };
  }

  /** The command that the launcher runs, with another word about the cache. */
  List<String> command(String cacheOption) throws IOException {
    List<String> command = new ArrayList<>(List.of(java().toString()));
    for (String option : cfg("java-options")) {
      command.add(option.startsWith(CACHE) ? cacheOption : option.replace("$APPDIR", app() + ""));
    }
    command.add("-cp");
    command.add(
        String.join(
            System.getProperty("path.separator"),
            cfg("app.classpath").stream().map(jar -> jar.replace("$APPDIR", app() + "")).toList()));
    command.add(cfg("app.mainclass").getFirst());
    return command;
  }

  private List<String> cfg(String key) throws IOException {
    try (Stream<String> lines = Files.lines(app().resolve(name + ".cfg"))) {
      return lines
          .filter(line -> line.startsWith(key + "="))
          .map(line -> line.substring(key.length() + 1))
          .toList();
    }
  }

  /** jpackage's launcher asks rpm and dpkg at every start whose it is, which takes 0.2 s. */
  private void ownLauncher() throws IOException {
    String text = Files.readString(Package.PACKAGING.resolve("linux/mw-inspector"));
    List<String> options =
        cfg("java-options").stream().map(option -> '"' + placed(option) + '"').toList();
    text = text.replace("@OPTIONS@", String.join(" \\\n  ", options));
    text = text.replace("@CLASS_PATH@", placed(String.join(":", cfg("app.classpath"))));
    text = text.replace("@MAIN_CLASS@", cfg("app.mainclass").getFirst());
    Files.writeString(root.resolve("bin").resolve(name), text);
    Files.delete(root.resolve("lib/libapplauncher.so"));
  }

  private static String placed(String text) {
    return text.replace("$APPDIR", "$lib/app");
  }

  /**
   * Jars without compression: the packages compress them better as a whole, and no start unpacks.
   * SQLite's has a library for every system: this one's is laid out, the others are left out.
   */
  private static void store(Path input) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(input)) {
      jars = files.filter(f -> f.toString().endsWith(".jar")).toList();
    }
    for (Path jar : jars) {
      Path stored = input.resolve("stored");
      try (JarFile in = new JarFile(jar.toFile());
          JarOutputStream out = new JarOutputStream(Files.newOutputStream(stored))) {
        for (Enumeration<JarEntry> all = in.entries(); all.hasMoreElements(); ) {
          JarEntry entry = all.nextElement();
          byte[] bytes = in.getInputStream(entry).readAllBytes();
          if (!entry.getName().startsWith(DATABASE)) {
            store(entry, bytes, out);
          } else if (entry.getName().startsWith(ownDatabase()) && !entry.isDirectory()) {
            Files.write(input.resolve(entry.getName().substring(ownDatabase().length())), bytes);
          }
        }
      }
      Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void store(JarEntry entry, byte[] bytes, JarOutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    JarEntry copy = new JarEntry(entry.getName());
    copy.setMethod(JarEntry.STORED);
    copy.setSize(bytes.length);
    copy.setCrc(sum.getValue());
    copy.setTime(entry.getTime());
    out.putNextEntry(copy);
    out.write(bytes);
  }

  private static String ownDatabase() {
    String system =
        switch (Package.OS) {
          case LINUX -> "Linux";
          case WINDOWS -> "Windows";
          case MACOS -> "Mac";
        };
    return DATABASE + system + (Package.isArm() ? "/aarch64/" : "/x86_64/");
  }

  /** The cache is refused when a jar's time has changed: one time for all, packages keep it. */
  void freezeTimes() throws IOException {
    FileTime time = FileTime.from(Instant.parse(Package.fact("time")));
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!Files.isSymbolicLink(file)) {
          Files.setLastModifiedTime(file, time);
        }
      }
    }
  }
}
