package io.github.mwinspector.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ChainLink;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfilesCommandTest {
  private final FakeProgram program = new FakeProgram();

  @BeforeEach
  void list() {
    AwsProfile role =
        new AwsProfile(
            "ops",
            ProfileKind.ASSUME_ROLE_MFA,
            "eu-west-1",
            "111122223333",
            new FilePlace("~/.aws/config", 7),
            List.of(
                new ChainLink("middle", ProfileKind.ASSUME_ROLE),
                new ChainLink("base", ProfileKind.SSO_SESSION)),
            null);
    AwsProfile bad =
        new AwsProfile(
            "a\u202Eb\u001B[31m",
            ProfileKind.UNUSABLE,
            null,
            null,
            new FilePlace("~/.aws/credentials", 12),
            "It can't be read: line 13 of ~/.aws/cred\u202Eentials.");
    program.listing =
        new ProfileListing(List.of(role, bad), null, List.of("~/.aws/config, line 1: \u001B[junk"));
  }

  @Test
  void a_table_says_of_each_profile_what_it_is_and_why_it_can_t_be_used() {
    assertEquals(0, program.run("profiles"));
    List<String> lines = program.out.toString().lines().toList();
    assertEquals(4, lines.size(), lines.toString());
    assertEquals(
        List.of("NAME", "KIND", "REGION", "ACCOUNT", "USABLE", "PLACE"),
        List.of(lines.get(0).split(" {2,}")));
    assertEquals(
        List.of(
            "ops",
            "assume role with MFA from base",
            "eu-west-1",
            "111122223333",
            "yes",
            "~/.aws/config, line 7"),
        List.of(lines.get(1).split(" {2,}")));
    assertTrue(lines.get(2).startsWith("a\\u202Eb\\u001B[31m "), lines.get(2));
    assertEquals("    It can't be read: line 13 of ~/.aws/cred\\u202Eentials.", lines.get(3));
    assertEquals("~/.aws/config, line 1: \\u001B[junk", program.err.toString().strip());
  }

  @Test
  void json_has_every_fact_as_a_member_of_its_own() throws Exception {
    assertEquals(0, program.run("profiles", "--format", "json"));
    String json = program.out.toString();
    assertFalse(json.contains("\u202E"));
    JsonNode all = new ObjectMapper().readTree(json);
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
                {"name":"ops","kind":"assume-role-mfa","chain":["middle","base"],"region":"eu-west-1",
                "account":"111122223333","usable":true,"reason":null,"file":"~/.aws/config",
                "line":7}\
                """),
        all.get(0));
    assertFalse(all.get(1).get("usable").asBoolean());
    assertEquals("a\u202Eb\u001B[31m", all.get(1).get("name").asText());
    assertEquals(program.listing.named("a\u202Eb\u001B[31m").lacks(), text(all, "reason"));
    assertEquals("~/.aws/credentials", text(all, "file"));
    assertEquals(12, all.get(1).get("line").asInt());
  }

  private static String text(JsonNode all, String member) {
    return all.get(1).get(member).asText();
  }

  @Test
  void a_standard_output_that_is_closed_is_told() {
    program.closeOut();
    assertEquals(1, program.run("profiles"));
    assertTrue(program.err.toString().contains("standard output is closed"));
  }

  @Test
  void nothing_is_looked_up() {
    program.run("profiles");
    assertEquals(0, program.open);
    assertEquals(List.of(), program.looked);
  }

  @Test
  void another_format_is_refused() {
    assertEquals(1, program.run("profiles", "--format", "markdown"));
  }
}
