package io.github.mwinspector.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.browse.Page;
import io.github.mwinspector.browse.Row;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.model.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BrowseCommandTest {
  private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

  private final FakeProgram program = new FakeProgram();

  private static Row window(String id, String name, boolean enabled) {
    return new Row.Window(id, name, enabled, "rate(7 days)", null);
  }

  private static Row run(String id, String status) {
    return new Row.Execution(id, "mw-1", ExecutionStatus.of(status), null, START, null);
  }

  private int browse(String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("browse", "--profile", "prod"));
    args.addAll(List.of(more));
    return program.run(args.toArray(String[]::new));
  }

  @Test
  void windows_are_listed_with_names_made_safe() {
    program.pages.add(
        new Page(
            List.of(window("mw-1", "patch\u202Enight", true), window("mw-2", "old", false)), null));
    assertEquals(0, browse());
    List<String> lines = program.out.toString().lines().toList();
    assertEquals(
        List.of("WINDOW", "NAME", "ENABLED", "NEXT", "SCHEDULE"),
        List.of(lines.get(0).split(" {2,}")));
    assertTrue(lines.get(1).contains("patch\\u202Enight  yes"), lines.get(1));
    assertTrue(lines.get(2).contains("old"), lines.get(2));
    assertEquals(List.of("eu-central-1 Windows[] null"), program.pagesAsked);
  }

  @Test
  void pages_are_asked_for_until_enough_rows_fit() {
    program.pages.add(new Page(List.of(run("a", "SUCCESS"), run("b", "FAILED")), "t2"));
    program.pages.add(new Page(List.of(run("c", "FAILED"), run("d", "FAILED")), "t3"));
    assertEquals(0, browse("mw-0c5ed765acdd0b2f1", "--status", "failed", "--limit", "2"));
    assertEquals(2, program.pagesAsked.size());
    String out = program.out.toString();
    assertTrue(out.contains("b  ") && out.contains("c  "), out);
    assertFalse(out.contains("a  ") || out.contains("d  "), out);
    assertTrue(program.err.toString().contains("There are more"), program.err.toString());
  }

  @Test
  void json_has_the_api_s_members_and_says_whether_it_is_all() throws Exception {
    program.pages.add(new Page(List.of(run("a", "SUCCESS")), ""));
    assertEquals(0, browse("mw-0c5ed765acdd0b2f1", "--format", "json"));
    JsonNode json = new ObjectMapper().readTree(program.out.toString());
    assertEquals("a", json.at("/rows/0/WindowExecutionId").asText());
    assertEquals("2026-11-22T03:00:00.000Z", json.at("/rows/0/StartTime").asText());
    assertTrue(json.at("/rows/0/EndTime").isNull());
    assertTrue(json.get("complete").asBoolean());
  }

  @Test
  void a_time_range_and_an_execution_s_id_reach_the_source() {
    program.pages.add(new Page(List.of(), null));
    assertEquals(0, browse("mw-0c5ed765acdd0b2f1", "--after", "2026-11-22T04:00:00+01:00"));
    program.pages.add(new Page(List.of(), null));
    assertEquals(0, browse(FakeProgram.WINDOW_ID));
    program.pages.add(new Page(List.of(), null));
    assertEquals(0, browse("mw-0c5ed765acdd0b2f1", "--before", "2026-11-22"));
    assertTrue(
        program.pagesAsked.get(0).contains("after=2026-11-22T03:00:00Z"),
        program.pagesAsked.toString());
    assertTrue(
        program.pagesAsked.get(1).contains("Tasks[windowExecutionId=" + FakeProgram.WINDOW_ID),
        program.pagesAsked.toString());
    assertTrue(
        program.pagesAsked.get(2).contains("before=2026-11-22T23:59:59.999Z"),
        program.pagesAsked.toString());
  }

  @Test
  void what_a_level_doesn_t_know_and_what_is_no_id_is_refused_before_any_call() {
    assertEquals(1, browse("nonsense"));
    assertEquals(1, browse("--status", "FAILED"));
    assertEquals(1, browse("mw-0c5ed765acdd0b2f1", "--name", "x"));
    assertEquals(1, browse(FakeProgram.WINDOW_ID, "--after", "2026-11-22T03:00:00Z"));
    assertEquals(1, browse("mw-0c5ed765acdd0b2f1", "--after", "yesterday"));
    assertEquals(1, browse("--limit", "0"));
    assertEquals(List.of(), program.pagesAsked);
  }

  @Test
  void a_code_is_asked_for_on_the_terminal_and_without_one_it_says_so() {
    Need.MfaCode need = new Need.MfaCode("prod", "arn:aws:iam::111122223333:mfa/ann", "R");
    LookupFailure needed =
        new LookupFailure(
            FailureKind.MFA_NEEDED,
            "A code is needed.",
            "Sign in.",
            new LookupFailure.Details(null, null, 0, 0, Duration.ZERO),
            need);
    program.failures.add(needed);
    program.typed.add("123456");
    program.pages.add(new Page(List.of(window("mw-1", "patch", true)), null));
    assertEquals(0, browse());
    assertTrue(program.out.toString().contains("patch"), program.out.toString());
    assertTrue(program.prompts.getFirst().contains("mfa/ann"), program.prompts.toString());
    assertEquals("123456", Objects.requireNonNull(program.grants.take(need)).reveal());
    program.failures.add(needed);
    assertEquals(3, browse());
  }

  @Test
  void failures_end_with_the_exit_codes_of_report() {
    program.fail(FailureKind.ACCESS_DENIED);
    assertEquals(3, browse());
    program.fail(FailureKind.NOT_FOUND);
    assertEquals(2, browse(FakeProgram.WINDOW_ID));
  }
}
