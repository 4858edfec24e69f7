package io.github.mwinspector.demo;

import com.sun.net.httpserver.HttpExchange;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what a program on this computer sends. A web page that points a name of its own at
 * the loopback address (DNS rebinding) gives itself away by the {@code Host} header.
 */
final class Gate {
  private static final Pattern LOOPBACK_HOST =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

  private Gate() {}

  /** Why this request is turned away, or null when it isn't. */
  static @Nullable Reply refusal(HttpExchange exchange) {
    if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
      return Reply.refused(403, "The demo account answers this computer only.");
    }
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null || !LOOPBACK_HOST.matcher(host).matches()) {
      return Reply.refused(403, "The demo account answers to loopback hosts only.");
    }
    String path = exchange.getRequestURI().getPath();
    if (!path.equals("/") && !Addressee.RPC_PATH.matcher(path).matches()) {
      return Reply.refused(404, "The services have the path / and CloudWatch's operations only.");
    }
    return exchange.getRequestMethod().equals("POST")
        ? null
        : Reply.refused(405, "The service takes POST only.");
  }
}
