package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.testing.SignInServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process whose own files have a bad line, which the SDK reads whenever it makes a client: only
 * in a process of its own are those files the ones that the SDK finds by itself.
 */
class BrokenLineProcessTest {
  private static final String WINDOW = "14bea65d-5ccc-462d-a2f3-e99c80123456";
  private static final String TASK = "c9b05aba-197f-4d8d-be34-e73fb0123456";

  @TempDir Path home;

  @Test
  void oneBadLineCostsNoOtherProfileItsCalls() throws Exception {
    String keys = "aws_access_key_id = AKIAMADEUP0000000001\naws_secret_access_key = made-up\n";
    Files.writeString(
        home.resolve("config"),
        """
        [profile broken]
        this is no setting
        [profile role]
        role_arn = arn:aws:iam::111122223333:role/R
        source_profile = keys
        [profile sso]
        sso_session = corp
        sso_account_id = 111122223333
        sso_role_name = Support
        [sso-session corp]
        sso_region = eu-west-1
        sso_start_url = https://corp.awsapps.com/start
        """);
    Files.writeString(home.resolve("credentials"), "no setting either\n[keys]\n" + keys);
    try (SignInServer aws = new SignInServer()) {
      aws.task =
          "{\"WindowExecutionId\":\"%s\",\"TaskExecutionId\":\"%s\"}".formatted(WINDOW, TASK);
      ProgramProcess program = new ProgramProcess(home);
      ProgramProcess.Run signedIn =
          program.run(aws.variables(), "sign-in", "sso", "--device-code", "--no-browser");
      assertEquals(0, signedIn.exit(), signedIn.err());
      for (String profile : List.of("keys", "role", "sso")) {
        ProgramProcess.Run report =
            program.run(
                aws.variables(),
                "report",
                "--profile",
                profile,
                "--region",
                "eu-central-1",
                "--window-execution-id",
                WINDOW,
                "--task-id",
                TASK);
        assertEquals(0, report.exit(), profile + ": " + report.err());
        assertTrue(report.out().contains(TASK), report.out());
      }
    }
  }
}
