package io.github.mwinspector.aws.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.lookup.LookupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientRequest;

/**
 * This program's registration as a client of IAM Identity Center, kept in the file that the AWS CLI
 * keeps its own in, so that each uses the other's. That is why it has the AWS CLI's name.
 */
final class Registrations {
  static final String REDIRECT = "http://127.0.0.1/oauth/callback";
  private static final String CODE = "authorization_code";
  private static final List<String> USUAL_SCOPES = List.of("sso:account:access");
  private static final Duration EARLY = Duration.ofMinutes(15);

  private final CacheFolder folder;
  private final OidcCalls calls;
  private final InstantSource clock;

  Registrations(CacheFolder folder, OidcCalls calls, InstantSource clock) {
    this.folder = folder;
    this.calls = calls;
    this.clock = clock;
  }

  /** What the browser way asks for. */
  static List<String> scopes(SsoSession session) {
    return session.scopes().isEmpty() ? USUAL_SCOPES : session.scopes();
  }

  /** A registration for signing in with a browser here. */
  CachedToken.Client browser(SsoSession session, Asked asked) throws LookupException {
    List<String> scopes = scopes(session);
    List<String> grants = List.of(CODE, "refresh_token");
    CachedToken.Client kept = kept(session, true);
    return kept != null
        ? kept
        : registered(
            session,
            request ->
                request
                    .scopes(scopes)
                    .grantTypes(grants)
                    .redirectUris(REDIRECT)
                    .issuerUrl(session.startUrl()),
            scopes,
            grants,
            asked);
  }

  /** A registration for signing in with a code. */
  CachedToken.Client device(SsoSession session, Asked asked) throws LookupException {
    List<String> scopes = session.scopes();
    CachedToken.Client kept = kept(session, false);
    return kept != null
        ? kept
        : registered(
            session,
            request -> request.scopes(scopes.isEmpty() ? null : scopes),
            scopes,
            List.of(),
            asked);
  }

  private CachedToken.Client registered(
      SsoSession session,
      java.util.function.Consumer<RegisterClientRequest.Builder> way,
      List<String> scopes,
      List<String> grants,
      Asked asked)
      throws LookupException {
    String name =
        session.name() == null ? Long.toString(clock.instant().getEpochSecond()) : session.name();
    CachedToken.Client client =
        calls.register(
            session,
            request ->
                way.accept(request.clientName("botocore-client-" + name).clientType("public")),
            asked);
    ObjectNode json = CacheText.empty();
    json.put("clientId", client.id());
    json.put("clientSecret", client.secret().reveal());
    json.put("expiresAt", CacheText.time(client.ends()));
    listed(json, "scopes", scopes);
    listed(json, "grantTypes", grants);
    Path file = folder.file(key(session));
    try {
      if (file != null) {
        folder.write(file, json.toString());
      }
    } catch (IOException e) {
      // registered anew the next time
    }
    return client;
  }

  private static void listed(ObjectNode json, String member, List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(json.putArray(member)::add);
    }
  }

  private CachedToken.@Nullable Client kept(SsoSession session, boolean browser) {
    Path file = folder.file(key(session));
    try {
      String text = file == null ? null : folder.text(file);
      JsonNode json = text == null ? null : CacheText.object(text);
      CachedToken.Client client = CachedToken.client(json, "expiresAt");
      if (json == null || client == null || clock.instant().isAfter(client.ends().minus(EARLY))) {
        return null;
      }
      boolean code = false;
      for (JsonNode grant : json.path("grantTypes")) {
        code |= grant.asText().equals(CODE);
      }
      return code == browser ? client : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Forgets a registration that AWS doesn't know any more. */
  void forget(SsoSession session) {
    Path file = folder.file(key(session));
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // it ends by itself
    }
  }

  /** What botocore makes the file's name of: its arguments, sorted, as JSON. */
  static String key(SsoSession session) {
    String scopes =
        session.scopes().isEmpty()
            ? "null"
            : session.scopes().stream()
                .map(CacheText::python)
                .collect(Collectors.joining(", ", "[", "]"));
    return "{\"region\": %s, \"scopes\": %s, \"session_name\": %s, \"startUrl\": %s, \"tool\": \"botocore\"}"
        .formatted(
            CacheText.python(session.region()),
            scopes,
            CacheText.python(session.name()),
            CacheText.python(session.startUrl()));
  }
}
