package io.github.mwinspector.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The demo account's endpoint on the loopback address. It speaks AWS JSON 1.1 as Systems Manager
 * does, so that the AWS SDKs and the AWS CLI read it like the service. Nobody else on the network
 * reaches it, and pages in a browser can't use it.
 */
public final class DemoEndpoint implements AutoCloseable {
  private static final int MAX_BODY = 64 * 1024;

  private final HttpServer server;
  private final DemoService service;
  private final CountDownLatch closed = new CountDownLatch(1);

  private DemoEndpoint(HttpServer server, DemoEstate estate) {
    this.server = server;
    this.service = new DemoService(estate);
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
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    DemoEndpoint endpoint = new DemoEndpoint(server, estate);
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
    return service.answer(
        new Call(
            headers.getFirst("X-Amz-Target"),
            headers.getFirst("Authorization"),
            headers.getFirst("amz-sdk-request"),
            new String(body, StandardCharsets.UTF_8)));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.bytes();
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    if (reply.fromService()) {
      exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    }
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
