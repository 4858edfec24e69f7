package io.github.mwinspector.aws.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token, as the AWS tools keep it.
 *
 * @param access the bearer token
 * @param ends when it ends
 * @param client who asked for it, and may ask for another; null when the file doesn't say
 * @param refresh what another is asked for with; null when this is the last one
 */
public record CachedToken(
    Sensitive access, Instant ends, @Nullable Client client, @Nullable Sensitive refresh) {

  /**
   * This program, as IAM Identity Center knows it.
   *
   * @param ends when it has to be registered anew
   */
  public record Client(String id, Sensitive secret, Instant ends) {}

  /** Whether it can be exchanged for a newer one. */
  boolean renewable(Instant now) {
    return client != null && refresh != null && now.isBefore(client.ends());
  }

  /** The texts that no message may quote. */
  List<String> secrets() {
    return java.util.stream.Stream.of(access, refresh, client == null ? null : client.secret())
        .filter(java.util.Objects::nonNull)
        .map(Sensitive::reveal)
        .filter(text -> text.length() >= 8)
        .toList();
  }

  /** Reads what a file holds; null when it isn't a token. */
  static @Nullable CachedToken read(String text) {
    JsonNode json = CacheText.object(text);
    String access = CacheText.text(json, "accessToken");
    Instant ends = CacheText.instant(json, "expiresAt");
    if (access == null || ends == null) {
      return null;
    }
    String refresh = CacheText.text(json, "refreshToken");
    return new CachedToken(
        new Sensitive(access),
        ends,
        client(json, "registrationExpiresAt"),
        refresh == null ? null : new Sensitive(refresh));
  }

  /** The client that a file names; null when it names none whole. */
  static @Nullable Client client(@Nullable JsonNode json, String ends) {
    String id = CacheText.text(json, "clientId");
    String secret = CacheText.text(json, "clientSecret");
    Instant end = CacheText.instant(json, ends);
    return id == null || secret == null || end == null
        ? null
        : new Client(id, new Sensitive(secret), end);
  }

  /** The file's text: the members that the AWS CLI writes, in its order. */
  String written(SsoSession session) {
    ObjectNode json = CacheText.empty();
    json.put("startUrl", session.startUrl());
    json.put("region", session.region());
    json.put("accessToken", access.reveal());
    json.put("expiresAt", CacheText.time(ends));
    if (client != null) {
      json.put("clientId", client.id());
      json.put("clientSecret", client.secret().reveal());
      json.put("registrationExpiresAt", CacheText.time(client.ends()));
    }
    if (refresh != null) {
      json.put("refreshToken", refresh.reveal());
    }
    return json.toString();
  }
}
