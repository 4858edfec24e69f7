import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The Java runtime of the package: the modules that are needed, JavaFX among them. */
final class RuntimeImage {
  /** Debian's copy of Mozilla's list; what a machine's owner adds lies elsewhere. */
  private static final Path PUBLIC_AUTHORITIES = Path.of("/usr/share/ca-certificates/mozilla");

  private static final Path JDK = Path.of(System.getProperty("java.home"));

  private RuntimeImage() {}

  static Path make() throws Exception {
    Path jmods = Files.createDirectories(Package.WORK.resolve("jmods"));
    try (Stream<Path> jars = Files.list(Package.APP.resolve("javafx"))) {
      for (Path jar : jars.toList()) {
        jmod(jar, jmods);
      }
    }
    Path runtime = Package.WORK.resolve("runtime");
    List<String> args = new ArrayList<>(List.of("--module-path", jmods.toString()));
    args.addAll(Package.options(Package.PACKAGING.resolve("runtime.options")));
    args.addAll(List.of("--output", runtime.toString()));
    Package.run("jlink", args);
    proveModules(args.get(args.indexOf("--add-modules") + 1));
    authorities(runtime.resolve("lib/security/cacerts"));
    return runtime;
  }

  /** A JavaFX jar holds classes and natives; as a module file, the natives are laid out by jlink. */
  private static void jmod(Path jar, Path jmods) throws IOException {
    String module = jar.getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
    Path classes = Package.WORK.resolve("javafx").resolve(module).resolve("classes");
    Path natives = Files.createDirectories(classes.resolveSibling("natives"));
    try (FileSystem in = FileSystems.newFileSystem(jar)) {
      Package.copyAll(in.getPath("/"), classes);
    }
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.filter(RuntimeImage::isNative).toList()) {
        Files.move(file, natives.resolve(file.getFileName()));
      }
    }
    Package.run(
        "jmod",
        List.of(
            "create",
            "--class-path", classes.toString(),
            "--libs", natives.toString(),
            jmods.resolve(module + ".jmod").toString()));
  }

  static boolean isNative(Path file) {
    return file.toString().matches(".*\\.(so|dll|dylib|jnilib)");
  }

  /** Whatever jdeps finds that the program's own classes need must be linked. */
  private static void proveModules(String linked) throws IOException {
    String needed =
        Package.run(
            "jdeps",
            List.of(
                "--multi-release", "25",
                "--ignore-missing-deps",
                "--print-module-deps",
                "--module-path", Package.APP.resolve("javafx").toString(),
                "--add-modules", "javafx.controls",
                "--class-path", Package.APP.resolve("lib") + "/*",
                Package.APP.resolve("lib").resolve(Package.fact("jar")).toString()));
    Set<String> missing = new HashSet<>(List.of(needed.strip().split(",")));
    missing.removeAll(List.of(linked.split(",")));
    missing.removeIf(module -> module.startsWith("javafx."));
    if (!missing.isEmpty()) {
      throw new IllegalStateException("runtime.options lacks the modules " + missing);
    }
  }

  /**
   * No authority of the building machine may be trusted on all others. Debian's JDKs use the
   * machine's own list: in its place comes Mozilla's, as Debian has it. A list that lies in the JDK
   * itself is its maker's.
   */
  private static void authorities(Path store) throws Exception {
    Path source = JDK.resolve("lib/security/cacerts").toRealPath();
    if (source.startsWith(JDK.toRealPath())) {
      return;
    }
    if (!Files.isDirectory(PUBLIC_AUTHORITIES)) {
      throw new IllegalStateException(
          source + " is this machine's own list of authorities, and there is no public one in "
              + PUBLIC_AUTHORITIES + " (Debian package ca-certificates). Use another JDK.");
    }
    // As the JDK's own list is: without a password, so that reading it costs no key derivation.
    System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
    System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    CertificateFactory x509 = CertificateFactory.getInstance("X.509");
    try (Stream<Path> files = Files.list(PUBLIC_AUTHORITIES)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          Certificate authority = x509.generateCertificate(in);
          trusted.setCertificateEntry(
              file.getFileName().toString().toLowerCase(Locale.ROOT), authority);
        }
      }
    }
    Files.delete(store);
    try (OutputStream out = Files.newOutputStream(store)) {
      trusted.store(out, null);
    }
  }
}
