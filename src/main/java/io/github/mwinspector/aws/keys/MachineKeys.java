package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.NetworkErrors;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The credentials of the machine itself, for a role whose {@code credential_source} names them. A
 * metadata service is asked for such a profile alone, a second for each try: on a laptop nobody
 * answers.
 */
public final class MachineKeys {
  private static final String SWITCH = "aws.disableEc2Metadata";
  private static final ReentrantLock SWITCHED = new ReentrantLock();

  private final AwsHome variables;

  public MachineKeys(AwsHome variables) {
    this.variables = variables;
  }

  /** Keeps the SDK from asking a machine's metadata service by itself, in the whole process. */
  public static void forbidMetadata() {
    System.setProperty(SWITCH, "true");
  }

  Keys of(Step step) throws LookupException {
    String source = step.text("credential_source").toLowerCase(Locale.ROOT);
    AwsCredentials keys =
        switch (source) {
          case "environment" -> ofEnvironment(step);
          case "ec2instancemetadata" -> ofInstance(step);
          default -> ofContainer(step);
        };
    return new Keys(keys, keys.expirationTime().orElse(null));
  }

  private AwsCredentials ofEnvironment(Step step) throws LookupException {
    String id = variables.variable("AWS_ACCESS_KEY_ID");
    String secret = variables.variable("AWS_SECRET_ACCESS_KEY");
    String token = variables.variable("AWS_SESSION_TOKEN");
    if (id == null || secret == null) {
      throw missing(
          "Profile '%s' takes its credentials from the environment, where %s isn't set."
              .formatted(step.name(), id == null ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY"),
          "Set the variables and start the program again from there.");
    }
    return token == null
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, token);
  }

  private AwsCredentials ofInstance(Step step) throws LookupException {
    String endpoint = variables.variable("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    SWITCHED.lock();
    System.clearProperty(SWITCH);
    try (InstanceProfileCredentialsProvider provider =
        InstanceProfileCredentialsProvider.builder()
            .profileFile(
                ProfileFile.builder().content("").type(ProfileFile.Type.CONFIGURATION).build())
            .profileName("none")
            .endpoint(endpoint)
            .build()) {
      return provider.resolveCredentials();
    } catch (RuntimeException e) {
      throw missing(
          "Profile '%s' takes its credentials from the EC2 instance, whose metadata service %s."
              .formatted(step.name(), unanswered(e)),
          "Use this profile on an EC2 instance with a role; AWS_EC2_METADATA_DISABLED must not be"
              + " true there.");
    } finally {
      forbidMetadata();
      SWITCHED.unlock();
    }
  }

  private static AwsCredentials ofContainer(Step step) throws LookupException {
    try (ContainerCredentialsProvider provider = ContainerCredentialsProvider.builder().build()) {
      return provider.resolveCredentials();
    } catch (RuntimeException e) {
      throw missing(
          "Profile '%s' takes its credentials from the container, whose credentials service %s."
              .formatted(step.name(), unanswered(e)),
          "Use this profile in a container with a role, where"
              + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI is set.");
    }
  }

  private static String unanswered(@Nullable Throwable thrown) {
    return NetworkErrors.among(thrown) == null ? "gave none" : "did not answer";
  }

  private static LookupException missing(String headline, String nextStep) {
    return new Words(FailureKind.CREDENTIALS_MISSING, headline, nextStep).withoutCall();
  }
}
