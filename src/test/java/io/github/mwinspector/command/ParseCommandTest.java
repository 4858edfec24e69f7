package io.github.mwinspector.command;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
  private static final String COMMAND =
      "aws ssm get-maintenance-window-execution-task --window-execution-id "
          + FakeProgram.WINDOW_ID
          + " --task-id "
          + FakeProgram.TASK_ID
          + " --region eu-west-1 --profile prod";

  private final FakeProgram program = new FakeProgram();

  @Test
  void readsStandardInputAndAsksNobody() {
    program.in = COMMAND.getBytes(UTF_8);
    assertEquals(0, program.run("parse"));
    assertEquals(
        """
        partition         aws
        region            eu-west-1
        profile           prod
        window execution  %s
        task              %s
        """
            .formatted(FakeProgram.WINDOW_ID, FakeProgram.TASK_ID),
        program.out.toString());
    assertEquals(List.of(), program.looked);
  }

  @Test
  void readsAFileAlsoOfWindows(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("event.txt");
    Files.write(file, ("\uFEFF" + COMMAND).getBytes(UTF_16LE));
    assertEquals(0, program.run("parse", file.toString()));
    assertTrue(program.out.toString().contains("profile           prod"));
  }

  @Test
  void theJsonHasAllMembersWhateverTheTextSays() throws IOException {
    program.in = (FakeProgram.TASK_ID + " " + FakeProgram.WINDOW_ID).getBytes(UTF_8);
    assertEquals(0, program.run("parse", "--format", "json", "-"));
    JsonNode json = new ObjectMapper().readTree(program.out.toString());
    List<String> members = new ArrayList<>();
    json.fieldNames().forEachRemaining(members::add);
    assertEquals(
        List.of(
            "partition",
            "account",
            "region",
            "profile",
            "windowId",
            "windowExecutionId",
            "taskExecutionId",
            "invocationId",
            "otherIds",
            "conflicts",
            "notUnderstood"),
        members);
    assertTrue(json.get("account").isNull());
    assertEquals(FakeProgram.TASK_ID, json.get("windowExecutionId").asText());
    assertEquals("order", json.at("/conflicts/0/what").asText());
    assertEquals(FakeProgram.WINDOW_ID, json.at("/conflicts/0/candidates/1/value").asText());
  }

  @Test
  void aTextThatSaysNothingIsNotFound() {
    program.in = "Good night.".getBytes(UTF_8);
    assertEquals(2, program.run("parse"));
    assertTrue(program.out.toString().startsWith("not understood    No id, account, region"));
  }

  @Test
  void whatIsToldIsShownWithoutControlCharacters() {
    program.in = ("https://console\u001B[31m.aws.amazon.com@evil/").getBytes(UTF_8);
    program.run("parse");
    assertTrue(program.out.toString().indexOf('\u001B') < 0, program.out::toString);
  }

  @Test
  void aFileThatIsNotThereIsAUsageError(@TempDir Path folder) {
    assertEquals(1, program.run("parse", folder.resolve("none").toString()));
    assertTrue(program.err.toString().contains("can't be read (NoSuchFileException)"));
    assertEquals(1, program.run("parse", folder.toString()));
  }
}
