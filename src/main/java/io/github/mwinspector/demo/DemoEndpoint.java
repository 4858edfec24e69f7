package io.github.mwinspector.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The demo account's endpoint on the loopback address. It speaks as Systems Manager, CloudWatch and
 * STS do, so that the AWS SDKs and the AWS CLI read it like the services. Nobody else on the
 * network reaches it, and pages in a browser can't use it.
 */
public final class DemoEndpoint implements AutoCloseable {
  private static final int MAX_BODY = 64 * 1024;

  private final HttpServer server;
  private final DemoService main;
  private final Map<String, DemoService> others;
  private final Mishaps mishaps;
  private final CountDownLatch closed = new CountDownLatch(1);

  private DemoEndpoint(HttpServer server, DemoEstate estate, Mishaps mishaps) {
    this.server = server;
    this.main = new DemoService(estate);
    this.others =
        estate.others().stream()
            .collect(Collectors.toUnmodifiableMap(e -> e.account().id(), DemoService::new));
    this.mishaps = mishaps;
  }

  /**
   * Starts serving.
   *
   * @param estate what to serve
   * @param port the port, or 0 for any free one
   * @param executor runs one call per task, best on virtual threads: slow answers hold theirs. With
   *     virtual threads the endpoint doesn't keep the program alive
   * @throws IOException when the port can't be had
   */
  public static DemoEndpoint start(DemoEstate estate, int port, Executor executor)
      throws IOException {
    return start(estate, port, executor, Mishaps.NONE);
  }

  /** Starts serving calls that things befall on their way. */
  public static DemoEndpoint start(DemoEstate estate, int port, Executor executor, Mishaps mishaps)
      throws IOException {
    // The server sends head and body apart; with Nagle's algorithm every answer after a
    // connection's first would wait 40 ms for the client's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    DemoEndpoint endpoint = new DemoEndpoint(server, estate, mishaps);
    server.createContext("/", endpoint::serve);
    server.setExecutor(executor);
    // The server's own thread is a daemon when the one that starts it is.
    CompletableFuture.runAsync(server::start, executor).join();
    return endpoint;
  }

  /** Where it listens, such as {@code http://127.0.0.1:49152}. */
  public URI address() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://%s:%d".formatted(host(address.getAddress()), address.getPort()));
  }

  /** Stops listening and ends the calls under way, slow ones too. */
  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private static String host(InetAddress address) {
    String host = address.getHostAddress();
    return host.contains(":") ? "[::1]" : host;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      if (!closed.await(reply.after().toMillis(), TimeUnit.MILLISECONDS)) {
        send(exchange, reply);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    Reply refusal = Gate.refusal(exchange);
    if (refusal != null) {
      return refusal;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      return Reply.refused(413, "A request has 64 KB at most.");
    }
    Headers headers = exchange.getRequestHeaders();
    return answer(
        new Call(
            exchange.getRequestURI().getPath(),
            headers.getFirst("X-Amz-Target"),
            headers.getFirst("Content-Type"),
            headers.getFirst("Authorization"),
            headers.getFirst("amz-sdk-request"),
            ByteBuffer.wrap(body)));
  }

  private Reply answer(Call call) {
    Addressee addressee = Addressee.of(call);
    Mishaps.Mishap befalls = mishaps.of(addressee.operation(), call.text());
    String error = befalls.error();
    if (error != null) {
      int status = error.equals("InternalServerError") ? 500 : 400;
      return addressee.protocol().error(new Refusal(status, error, null)).in(befalls.after());
    }
    Reply reply = others.getOrDefault(Signature.account(call.authorization()), main).answer(call);
    return befalls.after().isZero() ? reply : reply.in(reply.after().plus(befalls.after()));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    ByteBuffer body = reply.body().duplicate();
    int length = body.remaining();
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    if (reply.fromService()) {
      exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    }
    if (reply.contentType().equals(Protocol.CBOR.contentType())) {
      exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
    }
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    if (length > 0) {
      byte[] bytes = new byte[length];
      body.get(bytes);
      exchange.getResponseBody().write(bytes);
    }
  }
}
