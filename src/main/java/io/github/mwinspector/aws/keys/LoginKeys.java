package io.github.mwinspector.aws.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.OwnHost;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.Variant;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.aws.signin.Waits;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.profile.AwsRegion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.signin.auth.LoginCredentialsProvider;
import software.amazon.awssdk.services.signin.model.AccessDeniedException;
import software.amazon.awssdk.services.signin.model.OAuth2ErrorCode;

/**
 * The keys of a session that {@code aws login} began, through the SDK's own provider: it refreshes
 * them for up to twelve hours and writes them back into the AWS CLI's file.
 */
public final class LoginKeys {
  private static final int READS = 5;

  private final Clients clients;
  private final AwsHome home;
  private final InstantSource clock;
  private final Waits waits;

  /** Keys by these clients; {@code waits} lies between two reads of a file that makes no sense. */
  public LoginKeys(Clients clients, AwsHome home, InstantSource clock, Waits waits) {
    this.clients = clients;
    this.home = home;
    this.clock = clock;
    this.waits = waits;
  }

  Keys of(Step step) throws LookupException {
    String session = step.text("login_session");
    Path folder = folder(step);
    Path file = folder.resolve(sha256(session) + ".json");
    List<String> secrets = secrets(step, file);
    AwsRegion own = AwsRegion.typed(step.text("region"));
    String region = own == null ? step.asked().region() : own.id();
    URI test = clients.settings().login();
    URI endpoint = test == null ? OwnHost.SIGNIN.in(region, Variant.of(home, step.chosen())) : test;
    CallRecord record =
        new CallRecord(Purpose.LookUp.LOGIN, endpoint, step.asked(), clock, secrets);
    try (LoginCredentialsProvider provider =
        LoginCredentialsProvider.builder()
            .signinClient(clients.signin(new Clients.Target(region, endpoint)))
            .loginSession(session)
            .tokenCacheLocation(folder)
            .asyncCredentialUpdateEnabled(false)
            .build()) {
      AwsCredentials keys =
          ScopedValue.where(CallRecord.CURRENT, record).call(provider::resolveCredentials);
      return new Keys(keys, keys.expirationTime().orElse(null));
    } catch (RuntimeException e) {
      throw failure(e, step, home.shown(file), record);
    }
  }

  private Path folder(Step step) throws LookupException {
    try {
      Path folder = home.file("AWS_LOGIN_CACHE_DIRECTORY", ".aws/login/cache");
      if (folder != null) {
        return folder;
      }
    } catch (IOException e) {
      // a folder of no possible name holds nothing
    }
    throw missing(step);
  }

  /** The texts of the cache file that no message may quote. */
  private List<String> secrets(Step step, Path file) throws LookupException {
    for (int read = 1; ; read++) {
      try {
        String text = AwsHome.text(file);
        if (text == null) {
          throw missing(step);
        }
        // No constant: it would be made at every start, and few profiles need it.
        JsonNode cached = new JsonMapper().readTree(text);
        if (cached.path("accessToken").isObject()) {
          List<String> secrets = new ArrayList<>();
          collect(cached, secrets);
          return secrets;
        }
      } catch (JsonProcessingException e) {
        // read again: it may be being written (T17)
      } catch (IOException e) {
        throw unreadable(step, home.shown(file));
      }
      if (read == READS) {
        throw unreadable(step, home.shown(file));
      }
      rest();
    }
  }

  private void rest() throws LookupException {
    try {
      waits.pause().await(Waits.SHORT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailureTranslation.cancelled().withoutCall();
    }
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual() && node.textValue().length() >= 8) {
      texts.add(node.textValue());
    }
    node.forEach(child -> collect(child, texts));
  }

  private static LookupException failure(
      RuntimeException thrown, Step step, String file, CallRecord record) {
    AccessDeniedException denied = denied(thrown);
    OAuth2ErrorCode error = denied == null ? null : denied.error();
    String said = denied == null ? null : denied.getMessage();
    if (error == OAuth2ErrorCode.TOKEN_EXPIRED) {
      return FailureTranslation.failure(
          again(step, "The login session of profile '%s' has ended."), said, record);
    }
    if (error == OAuth2ErrorCode.USER_CREDENTIALS_CHANGED) {
      return FailureTranslation.failure(
          again(step, "The password of profile '%s''s login has changed since."), said, record);
    }
    if (error == OAuth2ErrorCode.INSUFFICIENT_PERMISSIONS) {
      return FailureTranslation.failure(
          new Words(
              FailureKind.ROLE_REFUSED,
              "The login of profile '%s' may not be renewed.".formatted(step.name()),
              "Ask for a policy that allows signin:CreateOAuth2Token."),
          said,
          record);
    }
    if (String.valueOf(thrown.getMessage()).startsWith("Unable to write token")) {
      return new Words(
              FailureKind.SIGN_IN_CACHE,
              "The renewed login of profile '%s' can't be written to %s."
                  .formatted(step.name(), file),
              "Make its folder writable, then run `aws login --profile %s`.".formatted(step.name()))
          .withoutCall();
    }
    return record.attempts() == 0
        ? unreadable(step, file)
        : FailureTranslation.of(denied == null ? thrown : denied, record);
  }

  private static @Nullable AccessDeniedException denied(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof AccessDeniedException denied) {
        return denied;
      }
    }
    return null;
  }

  private static LookupException missing(Step step) {
    return again(step, "Nobody has run `aws login` for profile '%s' yet.").withoutCall();
  }

  private static LookupException unreadable(Step step, String file) {
    return new Words(
            FailureKind.SIGN_IN_CACHE,
            "The login cache %s can't be read.".formatted(file),
            "Run `aws login --profile %s`, then try again.".formatted(step.name()))
        .withoutCall();
  }

  private static Words again(Step step, String headline) {
    return new Words(
        FailureKind.SIGN_IN_NEEDED,
        headline.formatted(step.name()),
        "Run `aws login --profile %s`, then try again.".formatted(step.name()));
  }

  /** The name that the AWS tools give a session's file. */
  static String sha256(String session) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
