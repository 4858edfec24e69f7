package io.github.mwinspector.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * IAM Identity Center on loopback: clients, the authorize page, device codes, tokens, the portal,
 * and behind them STS and SSM. As strict as the service: a code works once, with its client, its
 * redirect address and the verifier of its challenge; a refresh token works once.
 */
public final class SignInServer implements AutoCloseable {
  /** In every secret that this server gives. */
  public static final String CANARY = "CANARYofSIGNIN";

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Code(String client, String redirect, String challenge) {}

  /** What came in, as "METHOD path", tokens with their grant type. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** The bodies of the registrations. */
  public final List<JsonNode> registered = new CopyOnWriteArrayList<>();

  /** What the next polls for a device's token are answered, before it is given. */
  public final Deque<String> polls = new ArrayDeque<>();

  /** Tokens that the portal takes. */
  public final Set<String> tokens = ConcurrentHashMap.newKeySet();

  /** Refresh tokens that still work. */
  public final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();

  /** Clients by id, with their secrets. */
  public final Map<String, String> clients = new ConcurrentHashMap<>();

  /** What SSM answers with. */
  public volatile String task = "{}";

  /** Seconds that a new token is good for. */
  public volatile int lasts = 3600;

  /** Whether the authorize page says no. */
  public volatile boolean refuses;

  /** What the server's clock is ahead of this computer's. */
  public volatile long aheadSeconds;

  /** Where a device's page is; null for one of this server. */
  public volatile String devicePage = "https://device.sso.eu-west-1.amazonaws.com/";

  /** Opened when the first refresh has arrived. */
  public final CountDownLatch refreshAsked = new CountDownLatch(1);

  /** A refresh is answered once this is open; open unless a test closes it. */
  public volatile CountDownLatch refreshMayAnswer = new CountDownLatch(0);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private int given;

