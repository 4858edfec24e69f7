package io.github.mwinspector.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that answers as badly as it is told, one reply a connection. */
final class FaultServer implements AutoCloseable {
  /** What is done with one connection after its request was read. */
  interface Reply {
    void to(Socket socket, OutputStream out) throws IOException;
  }

  final List<String> requests = new CopyOnWriteArrayList<>();

  /** The requests' bodies, in the same order. */
  final List<byte[]> bodies = new CopyOnWriteArrayList<>();

  final AtomicInteger connections = new AtomicInteger();

  /** Done when a client ended a connection that a silent or slow reply kept open. */
  final CompletableFuture<Void> endedByClient = new CompletableFuture<>();

  /** Done when a request has been read. */
  final CompletableFuture<Void> asked = new CompletableFuture<>();

  private final ServerSocket listener;
  private final List<Reply> replies;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private final boolean listens;

  /** Answers with these replies in turn; the last one again and again. */
  FaultServer(Reply... replies) {
    this(true, replies);
  }

  /** Says its text without waiting for a request. */
  static FaultServer talkative(String text) {
    return new FaultServer(false, raw(text));
  }

  private FaultServer(boolean listens, Reply... replies) {
    this.listens = listens;
    this.replies = List.of(replies);
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.add(socket);
        int number = connections.getAndIncrement();
        Thread.ofVirtual().start(() -> serve(socket, number));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      if (listens) {
        requests.add(request(socket.getInputStream()));
      }
      asked.complete(null);
      replies.get(Math.min(number, replies.size() - 1)).to(socket, socket.getOutputStream());
    } catch (IOException e) {
      endedByClient.complete(null);
    }
  }

  private String request(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
      }
      bytes.write(b);
    }
    String head = bytes.toString(StandardCharsets.ISO_8859_1);
    byte[] body = new byte[0];
    for (String line : head.split("\r\n")) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        body = in.readNBytes(Integer.parseInt(line.substring(15).strip()));
      }
    }
    bodies.add(body);
    bytes.write(body);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reply raw(String text) {
    return (socket, out) -> {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    };
  }

  static Reply answer(int status, String type, String body, String... headers) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return raw(
        "HTTP/1.1 %d Word\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n%s"
            .formatted(status, type, length, more, body));
  }

  static Reply json(int status, String body, String... headers) {
    return answer(status, "application/x-amz-json-1.1", body, headers);
  }

  /** An answer in CloudWatch's protocol, from JSON. */
  static Reply cbor(int status, String json, String... headers) {
    byte[] body = Cbor.of(json);
    String head =
        "HTTP/1.1 %d Word\r\nContent-Type: application/cbor\r\nsmithy-protocol: rpc-v2-cbor\r\n"
                .formatted(status)
            + "Content-Length: %d\r\nConnection: close\r\n%s\r\n"
                .formatted(
                    body.length, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    return (socket, out) -> {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
    };
  }

  static Reply error(int status, String code, String message) {
    return json(
        status,
        "{\"__type\":\"%s\",\"Message\":\"%s\"}".formatted(code, message),
        "x-amzn-RequestId: request-7");
  }

  static Reply html(int status, String... headers) {
    return answer(
        status, "text/html", "<html><head><title>Wi-Fi sign-in</title></head></html>", headers);
  }

  static String date(Instant at) {
    return "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  static Reply reset() {
    return (socket, out) -> socket.setSoLinger(true, 0);
  }

  /** Says nothing until the client ends the connection. */
  static Reply silent() {
    return (socket, out) -> {
      while (socket.getInputStream().read() >= 0) {
        // what a client still sends doesn't matter
      }
      throw new IOException("the client ended it");
    };
  }

  /** Sends one byte of a body every 20 ms. */
  static Reply drip() {
    return (socket, out) -> {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
      while (true) {
        out.write(' ');
        out.flush();
        java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
      }
    };
  }
}
