import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The .deb, the .rpm and the app image as .tar.gz. All that is installed is in the package's own list
 * of files, so installing and removing need no scripts: the system itself keeps its menus, types and
 * icons up to date when such files come or go.
 */
final class LinuxPackages {
  private static final Path FILES = Package.PACKAGING.resolve("linux");
  private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

  private final AppImage image;
  private final Path root = Package.WORK.resolve("root");
  private final String version = Package.fact("version").replace('-', '~');
  private final String processor = Package.isArm() ? "arm64" : "amd64";

  private LinuxPackages(AppImage image) {
    this.image = image;
  }

  static void make(AppImage image) throws Exception {
    LinuxPackages packages = new LinuxPackages(image);
    packages.lay();
    packages.deb();
    packages.rpm();
    packages.tar();
  }

  private void lay() throws IOException {
    Path usr = root.resolve("usr");
    Package.copyAll(image.root(), Files.createDirectories(root.resolve("opt/mw-inspector")));
    Path bin = Files.createDirectories(usr.resolve("bin"));
    Files.createSymbolicLink(
        bin.resolve("mw-inspector"), Path.of("/opt/mw-inspector/bin/mw-inspector"));
    Path applications = Files.createDirectories(usr.resolve("share/applications"));
    fill("mw-inspector.desktop", applications);
    fill("mw-inspector-link.desktop", applications);
    fill("mw-inspector.xml", Files.createDirectories(usr.resolve("share/mime/packages")));
    Path icons = Package.BASE.resolve("icons");
    Path hicolor = usr.resolve("share/icons/hicolor");
    for (int size : ICONS) {
      Path apps = Files.createDirectories(hicolor.resolve(size + "x" + size).resolve("apps"));
      Files.copy(icons.resolve("mw-inspector-" + size + ".png"), apps.resolve("mw-inspector.png"));
    }
    Path scalable = Files.createDirectories(hicolor.resolve("scalable/apps"));
    Files.copy(icons.resolve("mw-inspector.svg"), scalable.resolve("mw-inspector.svg"));
    Path doc = Files.createDirectories(usr.resolve("share/doc/mw-inspector"));
    Files.copy(Package.BASE.resolve("LICENSE"), doc.resolve("copyright"));
    plainRights();
    new AppImage(root, "").freezeTimes();
  }

  /** A text of packaging/linux with this build's facts in it. */
  private Path fill(String name, Path folder) throws IOException {
    String text = Files.readString(FILES.resolve(name));
    Map<String, String> facts =
        Map.of(
            "@VERSION@", version,
            "@DEB_ARCH@", processor,
            "@INSTALLED_KB@", Long.toString(size() / 1024),
            "@ROOT@", root.toString());
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      text = text.replace(fact.getKey(), fact.getValue());
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private long size() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(f -> Files.isRegularFile(f, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .mapToLong(f -> f.toFile().length())
          .sum();
    }
  }

  /** Everybody may read, whatever the building person's umask is. */
  private void plainRights() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(f -> !Files.isSymbolicLink(f)).toList()) {
        boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private void deb() throws Exception {
    Path control = Files.createDirectories(root.resolve("DEBIAN"));
    fill("control", control);
    Path deb = Package.OUT.resolve("mw-inspector_%s_%s.deb".formatted(version, processor));
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), deb.toString());
    Package.delete(control);
  }

  private void rpm() throws Exception {
    Path top = Package.WORK.resolve("rpm");
    Files.createDirectories(top);
    Path spec = fill("mw-inspector.spec", top);
    run(
        "rpmbuild", "-bb", "--quiet",
        "--define", "_topdir " + top,
        "--define", "_rpmdir " + Package.OUT,
        "--define", "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
        spec.toString());
  }

  private void tar() throws Exception {
    Path tar = Package.OUT.resolve("mw-inspector-%s-linux-%s.tar.gz".formatted(version, processor));
    run(
        "tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
        "-C", root.resolve("opt").toString(), "-czf", tar.toString(), "mw-inspector");
  }

  /** A packaging program of the system; one that isn't there costs its own package alone. */
  private static void run(String... command) throws Exception {
    ProcessBuilder process = new ProcessBuilder(command);
    long time = Instant.parse(Package.fact("time")).getEpochSecond();
    process.environment().put("SOURCE_DATE_EPOCH", Long.toString(time));
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
    if (there) {
      Package.start(process);
    } else {
      System.out.println("No " + command[0] + " on this machine: its package is not made.");
    }
  }
}