  public SignInServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The variables that lead the AWS tools here. */
  public Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    for (String service : List.of("SSO", "SSO_OIDC", "SSM", "STS")) {
      variables.put("AWS_ENDPOINT_URL_" + service, uri().toString());
    }
    return variables;
  }

  /** How often something was asked. */
  public long count(String what) {
    return asked.stream().filter(what::equals).count();
  }

  private synchronized String secret(String kind) {
    given++;
    return kind + "-" + CANARY + "-" + given;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      switch (path) {
        case "/client/register" -> register(exchange, JSON.readTree(body));
        case "/authorize" -> authorize(exchange);
        case "/device_authorization" -> device(exchange, JSON.readTree(body));
        case "/token" -> token(exchange, JSON.readTree(body));
        case "/federation/credentials" -> roleKeys(exchange);
        case "/logout" -> logout(exchange);
        default -> other(exchange, new String(body, StandardCharsets.UTF_8));
      }
    }
  }

  private void register(HttpExchange exchange, JsonNode body) throws IOException {
    asked.add("register");
    registered.add(body);
    String id = "client-" + registered.size();
    String secret = secret("client-secret");
    clients.put(id, secret);
    answer(
        exchange,
        200,
        Map.of(
            "clientId",
            id,
            "clientSecret",
            secret,
            "clientSecretExpiresAt",
            Instant.now().plusSeconds(90 * 86_400).getEpochSecond()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    asked.add("authorize");
    Map<String, String> query = query(exchange);
    String redirect = query.getOrDefault("redirect_uri", "");
    boolean right =
        clients.containsKey(query.get("client_id"))
            && redirect.matches("http://127\\.0\\.0\\.1:[0-9]+/oauth/callback")
            && "S256".equals(query.get("code_challenge_method"))
            && "code".equals(query.get("response_type"))
            && "sso:account:access".equals(query.get("scopes"));
    if (!right) {
      answer(exchange, 400, Map.of("error", "invalid_request"));
      return;
    }
    String code = secret("code");
    codes.put(code, new Code(query.get("client_id"), redirect, query.get("code_challenge")));
    String brought = refuses ? "error=access_denied" : "code=" + code;
    exchange
        .getResponseHeaders()
        .add("Location", redirect + "?" + brought + "&state=" + query.get("state"));
    exchange.sendResponseHeaders(302, -1);
  }

  private void device(HttpExchange exchange, JsonNode body) throws IOException {
    asked.add("device");
    if (!known(body)) {
      refuse(exchange, "InvalidClientException");
      return;
    }
    answer(
        exchange,
        200,
        Map.of(
            "deviceCode",
            secret("device-code"),
            "userCode",
            "ABCD-EFGH",
            "verificationUri",
            devicePage,
            "verificationUriComplete",
            devicePage + "?user_code=ABCD-EFGH",
            "expiresIn",
            600,
            "interval",
            1));
  }

  private boolean known(JsonNode body) {
    return body.path("clientSecret").asText().equals(clients.get(body.path("clientId").asText()));
  }

  private void token(HttpExchange exchange, JsonNode body) throws IOException {
    String grant = body.path("grantType").asText().replaceFirst(".*:", "");
    asked.add("token " + grant);
    String refused = known(body) ? refusal(grant, body) : "InvalidClientException";
    if (refused != null) {
      refuse(exchange, refused);
      return;
    }
    String access = secret("access-token");
    String refresh = secret("refresh-token");
    tokens.add(access);
    refreshTokens.add(refresh);
    answer(
        exchange,
        200,
        Map.of(
            "accessToken",
            access,
            "refreshToken",
            refresh,
            "expiresIn",
            lasts,
            "tokenType",
            "Bearer"));
  }

  private String refusal(String grant, JsonNode body) {
    return switch (grant) {
      case "authorization_code" -> {
        Code code = codes.remove(body.path("code").asText());
        boolean right =
            code != null
                && code.client().equals(body.path("clientId").asText())
                && code.redirect().equals(body.path("redirectUri").asText())
                && code.challenge().equals(challenge(body.path("codeVerifier").asText()));
        yield right ? null : "InvalidGrantException";
      }
      case "device_code" -> polls.poll();
      case "refresh_token" -> {
        refreshAsked.countDown();
        await(refreshMayAnswer);
        yield refreshTokens.remove(body.path("refreshToken").asText())
            ? null
            : "InvalidGrantException";
      }
      default -> "UnsupportedGrantTypeException";
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void roleKeys(HttpExchange exchange) throws IOException {
    asked.add("role keys");
    if (!taken(exchange)) {
      refuse(exchange, "UnauthorizedException");
      return;
    }
    answer(
        exchange,
        200,
        Map.of(
            "roleCredentials",
            Map.of(
                "accessKeyId",
                "ASIAROLEKEY00000000A",
                "secretAccessKey",
                secret("role-secret"),
                "sessionToken",
                secret("role-token"),
                "expiration",
                Instant.now().plusSeconds(3600).toEpochMilli())));
  }

  private boolean taken(HttpExchange exchange) {
    String token = exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token");
    return token != null && tokens.contains(token);
  }

  private void logout(HttpExchange exchange) throws IOException {
    asked.add("logout");
    if (!taken(exchange)) {
      refuse(exchange, "UnauthorizedException");
      return;
    }
    tokens.remove(exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token"));
    answer(exchange, 200, Map.of());
  }

  private void other(HttpExchange exchange, String body) throws IOException {
    if (body.contains("Action=AssumeRole")) {
      Map<String, String> form = query(body);
      asked.add("role %s %s".formatted(form.get("SerialNumber"), form.get("TokenCode")));
      xml(
          exchange,
          """
          <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <AssumeRoleResult><Credentials><AccessKeyId>ASIAASSUMED000000000</AccessKeyId>
          <SecretAccessKey>%s</SecretAccessKey><SessionToken>%s</SessionToken>
          <Expiration>%s</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>\
          """
              .formatted(
                  secret("assumed-secret"),
                  secret("assumed-token"),
                  Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS)));
      return;
    }
    asked.add(body.contains("GetCallerIdentity") ? "identity" : "task");
    if (body.contains("GetCallerIdentity")) {
      xml(
          exchange,
          """
          <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult><Account>111122223333</Account><UserId>A:jo</UserId>
          <Arn>arn:aws:sts::111122223333:assumed-role/Support/jo</Arn></GetCallerIdentityResult>
          </GetCallerIdentityResponse>\
          """);
    } else {
      answer(exchange, 200, JSON.readTree(task));
    }
  }

  private static void xml(HttpExchange exchange, String text) throws IOException {
    byte[] xml = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/xml");
    exchange.sendResponseHeaders(200, xml.length);
    exchange.getResponseBody().write(xml);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return query(exchange.getRequestURI().getRawQuery());
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    for (String part : text.split("&")) {
      String[] sides = part.split("=", 2);
      query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private void refuse(HttpExchange exchange, String code) throws IOException {
    exchange.getResponseHeaders().add("x-amzn-ErrorType", code);
    int status = code.equals("UnauthorizedException") ? 401 : 400;
    answer(exchange, status, Map.of("error", code, "error_description", "no " + CANARY));
  }

  private void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] json = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (aheadSeconds != 0) {
      exchange
          .getResponseHeaders()
          .set(
              "Date",
              java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  Instant.now().plusSeconds(aheadSeconds).atOffset(java.time.ZoneOffset.UTC)));
    }
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
