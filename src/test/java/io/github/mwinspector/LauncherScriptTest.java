package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the launcher with homes whose {@code java} only prints how it was called. */
class LauncherScriptTest {
  private static final Path SCRIPT = Path.of("packaging", "mw-inspector");

  @TempDir Path temp;
  private Path app;
  private Path person;

  private record Run(int exit, List<String> out, List<String> err) {}

  @BeforeEach
  void install() throws IOException {
    temp = temp.toRealPath();
    person = Files.createDirectories(temp.resolve("home"));
    app = install(temp.resolve("an app"), Files.readString(SCRIPT));
  }

  private static Path install(Path app, String script) throws IOException {
    Path bin = Files.createDirectories(app.resolve("bin"));
    executable(bin.resolve("mw-inspector"), script);
    return app;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A Java home of this version. */
  private static Path java(Path home, String version) throws IOException {
    executable(
        home.resolve("bin").resolve("java"),
        "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\nexit \"${FAKE_EXIT:-0}\"\n");
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Made up\"\nJAVA_RUNTIME_VERSION=\"25+1\"\nJAVA_VERSION=\"%s\"\n"
            .formatted(version));
    return home;
  }

  private Run run(Path command, Path from, Map<String, String> env, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command.toString());
    builder.command().addAll(List.of(arguments));
    builder.directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", person.toString()));
    builder.environment().putAll(env);
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(exit, Files.readAllLines(out), Files.readAllLines(err));
  }

  private Run run(Map<String, String> env, String... arguments)
      throws IOException, InterruptedException {
    return run(app.resolve("bin").resolve("mw-inspector"), temp, env, arguments);
  }

  private void assertStarted(Path home, Run run) {
    assertEquals(List.of(), run.err());
    assertEquals(home.resolve("bin").resolve("java").toString(), run.out().getFirst());
  }

  @Test
  void theAppIsStartedWithItsOwnOptionsModulesAndClassesAndThePersonsArguments() throws Exception {
    Path home = java(temp.resolve("jdk"), "25.0.3");
    Run run = run(Map.of("JAVA_HOME", home.toString()), "report", "two words", "*", "");
    assertStarted(home, run);
    assertEquals(
        List.of(
            "@" + app.resolve("java.options"),
            "-p",
            app.resolve("javafx").toString(),
            "-cp",
            app.resolve("lib") + "/*",
            "io.github.mwinspector.Launcher",
            "report",
            "two words",
            "*",
            ""),
        run.out().subList(1, run.out().size()));
  }

  @Test
  void theExitCodeIsTheApps() throws Exception {
    Path home = java(temp.resolve("jdk"), "25.0.3");
    assertEquals(2, run(Map.of("JAVA_HOME", home.toString(), "FAKE_EXIT", "2")).exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25.0.3", "25-ea"})
  void everyJava25Will(String version) throws Exception {
    Path home = java(temp.resolve("jdk"), version);
    assertStarted(home, run(Map.of("JAVA_HOME", home.toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15", "1.8.0_452", "24.0.2", "26", "250"})
  void anotherJavaInJavaHomeIsPassedOverForAJava25(String version) throws Exception {
    Path other = java(temp.resolve("other"), version);
    Path own = java(person.resolve(".jdks").resolve("temurin-25.0.3"), "25.0.3");
    assertStarted(own, run(Map.of("JAVA_HOME", other.toString())));
  }

  @Test
  void theVariableOfItsOwnComesBeforeJavaHomeAndPath() throws Exception {
    Path own = java(temp.resolve("own jdk"), "25.0.1");
    Path javaHome = java(temp.resolve("jdk"), "25.0.3");
    assertStarted(
        own, run(Map.of("MW_INSPECTOR_JAVA", own.toString(), "JAVA_HOME", javaHome.toString())));
  }

  @Test
  void aVariableOfItsOwnThatNamesAnotherJavaIsSaidAndNotPassedOver() throws Exception {
    Path other = java(temp.resolve("other"), "17.0.15");
    Path javaHome = java(temp.resolve("jdk"), "25.0.3");
    Run run = run(Map.of("MW_INSPECTOR_JAVA", other.toString(), "JAVA_HOME", javaHome.toString()));
    assertEquals(1, run.exit());
    assertEquals(List.of(), run.out());
    assertEquals(
        List.of("mw-inspector: MW_INSPECTOR_JAVA is not the home of a Java 25: " + other),
        run.err());
  }

  @Test
  void javaOnPathIsTakenThroughItsLinks() throws Exception {
    Path home = java(temp.resolve("jdk"), "25.0.3");
    Path alternatives = Files.createDirectories(temp.resolve("alternatives"));
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.createSymbolicLink(alternatives.resolve("java"), home.resolve("bin").resolve("java"));
    Files.createSymbolicLink(bin.resolve("java"), Path.of("../alternatives/java"));
    assertStarted(home, run(Map.of("PATH", bin + ":/usr/bin:/bin")));
  }

  @ParameterizedTest
  @CsvSource({
    ".sdkman/candidates/java/25.0.3-tem",
    ".jdks/openjdk-25",
    ".asdf/installs/java/temurin-25.0.3",
    ".local/share/mise/installs/java/25",
    "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home"
  })
  void theUsualPlacesOfAPersonAreSearched(String place) throws Exception {
    Path home = java(person.resolve(place), "25.0.3");
    assertStarted(home, run(Map.of()));
  }

  @Test
  void itRunsThroughLinksAndFromAnyFolder() throws Exception {
    Path home = java(temp.resolve("jdk"), "25.0.3");
    Path links = Files.createDirectories(temp.resolve("links"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../an app/bin/mw-inspector"));
    Files.createSymbolicLink(links.resolve("mw"), links.resolve("first"));
    Path elsewhere = Files.createDirectories(temp.resolve("else where"));
    Run run = run(links.resolve("mw"), elsewhere, Map.of("JAVA_HOME", home.toString()));
    assertStarted(home, run);
    assertEquals("@" + app.resolve("java.options"), run.out().get(1));
    Run relative = run(Path.of("../links/mw"), elsewhere, Map.of("JAVA_HOME", home.toString()));
    assertEquals("@" + app.resolve("java.options"), relative.out().get(1));
  }

  @Test
  void withoutAJava25ItSaysSoInOneLineWithTheNextStep() throws Exception {
    // As on a computer without the system's own places for Java.
    String script = Files.readString(SCRIPT).replaceAll("/(usr|opt|Library)/", "/nowhere/");
    Path other = java(temp.resolve("other"), "17.0.15");
    Run run =
        run(
            install(temp.resolve("bare"), script).resolve("bin").resolve("mw-inspector"),
            temp,
            Map.of("JAVA_HOME", other.toString()));
    assertEquals(1, run.exit());
    assertEquals(List.of(), run.out());
    assertEquals(
        List.of(
            "mw-inspector: no Java 25 found. Install one, or set MW_INSPECTOR_JAVA to its home."),
        run.err());
  }

  @Test
  void itIsExecutable() {
    assertTrue(Files.isExecutable(SCRIPT));
  }

  /** Runs a shell's text, in which bytes are what they are whatever the locale of this JVM. */
  private Run shell(Map<String, String> env, String text) throws Exception {
    Path script = temp.resolve("call");
    executable(script, "#!/bin/sh\n" + text + "\n");
    return run(script, temp, env);
  }

  @Test
  void argumentsArriveAsTypedWhateverIsInThem() throws Exception {
    Path home = java(temp.resolve("jdk"), "25.0.3");
    Run run =
        shell(
            Map.of("JAVA_HOME", home.toString()),
            "exec \"%s/bin/mw-inspector\" 'a  b' '\"q\"' \"it's\" '$HOME' 'a\\b' '`x`' 'é 漢 🔥' '@x' -- -n"
                .formatted(app));
    assertStarted(home, run);
    assertEquals(
        List.of("a  b", "\"q\"", "it's", "$HOME", "a\\b", "`x`", "é 漢 🔥", "@x", "--", "-n"),
        run.out().subList(7, run.out().size()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', C.UTF-8",
    "LANG=C, C.UTF-8",
    "LANG=POSIX, C.UTF-8",
    "LANG=de_DE.UTF-8 LC_ALL=C, C.UTF-8",
    "LANG=de_DE.UTF-8, none",
    "LC_CTYPE=en_US.UTF-8, none",
    "LC_ALL=en_GB.UTF-8 LANG=C, en_GB.UTF-8"
  })
  void inALocaleOfAsciiAloneTheJvmIsToldToReadUtf8(String variables, String expected)
      throws Exception {
    Path home = java(temp.resolve("jdk"), "25.0.3");
    executable(home.resolve("bin").resolve("java"), "#!/bin/sh\necho \"${LC_ALL:-none}\"\n");
    Run run =
        shell(
            Map.of("JAVA_HOME", home.toString()),
            "unset LANG LC_ALL LC_CTYPE\n%s exec \"%s/bin/mw-inspector\""
                .formatted(variables, app));
    assertEquals(List.of(expected), run.out());
  }
}
