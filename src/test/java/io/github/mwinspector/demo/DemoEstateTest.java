package io.github.mwinspector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.request.Example;
import io.github.mwinspector.request.IdText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionTaskResponse;

class DemoEstateTest {
  private static final Pattern OTHER_ACCOUNT = Pattern.compile(":(?!111122223333)\\d{12}:");
  private static final Pattern ACCESS_KEY_ID =
      Pattern.compile("A[KS]IA(?!IOSFODNN7EXAMPLE)[A-Z0-9]{16}");

  private final DemoEstate estate = DemoEstate.load(InstantSource.fixed(DemoRun.NOW));
  private final ObjectMapper json = new ObjectMapper();

  private List<EstateEntry> entries() {
    return estate.tasks().stream()
        .map(t -> estate.find(t.windowExecutionId(), t.taskId(), t.region()))
        .toList();
  }

  private JsonNode answer(EstateEntry entry) {
    try {
      return json.readTree(estate.body(entry));
    } catch (IOException e) {
      throw new AssertionError(entry.file(), e);
    }
  }

  private List<JsonNode> answers() {
    return entries().stream().filter(e -> e.file() != null).map(this::answer).toList();
  }

  private Set<String> words(String member) {
    return answers().stream()
        .filter(a -> a.has(member))
        .map(a -> a.get(member).asText())
        .collect(Collectors.toSet());
  }

  @Test
  void everyIdHasTheApisFormAndNoTwoTasksShareOne() {
    Set<String> ids = new HashSet<>();
    for (DemoTask task : estate.tasks()) {
      assertEquals(new IdText.Valid(task.windowExecutionId()), IdText.of(task.windowExecutionId()));
      assertEquals(new IdText.Valid(task.taskId()), IdText.of(task.taskId()));
      assertTrue(ids.add(task.taskId()), task.title());
      // Ids below a task begin as its own does.
      assertTrue(ids.add(task.taskId().substring(0, 8)), task.title());
    }
  }

  @Test
  void everyFileIsTheAnswerOfTheIdsThatTheIndexGives() {
    for (EstateEntry entry : entries()) {
      if (entry.file() != null && entry.behaviour() != Behaviour.OTHER_TASK) {
        JsonNode answer = answer(entry);
        assertEquals(entry.task().windowExecutionId(), answer.get("WindowExecutionId").asText());
        assertEquals(entry.task().taskId(), answer.get("TaskExecutionId").asText(), entry.file());
      }
    }
  }

  @Test
  void everyFileIsInTheIndex() throws IOException, URISyntaxException {
    Path folder = Path.of(DemoEstate.class.getResource("index.json").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".json") && !f.equals("index.json"))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> indexed = new TreeSet<>();
      entries().stream().filter(e -> e.file() != null).forEach(e -> indexed.add(e.file()));
      assertEquals(indexed, names);
    }
  }

  @Test
  void everyMemberOfTheApiIsSentSomewhereAndAbsentSomewhere() {
    List<String> members =
        new ArrayList<>(
            GetMaintenanceWindowExecutionTaskResponse.builder().sdkFields().stream()
                .map(SdkField::locationName)
                .toList());
    assertEquals(15, members.size());
    for (String member : members) {
      assertTrue(answers().stream().anyMatch(a -> a.has(member)), member);
      assertTrue(
          member.endsWith("ExecutionId")
              || member.equals("Status")
              || answers().stream().anyMatch(a -> !a.has(member)),
          member);
    }
  }

  @Test
  void everyStatusAndTypeIsThereAndAWordNobodyKnows() {
    assertTrue(
        words("Status")
            .containsAll(
                Set.of(
                    "PENDING",
                    "IN_PROGRESS",
                    "SUCCESS",
                    "FAILED",
                    "TIMED_OUT",
                    "CANCELLING",
                    "CANCELLED",
                    "SKIPPED_OVERLAPPING")));
    assertTrue(words("Status").contains("PAUSED_FOR_APPROVAL"));
    assertTrue(
        words("Type").containsAll(Set.of("RUN_COMMAND", "AUTOMATION", "STEP_FUNCTIONS", "LAMBDA")));
    assertTrue(words("Type").contains("CONTAINER_TASK"));
  }

  @Test
  void alarmsAreTriggeredInBothStatesAndConfiguredOnly() {
    Set<String> states = new HashSet<>();
    boolean quiet = false;
    for (JsonNode answer : answers()) {
      answer.path("TriggeredAlarms").forEach(a -> states.add(a.get("State").asText()));
      quiet |= answer.has("AlarmConfiguration") && !answer.has("TriggeredAlarms");
    }
    assertTrue(states.containsAll(Set.of("ALARM", "UNKNOWN")), states.toString());
    assertTrue(quiet);
  }

  @Test
  void everyBehaviourCanBeMet() {
    Set<Behaviour> met = EnumSet.noneOf(Behaviour.class);
    entries().forEach(e -> met.add(e.behaviour()));
    assertEquals(EnumSet.allOf(Behaviour.class), met);
  }

  @Test
  void theFileThatSendsAKeyTwiceStillDoesOnTheWire() {
    EstateEntry entry =
        entries().stream()
            .filter(e -> "same-key-twice.json".equals(e.file()))
            .findFirst()
            .orElseThrow();
    String body = estate.body(entry);
    assertEquals(4, body.split("\"Operation\":", -1).length);
    assertTrue(body.contains("\"StatusDetails\":null"), body);
  }

  @Test
  void theHostileFileIsEscapedAsWrittenOnTheWire() {
    EstateEntry entry =
        entries().stream()
            .filter(e -> "hostile-text.json".equals(e.file()))
            .findFirst()
            .orElseThrow();
    String body = estate.body(entry);
    assertTrue(body.contains("\\u202etxt.SSECCUS\\u202c"), body);
    assertTrue(body.contains("half a pair: \\ud800 end"), body);
    assertFalse(body.contains("\n"));
  }

  @Test
  void theWelcomeViewStartsWithTheTaskThatAnAlarmStopped() {
    List<Example> examples = DemoExamples.all();
    assertEquals(8, examples.size());
    assertEquals("Patching stopped by an alarm", examples.getFirst().title());
    for (Example example : examples) {
      assertEquals(AwsProfile.DEMO, example.request().connection().profile());
      EstateEntry entry =
          estate.find(
              example.request().windowExecutionId().value(),
              example.request().taskExecutionId().value(),
              example.request().connection().region().id());
      assertNotNull(entry, example.title());
      assertEquals(entry.task().title(), example.title());
      assertFalse(entry.task().fails(), example.title());
      String region = example.request().connection().region().id();
      assertEquals(
          Region.of(region).metadata().description(),
          example.request().connection().region().name());
    }
  }

  @Test
  void theEstateIsTheSameAtEveryStart() {
    DemoEstate again = DemoEstate.load(InstantSource.fixed(DemoRun.NOW));
    assertEquals(estate.tasks(), again.tasks());
    for (EstateEntry entry : entries()) {
      if (entry.file() != null) {
        assertEquals(estate.body(entry), again.body(entry), entry.file());
      }
    }
  }

  @Test
  void noRealAccountOrKeyIsInIt() {
    for (EstateEntry entry : entries()) {
      if (entry.file() != null) {
        String body = estate.body(entry);
        assertFalse(OTHER_ACCOUNT.matcher(body).find(), entry.file());
        assertFalse(ACCESS_KEY_ID.matcher(body).find(), entry.file());
      }
    }
  }
}
