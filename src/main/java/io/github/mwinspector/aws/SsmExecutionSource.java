package io.github.mwinspector.aws;

import io.github.mwinspector.answer.AnswerReader;
import io.github.mwinspector.answer.UnreadableAnswerException;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.request.LookupRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetMaintenanceWindowExecutionTaskRequest;

/**
 * Looks task executions up in AWS Systems Manager, or at the demo account's endpoint. The answer is
 * read from the bytes that came, after the SDK has accepted them too.
 */
public final class SsmExecutionSource implements ExecutionSource {
  private static final AwsCredentials DEMO_KEYS =
      AwsBasicCredentials.create("DEMOACCOUNTKEY", "demo-account");
  private static final ProfileSection NOT_IN_FILES =
      new ProfileSection(ProfileSection.Type.PROFILE, "", "", Map.of(), null);

  private final AwsFiles files;
  private final Supplier<URI> demoEndpoint;
  private final InstantSource clock;
  private final Clients clients;
  private final Endpoints endpoints;
  private final Credentials credentials;

  /**
   * A source over the profiles of these files.
   *
   * @param files where profiles are read from, anew for each look-up
   * @param demoEndpoint starts the demo account's endpoint if need be and says where it is; asked
   *     only when a look-up uses the demo account
   * @param clock tells the time of this computer
   */
  public SsmExecutionSource(AwsFiles files, Supplier<URI> demoEndpoint, InstantSource clock) {
    this(
        files,
        demoEndpoint,
        clock,
        ClientSettings.usual(),
        () -> Thread.sleep(Duration.ofMillis(50)));
  }

  /** With other deadlines, for tests. */
  SsmExecutionSource(
      AwsFiles files,
      Supplier<URI> demoEndpoint,
      InstantSource clock,
      ClientSettings settings,
      SsoTokenCache.Pause cachePause) {
    System.setProperty("aws.disableEc2Metadata", "true");
    // Else the JDK reads the rest of an abandoned answer to keep its connection, and holds a lock
    // meanwhile that the call's own thread waits for: a dripping server would outlast the deadline.
    System.setProperty("http.KeepAlive.remainingData", "0");
    this.files = files;
    this.demoEndpoint = demoEndpoint;
    this.clock = clock;
    this.clients = new Clients(settings, ProxySettings.of(files.home()));
    this.endpoints = new Endpoints(files.home());
    SsoTokenCache tokens = new SsoTokenCache(files.home(), clock, cachePause);
    this.credentials = new Credentials(new RoleKeys(clients, endpoints, tokens, clock), clock);
  }

  @Override
  public TaskAnswer look(LookupRequest request, Consumer<LookupProgress> progress)
      throws LookupException {
    Asked asked = new Asked(request.connection(), progress, clock.instant());
    progress.accept(
        new LookupProgress("reading the profile", 0, ClientSettings.TRIES, null, asked.started()));
    String region = asked.region();
    if (AwsRegion.typed(region) == null) {
      throw new Words(
              FailureKind.REGION_UNREACHABLE,
              "'%s' is not a region.".formatted(region),
              "A region's id looks like eu-central-1.")
          .withoutCall();
    }
    if (request.connection().profile().isDemo()) {
      return asked(request, asked, demoEndpoint(), DEMO_KEYS);
    }
    try {
      ProfileSet set = files.read();
      ProfileSection profile = profile(set, asked.profile());
      URI endpoint = endpoints.of(Endpoints.Service.SSM, set, profile, region);
      return asked(request, asked, endpoint, credentials.of(set, profile, asked));
    } catch (LookupException e) {
      if (e.failure().kind().code().startsWith("E-AUTH")) {
        credentials.forget();
      }
      throw interruptedOr(e);
    }
  }

  /** Whatever an interrupt made fail: the person cancelled. */
  private static LookupException interruptedOr(LookupException e) {
    return Thread.currentThread().isInterrupted() && e.failure().kind() != FailureKind.CANCELLED
        ? FailureTranslation.cancelled().withoutCall()
        : e;
  }

  private URI demoEndpoint() throws LookupException {
    try {
      return demoEndpoint.get();
    } catch (RuntimeException e) {
      throw new Words(
              FailureKind.UNEXPECTED,
              "The demo account could not be started (%s).".formatted(e.getClass().getSimpleName()),
              "Start the program again.")
          .withoutCall();
    }
  }

  private static ProfileSection profile(ProfileSet set, String name) throws LookupException {
    ProfileSection profile = set.profile(name);
    if (profile == null) {
      throw new Words(
              FailureKind.CREDENTIALS_MISSING,
              "Profile '%s' is in neither of the two AWS files.".formatted(name),
              "Choose another one, or run `aws configure --profile %s`.".formatted(name))
          .withoutCall();
    }
    return profile;
  }

  private TaskAnswer asked(LookupRequest request, Asked asked, URI endpoint, AwsCredentials keys)
      throws LookupException {
    CallRecord record = new CallRecord(Step.TASK, endpoint, asked, clock, RoleKeys.secrets(keys));
    GetMaintenanceWindowExecutionTaskRequest call =
        GetMaintenanceWindowExecutionTaskRequest.builder()
            .windowExecutionId(request.windowExecutionId().value())
            .taskId(request.taskExecutionId().value())
            .overrideConfiguration(
                o -> o.credentialsProvider(StaticCredentialsProvider.create(keys)))
            .build();
    SsmClient client = clients.ssm(new Clients.Target(asked.region(), endpoint));
    try {
      ScopedValue.where(CallRecord.CURRENT, record)
          .call(() -> client.getMaintenanceWindowExecutionTask(call));
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
    TaskAnswer answer = parsed(record);
    AnswerCheck.of(answer, request, record);
    return answer;
  }

  private TaskAnswer parsed(CallRecord record) throws LookupException {
    CallFacts facts =
        new CallFacts(
            record.requestId(),
            record.asked().region(),
            record.host(),
            record.status(),
            record.attempts(),
            record.elapsed(),
            clock.instant(),
            record.clockOffset());
    byte[] body = record.body();
    try {
      return AnswerReader.read(body == null ? new byte[0] : body, facts);
    } catch (UnreadableAnswerException e) {
      throw e.isEmpty()
          ? AnswerCheck.empty(record)
          : FailureTranslation.broken(e.getMessage(), record);
    }
  }

  @Override
  public @Nullable String configuredEndpoint(Connection connection) {
    if (connection.profile().isDemo()) {
      return null;
    }
    ProfileSet set = files.read();
    ProfileSection profile = set.profile(connection.profile().name());
    URI loopback = endpoints.loopback(set, profile == null ? NOT_IN_FILES : profile);
    return loopback == null ? null : Asked.host(loopback);
  }

  @Override
  public void close() {
    clients.close();
  }
}
