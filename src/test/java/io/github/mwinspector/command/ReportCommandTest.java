package io.github.mwinspector.command;

import static io.github.mwinspector.command.FakeProgram.TASK_ID;
import static io.github.mwinspector.command.FakeProgram.WINDOW_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.export.OutputFile;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileListing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
  private final FakeProgram program = new FakeProgram();
  @TempDir Path folder;

  @Test
  void aFoundTaskIsReportedAsTextWithValuesHidden() {
    assertEquals(0, report("--profile", "prod"));
    String out = program.out.toString();
    assertTrue(out.startsWith("Maintenance window task: Restart|Fleet\n"), out);
    assertTrue(out.contains("5 values hidden; --with-values shows them."), out);
    assertFalse(out.contains("curl"), out);
    assertEquals("", program.err.toString());
    assertEquals(0, program.open, "the source is closed");
  }

  @Test
  void withValuesKeepsRecognisedSecretsMaskedAndWithSecretsDoesNot() {
    report("--demo", "--with-values");
    assertTrue(program.out.toString().contains("curl -H 'X: ••••••••'"));
    assertFalse(program.out.toString().contains("AKIAIOSFODNN7EXAMPLE"));
    FakeProgram second = new FakeProgram();
    second.run(args("--demo", "--with-secrets"));
    assertTrue(second.out.toString().contains("curl -H 'X: AKIAIOSFODNN7EXAMPLE'"));
  }

  @Test
  void jsonIsNothingButJsonAndWhatIsHiddenIsToldOnStandardError() {
    assertEquals(0, report("--demo", "--format", "json"));
    assertTrue(program.out.toString().startsWith("{\n    \"WindowExecutionId\""));
    assertTrue(program.out.toString().endsWith("}\n"));
    assertEquals(
        "mw-inspector: 5 values hidden; --with-values shows them.\n", program.err.toString());
  }

  @Test
  void markdownIsWrittenWhenAskedFor() {
    assertEquals(0, report("--demo", "--format", "markdown"));
    assertTrue(program.out.toString().startsWith("# Maintenance window task: `Restart|Fleet`\n"));
  }

  @Test
  void aTableForAFileHasTheMarkThatExcelNeedsAndSaysOnStandardErrorWhatIsHidden() throws Exception {
    Path file = folder.resolve("p.csv");
    assertEquals(0, report("--demo", "--format", "csv-parameters", "--output", file.toString()));
    String written = Files.readString(file);
    assertTrue(written.startsWith("\uFEFF\"Parameter\",\"Part\",\"Value\""), written);
    assertEquals(3, written.split("\"hidden\"\r\n", -1).length - 1, written);
    assertEquals(
        "mw-inspector: 3 values hidden; --with-values shows them.\n", program.err.toString());
    assertEquals(0, report("--demo", "--format", "csv-parameters"));
    assertEquals(written.substring(1), program.out.toString(), "a pipe gets no mark");
  }

  @Test
  void theInvocationsAreLookedUpForTheirTableAndMissingOnesAreTold() {
    program.evidence =
        (_, question, _) ->
            new Piece.NotAvailable("E-AWS-DENIED", "Not allowed.", "Ask.", null, null);
    assertEquals(0, report("--demo", "--format", "csv-invocations"));
    assertTrue(program.out.toString().startsWith("\"Targets\",\"Status\""));
    assertEquals("mw-inspector: Invocations are missing. Not allowed.\n", program.err.toString());
  }

  @Test
  void aPageHoldsItselfWhatIsHidden() {
    assertEquals(0, report("--demo", "--format", "html"));
    String page = program.out.toString();
    assertTrue(page.startsWith("<!DOCTYPE html>\n"), page);
    assertTrue(page.contains("5 values hidden; --with-values shows them."), page);
    assertEquals("", program.err.toString());
  }

  @Test
  void theLookUpIsTheOneAskedFor() {
    report("--profile", "prod", "--region", "eu-west-1");
    var request = program.looked.getFirst();
    assertEquals("prod", request.connection().profile().name());
    assertEquals("eu-west-1", request.connection().region().id());
    assertEquals(WINDOW_ID, request.windowExecutionId().value());
    assertEquals(TASK_ID, request.taskExecutionId().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "compare", "picture"})
  void namedEndpointsAreAllowedBeforeAnythingIsAsked(String command) {
    List<String> line = new ArrayList<>(List.of(args("--demo")));
    line.set(0, command);
    line.addAll(List.of("--allow-endpoint", "a.example", "--allow-endpoint=B.example:8443"));
    if (command.equals("picture")) {
      line.addAll(List.of("--output", folder.resolve("a.png").toString()));
    }
    program.fail(FailureKind.DNS);
    program.run(line.toArray(String[]::new));
    assertTrue(program.grants.allows(new Need.Endpoint("a.example", "AWS_ENDPOINT_URL")));
    assertTrue(program.grants.allows(new Need.Endpoint("b.example:8443", "anywhere")));
    assertFalse(program.grants.allows(new Need.Endpoint("b.example", "anywhere")));
    assertFalse(program.grants.allows(new Need.Command("p", "a.example", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example", "a.example/path", "a b", "u:p@a.example", "*", ""})
  void whatIsNoHostIsNotAllowed(String host) {
    assertEquals(1, report("--demo", "--allow-endpoint", host));
    assertTrue(program.err.toString().contains("is not a host"), program.err.toString());
    assertTrue(program.looked.isEmpty());
  }

  @Test
  void whyAddsTheReasonAndWhatCouldNotBeHad() {
    program.evidence =
        (_, question, _) ->
            new Piece.NotAvailable("E-AWS-DENIED", "Not allowed.", "Ask.", null, null);
    assertEquals(0, report("--demo", "--why"));
    String report = program.out.toString();
    assertTrue(report.contains("\nWhy (times in UTC)\n"), report);
    assertTrue(
        report.contains("ssm:DescribeMaintenanceWindowExecutionTaskInvocations  (Not allowed."),
        report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void whyNamesTheOptionThatAllowsAHost(String format) {
    Piece.Host host = new Piece.Host("a.example", "AWS_ENDPOINT_URL_CLOUDWATCH");
    program.evidence =
        (_, question, _) ->
            new Piece.NotAvailable("E-LOCAL", "Not asked.", "Look.", null, null, null, host);
    assertEquals(0, report("--demo", "--why", "--format", format));
    String report = program.out.toString();
    assertTrue(report.contains("Look. Allow it with --allow-endpoint a.example."), report);
  }

  @Test
  void whyIsAskedBeforeTheSourceIsClosed() {
    List<Integer> open = new CopyOnWriteArrayList<>();
    program.evidence =
        (_, question, _) -> {
          open.add(program.open);
          return new Piece.NotAvailable("E-AWS-DENIED", "Not allowed.", "Ask.", null, null);
        };
    report("--demo", "--why");
    assertFalse(open.isEmpty());
    assertEquals(Set.of(1), Set.copyOf(open));
  }

  @Test
  void theDemoAccountBringsItsOwnRegion() {
    report("--demo");
    assertEquals(AwsProfile.DEMO, program.looked.getFirst().connection().profile());
    assertEquals("Europe (Frankfurt)", program.looked.getFirst().connection().region().name());
  }

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void everyFailureEndsInItsExitCodeAndPlainWords(FailureKind kind) {
    program.fail(kind);
    assertEquals(kind.outcome().exitCode(), report("--demo"));
    assertEquals("", program.out.toString());
    assertEquals(
        """
        mw-inspector: No such task \\u001B[31mexecution.
          Next step:  Check the region.
          It said:    said ••••••••
          Request id: req-1
          Code:       %s, HTTP 400, 2 attempts, 0.2 s
        """
            .formatted(kind.code()),
        program.err.toString());
    assertEquals(0, program.open, "the source is closed");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, 2",
    "ACCESS_DENIED, 3",
    "CREDENTIALS_EXPIRED, 3",
    "THROTTLED, 4",
    "DNS, 4",
    "BAD_ID, 1"
  })
  void exitCodesAreTheDocumentedOnes(FailureKind kind, int exitCode) {
    program.fail(kind);
    assertEquals(exitCode, report("--demo"));
  }

  @Test
  void anUnexpectedExceptionIsNamedWithoutItsMessage() {
    program.bug = new IllegalStateException("secret=HUNTER2");
    assertEquals(4, report("--demo"));
    assertTrue(program.err.toString().contains("java.lang.IllegalStateException"));
    assertTrue(program.err.toString().contains("E-UNEXPECTED"));
    assertFalse(program.err.toString().contains("HUNTER2"));
  }

  @Test
  void retriesAreToldOnceEachOnStandardError() {
    program.progress.add(FakeProgram.retry(1, null));
    program.progress.add(FakeProgram.retry(2, "Rate exceeded\u001B[2J"));
    program.progress.add(FakeProgram.retry(2, "Rate exceeded\u001B[2J"));
    program.progress.add(FakeProgram.retry(3, "HTTP 500"));
    report("--demo");
    assertEquals(
        "mw-inspector: attempt 2 of 3: Rate exceeded\\u001B[2J\n"
            + "mw-inspector: attempt 3 of 3: HTTP 500\n",
        program.err.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --demo --profile prod          | --demo and --profile exclude each other
          --profile nobody               | --profile names the profile "nobody", which
          --profile nobody               | They have: "prod", "bare", "odd".
          --profile bare                 | the profile "bare" names none, so give --region or set AWS_REGION
          --profile odd                  | The profile "odd" names the region "europe", which
          --profile prod --region europe | --region names the region "europe", which has not the form
          --demo --format csv-parameters --why | --why: the parameters as CSV have no room
          --demo --format html --follow  | give --output FILE for the report as html
          --demo --format yaml           | Invalid value for option '--format'
          --demo --colour                | Unknown option: '--colour'
          --demo extra                   | Unmatched argument
          ''                             | No profile: give --profile NAME or --demo, or set AWS_PROFILE.
          """)
  void whatCanNotBeCarriedOutIsAUsageErrorThatSaysWhere(String options, String words) {
    assertEquals(1, report(options.isEmpty() ? new String[0] : options.split(" ")));
    assertTrue(program.err.toString().contains(words), program.err.toString());
    assertTrue(program.err.toString().endsWith("Try 'mw-inspector report --help'.\n"));
    assertEquals(List.of(), program.looked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --task-id 7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50 | --window-execution-id is missing
          --window-execution-id 2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01 | --task-id is missing
          --window-execution-id mw-0123 --task-id x | --window-execution-id: This is a window id
          --window-execution-id 2f1d --task-id x    | --window-execution-id: Too short: 4 of 36
          --window-execution-id= --task-id x        | --window-execution-id is empty.
          """)
  void aBadIdIsAUsageErrorThatSaysWhichAndWhy(String options, String words) {
    List<String> args = new ArrayList<>(List.of("report", "--demo"));
    args.addAll(List.of(options.split(" ")));
    assertEquals(1, program.run(args.toArray(String[]::new)));
    assertTrue(program.err.toString().contains(words), program.err.toString());
  }

  @Test
  void theRegionComesFromTheEnvironmentWhenTheProfileNamesNone() {
    program.environment.put("AWS_DEFAULT_REGION", "us-west-2");
    report("--profile", "bare");
    program.environment.put("AWS_REGION", "us-east-1");
    report("--profile", "bare");
    report("--profile", "prod");
    assertEquals(
        List.of("us-west-2", "us-east-1", "eu-central-1"),
        program.looked.stream().map(r -> r.connection().region().id()).toList());
  }

  @Test
  void theProfileOfTheEnvironmentIsUsedAndNamedWhenItIsUnknown() {
    program.listing = new ProfileListing(program.listing.profiles(), "prod", List.of());
    assertEquals(0, report());
    program.listing =
        new ProfileListing(program.listing.profiles(), "gone", List.of("config:3: no header"));
    assertEquals(1, report());
    assertTrue(program.err.toString().contains("AWS_PROFILE names the profile \"gone\""));
    assertTrue(program.err.toString().contains("mw-inspector: config:3: no header\n"));
  }

  @Test
  void theOutputFileIsWholeUtf8AndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("report.md");
    assertEquals(0, report("--demo", "--format", "MARKDOWN", "--output", file.toString()));
    assertTrue(Files.readString(file, StandardCharsets.UTF_8).contains("••••••••"));
    assertEquals("", program.out.toString());
    assertEquals(List.of(file), files());
  }

  @Test
  void anExistingFileIsKeptAndNothingIsAskedUnlessForced() throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "mine");
    assertEquals(1, report("--demo", "--output", file.toString()));
    assertEquals("mine", Files.readString(file));
    assertEquals(List.of(), program.looked);
    assertTrue(program.err.toString().contains("exists already; --force replaces it"));
    assertEquals(0, report("--demo", "--force", "--output", file.toString()));
    assertTrue(Files.readString(file).startsWith("Maintenance window task"));
    assertEquals(List.of(file), files());
  }

  @Test
  void aFileThatAppearsDuringTheLookUpIsKeptToo() throws IOException {
    Path file = folder.resolve("report.txt");
    Files.writeString(file, "mine");
    IOException e =
        org.junit.jupiter.api.Assertions.assertThrows(
            IOException.class, () -> OutputFile.write(file, new byte[1], false));
    assertTrue(e instanceof java.nio.file.FileAlreadyExistsException);
    assertEquals("mine", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void aMissingFolderIsNamedBeforeAnythingIsAsked() {
    assertEquals(1, report("--demo", "--output", folder.resolve("none/x.txt").toString()));
    assertTrue(program.err.toString().contains("--output: there is no folder"));
    assertEquals(List.of(), program.looked);
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private int report(String... options) {
    return program.run(args(options));
  }

  private static String[] args(String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("report", "--window-execution-id", WINDOW_ID, "--task-id", TASK_ID));
    args.addAll(List.of(options));
    return args.toArray(String[]::new);
  }

  @Test
  void anAwsProfileThatIsNowhereIsSaidOnce() {
    program.listing =
        new ProfileListing(
            program.listing.profiles(),
            "gone",
            List.of("AWS_PROFILE names 'gone', which is in neither file.", "config:3: no header"));
    assertEquals(1, report());
    String said = program.err.toString();
    assertEquals(2, said.split("gone|AWS_PROFILE", -1).length - 1, said);
    assertTrue(said.contains("mw-inspector: config:3: no header\n"), said);
  }
}
