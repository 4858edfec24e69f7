package io.github.mwinspector.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.testing.DemoResult;
import io.github.mwinspector.text.Disclosure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reports of two demo tasks as they were reviewed, in every format. {@code -Dreports.rewrite=true}
 * writes them anew, to be looked at before they are committed.
 */
class GoldenReportTest {
  private static DemoResult rich;
  private static DemoResult ugly;

  @BeforeAll
  static void lookUp() throws Exception {
    rich = DemoResult.of("f97829e9-b5ae-4cf7-a96f-7d5b589cbd84");
    ugly = DemoResult.of("1dadbe89-d359-4e17-ae16-ee7afac1435a");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aTaskThatAnAlarmStopped(ReportFormat format) throws Exception {
    check(rich, format, Disclosure.VALUES, "rich.values");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void theSameWithoutValues(ReportFormat format) throws Exception {
    check(rich, format, Disclosure.HIDDEN, "rich.hidden");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aTaskOfHostileTexts(ReportFormat format) throws Exception {
    check(ugly, format, Disclosure.VALUES, "ugly.values");
  }

  private static void check(
      DemoResult result, ReportFormat format, Disclosure disclosure, String kind) throws Exception {
    String name = kind + (format.table() ? "." + format : "") + "." + format.ending();
    String report =
        Report.write(result.answer(), result.request(), result.explained(), format, disclosure);
    if (Boolean.getBoolean("reports.rewrite")) {
      Path file = Path.of("src/test/resources/io/github/mwinspector/samples/golden", name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, report, StandardCharsets.UTF_8);
    } else {
      assertEquals(Answers.sample("golden/" + name), report);
    }
  }
}
