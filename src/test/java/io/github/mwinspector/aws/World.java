package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.ClientSettings;
import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.aws.signin.Waits;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Piece;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.LookupFailure;
import io.github.mwinspector.lookup.LookupProgress;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** A made-up machine: a home folder with AWS files, variables, and a source that reads them. */
final class World implements AutoCloseable {
  static final String WINDOW = "14bea65d-5ccc-462d-a2f3-e99c80123456";
  static final String TASK = "c9b05aba-197f-4d8d-be34-e73fb0123456";
  static final String GOOD =
      "{\"WindowExecutionId\":\"%s\",\"TaskExecutionId\":\"%s\",\"Status\":\"SUCCESS\"}"
          .formatted(WINDOW, TASK);
  static final String SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYCANARYKEY";
  static final String KEYS =
      "aws_access_key_id = AKIACANARYCANARY0001\naws_secret_access_key = " + SECRET + "\n";

  final Path home;
  final Map<String, String> environment = new HashMap<>();
  final List<LookupProgress> progress = new CopyOnWriteArrayList<>();
  Duration attempt = Duration.ofSeconds(10);
  Duration call = Duration.ofSeconds(30);
  String region = "eu-central-1";
  @Nullable URI ssoPortal;
  @Nullable URI login;
  InstantSource clock = InstantSource.system();
  Waits waits = new Waits(_ -> {}, Duration.ofMinutes(1));

  /** No call waits for its turn. */
  Pace pace = new Pace(InstantSource.system(), _ -> {});

  Duration command = Duration.ofSeconds(60);
  Supplier<URI> demo =
      () -> {
        throw new AssertionError("the demo account was started");
      };
  final Grants grants = new Grants();
  private @Nullable Access access;

  World(Path home) {
    this.home = home;
    environment.put("HOME", home.toString());
  }

  World config(String text) {
    return write(".aws/config", text);
  }

  World credentials(String text) {
    return write(".aws/credentials", text);
  }

  World token(String key, String json) {
    return write(home.relativize(tokenFile(key)).toString(), json);
  }

  /** The file of a token, named as the AWS CLI names it. */
  Path tokenFile(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.UTF_8));
      return home.resolve(".aws/sso/cache/" + HexFormat.of().formatHex(hash) + ".json");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  World write(String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AwsFiles files() {
    return new AwsFiles(environment, "?");
  }

  Access access() {
    if (access == null) {
      ClientSettings settings =
          new ClientSettings(
              Duration.ofSeconds(2),
              attempt,
              call,
              BackoffStrategy.retryImmediately(),
              login,
              command);
      if (ssoPortal != null) {
        environment.put("AWS_ENDPOINT_URL_SSO", ssoPortal.toString());
      }
      access = new Access(files(), demo, clock, grants, settings, waits, pace);
    }
    return access;
  }

  SsmExecutionSource source() {
    return new SsmExecutionSource(access());
  }

  /** What a question brings; no call waits for its turn. */
  Piece ask(String profile, Question question, Consumer<Finding> soFar) {
    return ask(connection(profile), question, soFar);
  }

  Piece ask(Connection connection, Question question, Consumer<Finding> soFar) {
    Pace pace = new Pace(InstantSource.system(), _ -> {});
    LookupRequest request =
        new LookupRequest(connection, new WindowExecutionId(WINDOW), new TaskExecutionId(TASK));
    return new SsmEvidenceSource(access(), pace).ask(request, question, soFar);
  }

  LookupRequest request(String profile) {
    return new LookupRequest(
        connection(profile), new WindowExecutionId(WINDOW), new TaskExecutionId(TASK));
  }

  Connection connection(String profile) {
    AwsRegion known =
        SdkRegions.all().stream().filter(r -> r.id().equals(region)).findFirst().orElse(null);
    AwsRegion asked = known == null ? Objects.requireNonNull(AwsRegion.typed(region)) : known;
    return new Connection(
        new AwsProfile(profile, ProfileKind.STATIC_KEYS, null, null, null, null), asked);
  }

  TaskAnswer look(String profile) throws LookupException {
    return source().look(request(profile), progress::add);
  }

  LookupFailure failure(String profile) {
    return thrown(profile).failure();
  }

  LookupException thrown(String profile) {
    try {
      TaskAnswer answer = look(profile);
      throw new AssertionError("an answer instead of a failure: " + answer.call());
    } catch (LookupException e) {
      return e;
    }
  }

  @Override
  public void close() {
    if (access != null) {
      access.close();
    }
  }
}
