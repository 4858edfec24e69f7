package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles that are assumed with the credentials of the machine itself. */
class MachineKeysTest {
  private static final FaultServer.Reply GOOD = FaultServer.json(200, World.GOOD);
  private static final String CONTAINER = "aws.containerCredentialsFullUri";

  @TempDir Path home;

  @AfterEach
  void forget() {
    System.clearProperty(CONTAINER);
  }

  private World world(FaultServer aws, String source) {
    return new World(home)
        .config(
            """
            [profile p]
            role_arn = arn:aws:iam::1:role/Top
            credential_source = %s
            endpoint_url = %s
            [profile other]
            endpoint_url = %s
            %s\
            """
                .formatted(source, aws.uri(), aws.uri(), World.KEYS));
  }

  private static FaultServer.Reply machine() {
    return FaultServer.answer(
        200,
        "application/json",
        """
        {"Code":"Success","Type":"AWS-HMAC","AccessKeyId":"ASIAMACHINE000000000",
         "SecretAccessKey":"MACHINESECRET","Token":"MACHINETOKEN","Expiration":"%s",
         "LastUpdated":"2026-01-01T00:00:00Z"}
        """
            .formatted(Sts.inMinutes(60)));
  }

  @Test
  void the_environment_s_variables_assume_the_role() throws Exception {
    try (FaultServer aws = new FaultServer(Sts.assumed("ASIATOP0000000000000"), GOOD);
        World world = world(aws, "Environment")) {
      world.environment.put("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT00001");
      world.environment.put("AWS_SECRET_ACCESS_KEY", "x");
      world.environment.put("AWS_SESSION_TOKEN", "ENVTOKEN");
      world.look("p");
      String assume = aws.requests.getFirst();
      assertTrue(assume.contains("Credential=AKIAENVIRONMENT00001/"), assume);
      assertTrue(assume.contains("X-Amz-Security-Token: ENVTOKEN"), assume);
      assertTrue(aws.requests.getLast().contains("Credential=ASIATOP0000000000000/"));
    }
  }

  @Test
  void a_variable_that_isn_t_set_is_named() {
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws, "Environment")) {
      world.environment.put("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT00001");
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.CREDENTIALS_MISSING, failure.kind());
      assertEquals(
          "Profile 'p' takes its credentials from the environment, where AWS_SECRET_ACCESS_KEY"
              + " isn't set.",
          failure.headline());
    }
  }

  @Test
  void the_instance_s_metadata_service_is_asked_for_such_a_profile_and_for_no_other()
      throws Exception {
    try (FaultServer metadata =
            new FaultServer(
                FaultServer.answer(200, "text/plain", "IMDSTOKEN"),
                FaultServer.answer(200, "text/plain", "role-of-instance"),
                machine());
        FaultServer aws = new FaultServer(GOOD, Sts.assumed("ASIATOP0000000000000"), GOOD);
        World world = world(aws, "Ec2InstanceMetadata")) {
      world.environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", metadata.uri().toString());
      world.look("other");
      assertEquals(0, metadata.connections.get());
      world.look("p");
      world.look("p");
      assertEquals(3, metadata.requests.size());
      assertTrue(metadata.requests.getFirst().startsWith("PUT /latest/api/token"));
      String assume = aws.requests.get(1);
      assertTrue(assume.contains("Credential=ASIAMACHINE000000000/"), assume);
      assertTrue(assume.contains("X-Amz-Security-Token: MACHINETOKEN"), assume);
      assertEquals("true", System.getProperty("aws.disableEc2Metadata"));
    }
  }

  @Test
  void an_instance_without_a_metadata_service_is_told_with_what_to_do() {
    FaultServer closed = new FaultServer(FaultServer.reset());
    closed.close();
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws, "Ec2InstanceMetadata")) {
      world.environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", closed.uri().toString());
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.CREDENTIALS_MISSING, failure.kind());
      assertEquals(
          "Profile 'p' takes its credentials from the EC2 instance, whose metadata service did not"
              + " answer.",
          failure.headline());
      assertTrue(failure.nextStep().contains("EC2 instance with a role"), failure.nextStep());
      assertEquals("true", System.getProperty("aws.disableEc2Metadata"));
    }
  }

  @Test
  void the_container_s_service_is_asked() throws Exception {
    try (FaultServer container = new FaultServer(machine());
        FaultServer aws = new FaultServer(Sts.assumed("ASIATOP0000000000000"), GOOD);
        World world = world(aws, "EcsContainer")) {
      System.setProperty(CONTAINER, container.uri() + "/creds");
      world.look("p");
      assertTrue(container.requests.getFirst().startsWith("GET /creds "));
      assertTrue(aws.requests.getFirst().contains("Credential=ASIAMACHINE000000000/"));
    }
  }

  @Test
  void outside_of_a_container_that_is_said() {
    assertNull(System.getenv("AWS_CONTAINER_CREDENTIALS_FULL_URI"));
    try (FaultServer aws = new FaultServer(GOOD);
        World world = world(aws, "EcsContainer")) {
      LookupFailure failure = world.failure("p");
      assertEquals(FailureKind.CREDENTIALS_MISSING, failure.kind());
      assertTrue(failure.headline().endsWith("credentials service gave none."), failure.headline());
      assertTrue(failure.nextStep().contains("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"));
    }
  }
}
