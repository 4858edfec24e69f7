package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.Purpose.Assume.By;
import io.github.mwinspector.aws.call.Reach;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Need;
import io.github.mwinspector.text.Sensitive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Keys that STS gives for a role, against other keys or a web identity token. */
public final class AssumedKeys {
  /** AWS API reference, AssumeRoleWithWebIdentity: the longest token that it takes. */
  private static final int LONGEST_TOKEN = 20_000;

  private final Clients clients;
  private final Endpoints endpoints;
  private final AwsHome home;
  private final Grants grants;
  private final InstantSource clock;

  /**
   * Keys that a role is assumed with.
   *
   * @param profile the profile they are of
   */
  record Source(String profile, Keys keys) {}

  public AssumedKeys(
      Clients clients, Endpoints endpoints, AwsHome home, Grants grants, InstantSource clock) {
    this.clients = clients;
    this.endpoints = endpoints;
    this.home = home;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * The keys of a profile's role, assumed with the keys of its source.
   *
   * @throws LookupException with a need when the role asks for an MFA code and there is none, or it
   *     was a wrong one
   */
  Keys assumed(Step step, Source source) throws LookupException {
    URI endpoint = endpoint(step);
    Need.MfaCode need =
        step.profile().has("mfa_serial")
            ? new Need.MfaCode(step.name(), step.text("mfa_serial"), step.text("role_arn"))
            : null;
    String code = need == null ? null : code(step, need);
    String duration = step.profile().value("duration_seconds");
    AssumeRoleRequest request =
        AssumeRoleRequest.builder()
            .roleArn(step.profile().value("role_arn"))
            .roleSessionName(session(step))
            .externalId(step.profile().value("external_id"))
            .durationSeconds(duration == null ? null : Integer.valueOf(duration))
            .serialNumber(code == null ? null : step.profile().value("mfa_serial"))
            .tokenCode(code)
            .overrideConfiguration(
                o ->
                    o.credentialsProvider(StaticCredentialsProvider.create(source.keys().secret())))
            .build();
    List<String> secrets = new ArrayList<>(Reach.secrets(source.keys().secret()));
    if (code != null) {
      secrets.add(code);
    }
    By by = code == null ? By.KEYS : By.MFA_CODE;
    CallRecord record = record(step, by, source.profile(), endpoint, secrets);
    StsClient client = clients.sts(new Clients.Target(step.asked().region(), endpoint));
    try {
      return keys(Call.made(record, () -> client.assumeRole(request).credentials()), record);
    } catch (LookupException e) {
      throw e.failure().kind() == FailureKind.MFA_NEEDED
          ? new LookupException(e.failure().needing(need))
          : e;
    }
  }

  private String code(Step step, Need.MfaCode need) throws LookupException {
    Sensitive given = step.quiet() ? null : grants.take(need);
    if (given == null) {
      throw new Words(
              FailureKind.MFA_NEEDED,
              "The role of profile '%s' asks for an MFA code.".formatted(step.name()),
              "Type the six digits that %s shows now.".formatted(need.serial()))
          .needing(need);
    }
    String code = given.reveal().replaceAll("\\s", "");
    if (!code.matches("[0-9]{6}")) {
      throw new Words(
              FailureKind.MFA_NEEDED,
              "An MFA code has six digits.",
              "Type the six digits that %s shows now.".formatted(need.serial()))
          .needing(need);
    }
    return code;
  }

  /** The keys of a profile's role, given for the token in its web identity file. */
  Keys byWebIdentity(Step step) throws LookupException {
    String token = token(step);
    URI endpoint = endpoint(step);
    AssumeRoleWithWebIdentityRequest request =
        AssumeRoleWithWebIdentityRequest.builder()
            .roleArn(step.profile().value("role_arn"))
            .roleSessionName(session(step))
            .webIdentityToken(token)
            .build();
    CallRecord record = record(step, By.WEB_IDENTITY, step.name(), endpoint, List.of(token));
    StsClient client = clients.sts(new Clients.Target(step.asked().region(), endpoint));
    return keys(
        Call.made(record, () -> client.assumeRoleWithWebIdentity(request).credentials()), record);
  }

  private String token(Step step) throws LookupException {
    String named = step.text("web_identity_token_file");
    String shown = named;
    String problem;
    try {
      Path file = home.at(named);
      shown = home.shown(file);
      String text = AwsHome.text(file);
      String token = text == null ? "" : text.strip();
      if (!token.isEmpty() && token.length() <= LONGEST_TOKEN) {
        return token;
      }
      problem =
          text == null
              ? "there is no such file"
              : token.isEmpty() ? "it holds no token" : "it holds more than a token";
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
    }
    throw new Words(
            FailureKind.CREDENTIALS_MISSING,
            "The web identity token of profile '%s' can't be read from %s: %s."
                .formatted(step.name(), shown, problem),
            "Check web_identity_token_file, and that what writes the file has run.")
        .withoutCall();
  }

  private URI endpoint(Step step) throws LookupException {
    return endpoints.of(Endpoints.Service.STS, step.set(), step.chosen(), step.asked().region());
  }

  private String session(Step step) {
    String named = step.profile().value("role_session_name");
    return named == null ? "mw-inspector-" + clock.instant().getEpochSecond() : named;
  }

  private CallRecord record(Step step, By by, String signer, URI endpoint, List<String> secrets) {
    Purpose purpose = new Purpose.Assume(by, step.name(), step.text("role_arn"), signer);
    return new CallRecord(purpose, endpoint, step.asked(), clock, secrets);
  }

  private Keys keys(@Nullable Credentials given, CallRecord record) throws LookupException {
    if (given == null) {
      throw Call.empty(record);
    }
    return Call.keys(
        given.accessKeyId(),
        given.secretAccessKey(),
        given.sessionToken(),
        given.expiration(),
        record,
        clock);
  }
}
