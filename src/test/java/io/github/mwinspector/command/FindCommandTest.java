package io.github.mwinspector.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.evidence.WindowExecution;
import io.github.mwinspector.lookup.ExecutionFinder;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.model.ExecutionStatus;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.WindowExecutionId;
import io.github.mwinspector.testing.HeldSource;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindCommandTest {
  private static final String ID = FakeProgram.WINDOW_ID;
  private static final String REGIONS = "eu-west-1,eu-west-2,eu-west-3,us-east-1";

  private final FakeProgram program = new FakeProgram();
  private final Set<String> asked = Collections.synchronizedSet(new TreeSet<>());
  private final Map<String, FailureKind> refused = new ConcurrentHashMap<>();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private String holder = "";

  @BeforeEach
  void list() {
    program.listing =
        new ProfileListing(
            List.of(profile("prod", "111111111111", null), profile("dev", "222222222222", null)),
            null,
            List.of());
    program.finder =
        new ExecutionFinder() {
          @Override
          public String account(Connection connection) {
            return "333333333333";
          }

          @Override
          public @Nullable WindowExecution ask(Connection connection, WindowExecutionId execution)
              throws LookupException {
            String place = connection.profile().name() + " " + connection.region().id();
            asked.add(place);
            FailureKind kind = refused.get(connection.profile().name());
            if (kind == FailureKind.MFA_NEEDED && code(connection.profile().name())) {
              kind = null;
            }
            if (kind == FailureKind.MFA_NEEDED) {
              throw new LookupException(
                  HeldSource.failure(kind, need(connection.profile().name())));
            }
            if (kind != null) {
              throw new LookupException(HeldSource.failure(kind));
            }
            return place.equals(holder)
                ? new WindowExecution(
                    List.of(FakeProgram.TASK_ID),
                    ExecutionStatus.of("FAILED"),
                    null,
                    Instant.parse("2026-11-22T02:00:00Z"),
                    null)
                : null;
          }
        };
  }

  private static Need.MfaCode need(String profile) {
    return new Need.MfaCode(profile, "mfa/" + profile, "role");
  }

  /** Whether a profile has its keys by a code; a code is good once, the keys stay. */
  private boolean code(String profile) {
    Sensitive code = program.grants.take(need(profile));
    if (code != null && code.reveal().equals("123456")) {
      keys.add(profile);
    }
    return keys.contains(profile);
  }

  @Test
  void a_code_is_asked_for_once_for_a_device_however_many_regions_want_it() {
    holder = "dev us-east-1";
    refused.put("dev", FailureKind.MFA_NEEDED);
    program.typed.add("123456");
    assertEquals(0, program.run("find", ID, "--profiles", "dev", "--regions", REGIONS));
    assertEquals(1, program.prompts.size(), program.prompts.toString());
    assertTrue(program.prompts.getFirst().contains("mfa/dev"), program.prompts.toString());
  }

  @Test
  void a_device_is_passed_by_without_a_terminal_or_a_code_and_the_others_are_asked() {
    refused.put("dev", FailureKind.MFA_NEEDED);
    refused.put("prod", FailureKind.MFA_NEEDED);
    assertEquals(3, program.run("find", ID, "--regions", REGIONS));
    assertEquals(
        Set.of(true),
        Set.copyOf(program.prompts.stream().map(words -> words.contains("mfa/")).toList()));
    assertEquals(2, program.prompts.size(), program.prompts.toString());
    assertTrue(program.out.toString().contains("not asked  dev"), program.out.toString());
  }

  private static AwsProfile profile(String name, String account, @Nullable String lacks) {
    return new AwsProfile(name, ProfileKind.SSO_SESSION, "eu-west-1", account, null, lacks);
  }

  @Test
  void hit_is_told_with_all_that_a_look_up_needs() {
    holder = "dev us-east-1";
    assertEquals(0, program.run("find", ID, "--regions", "us-east-1,eu-west-1"));
    String text = program.out.toString();
    assertTrue(
        text.startsWith(
            "found  account 222222222222  us-east-1  profile dev  FAILED  2026-11-22T02:00:00Z\n"),
        text);
    assertTrue(text.contains("window execution " + ID), text);
    assertTrue(text.contains("task " + FakeProgram.TASK_ID), text);
    assertTrue(text.contains("4 places: 1 found, "), text);
  }

  @Test
  void not_found_is_only_said_when_everybody_could_be_asked() {
    assertEquals(2, program.run("find", ID, "--regions", "own"));
    assertTrue(
        program
            .out
            .toString()
            .contains("2 places: 0 found, 2 said no, 0 could not be asked, 0 not asked; 2 calls"));
    refused.put("dev", FailureKind.SIGN_IN_NEEDED);
    assertEquals(3, program.run("find", ID, "--regions", "own"));
    assertTrue(
        program.out.toString().contains("not asked  dev  every region  E-AUTH-SIGNIN"),
        program.out.toString());
    refused.put("dev", FailureKind.TIMED_OUT);
    assertEquals(4, program.run("find", ID, "--regions", "own"));
  }

  @Test
  void json_is_one_object() throws Exception {
    holder = "prod eu-west-1";
    refused.put("dev", FailureKind.ACCESS_DENIED);
    program.run("find", ID, "--profiles", "dev", "--regions", "own", "--format", "json");
    JsonNode none = new ObjectMapper().readTree(program.out.toString());
    assertTrue(none.get("hit").isNull());
    assertEquals("E-AWS-DENIED", none.at("/refusals/0/code").asText());
    assertEquals("eu-west-1", none.at("/refusals/0/region").asText());
    assertEquals(1, none.get("refused").asInt());
    program.out.getBuffer().setLength(0);
    program.run("find", ID, "--profiles", "prod", "--regions", "own", "--format", "json");
    JsonNode found = new ObjectMapper().readTree(program.out.toString());
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
                {"profile":"prod","account":"111111111111","region":"eu-west-1","status":"FAILED",
                "startTime":"2026-11-22T02:00:00Z","endTime":null,"taskExecutionIds":["%s"]}\
                """
                    .formatted(FakeProgram.TASK_ID)),
        found.get("hit"));
  }

  @Test
  void wrong_arguments_are_told_and_nothing_is_asked() {
    Map<String, String[]> wrong =
        Map.of(
            "EXECUTION_ID: Too short",
            new String[] {"find", "2f1d0f52"},
            "names \"nobody\"",
            new String[] {"find", ID, "--profiles", "nobody"},
            "\"nowhere\" has not the form",
            new String[] {"find", ID, "--regions", "nowhere"},
            "exclude each other",
            new String[] {"find", ID, "--demo", "--profiles", "dev"});
    wrong.forEach(
        (words, args) -> {
          program.err.getBuffer().setLength(0);
          assertEquals(1, program.run(args));
          assertTrue(program.err.toString().contains(words), program.err.toString());
        });
    assertTrue(asked.isEmpty());
  }

  @Test
  void profiles_that_cannot_be_used_are_passed_by_unless_they_are_named() {
    program.listing =
        new ProfileListing(
            List.of(profile("prod", "111111111111", null), profile("bad", "1", "It is broken.")),
            null,
            List.of());
    assertEquals(2, program.run("find", ID, "--regions", "own"));
    assertEquals(Set.of("prod eu-west-1"), asked);
    assertEquals(1, program.run("find", ID, "--profiles", "bad"));
    assertTrue(program.err.toString().contains("It is broken."));
  }

  @Test
  void no_command_is_run_unless_allowed() {
    program.run("find", ID, "--regions", "own");
    assertFalse(program.grants.allows(new Need.Command("p", "c", "f")));
    program.run("find", ID, "--regions", "own", "--allow-process");
    assertTrue(program.grants.allows(new Need.Command("p", "c", "f")));
  }
}
