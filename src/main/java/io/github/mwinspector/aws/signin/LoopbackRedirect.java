package io.github.mwinspector.aws.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Listens on this computer for the one request that a browser brings back from a sign-in (threat
 * T11). Whoever else connects is answered with a constant page and doesn't end or hold up the wait:
 * browsers connect ahead of need, and other programs of this computer can connect too. All of it
 * happens on the thread that waits.
 */
final class LoopbackRedirect implements AutoCloseable {
  private static final int LARGEST = 16 << 10;
  private static final int CONNECTIONS = 32;

  private final Selector selector;
  private final ServerSocketChannel listener;
  private final RedirectRequest expected;

  private LoopbackRedirect(Selector selector, ServerSocketChannel listener, String state)
      throws IOException {
    this.selector = selector;
    this.listener = listener;
    int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
    this.expected = new RedirectRequest("127.0.0.1:" + port, state);
  }

  /**
   * Listens on a free port.
   *
   * @param state what the request has to bring
   * @throws IOException when there is none
   */
  static LoopbackRedirect open(String state) throws IOException {
    Selector selector = Selector.open();
    try {
      ServerSocketChannel listener = ServerSocketChannel.open();
      listener.bind(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0),
          CONNECTIONS);
      listener.configureBlocking(false);
      listener.register(selector, SelectionKey.OP_ACCEPT);
      return new LoopbackRedirect(selector, listener, state);
    } catch (IOException e) {
      selector.close();
      throw e;
    }
  }

  /** Where the browser is to be sent to. */
  URI address() {
    return URI.create("http://" + expected.host() + RedirectRequest.PATH);
  }

  /**
   * Waits for the request.
   *
   * @return what it brought; null when the time was over first
   * @throws InterruptedException when the thread is interrupted meanwhile
   * @throws IOException when this computer's network fails
   */
  RedirectRequest.@Nullable Brought await(Duration patience)
      throws InterruptedException, IOException {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
          return null;
        }
        selector.select(left);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
          SelectionKey key = ready.next();
          ready.remove();
          RedirectRequest.Brought brought = served(key);
          if (brought != null) {
            return brought;
          }
        }
      }
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      throw new InterruptedException();
    }
  }

  private RedirectRequest.@Nullable Brought served(SelectionKey key) throws IOException {
    if (!key.isAcceptable()) {
      return read(key);
    }
    SocketChannel connection = listener.accept();
    if (connection != null) {
      connection.configureBlocking(false);
      if (selector.keys().size() > CONNECTIONS) {
        closeOldest();
      }
      connection.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LARGEST));
    }
    return null;
  }

  /** Many connections that say nothing can't keep the browser's out. */
  private void closeOldest() throws IOException {
    for (SelectionKey key : selector.keys()) {
      if (key.channel() instanceof SocketChannel connection) {
        connection.close();
        return;
      }
    }
  }

  private RedirectRequest.@Nullable Brought read(SelectionKey key) throws IOException {
    SocketChannel connection = (SocketChannel) key.channel();
    ByteBuffer bytes = (ByteBuffer) key.attachment();
    try {
      int count = connection.read(bytes);
      String head = StandardCharsets.ISO_8859_1.decode(bytes.duplicate().flip()).toString();
      boolean whole = head.contains("\r\n\r\n");
      if (!whole && count >= 0 && bytes.hasRemaining()) {
        return null;
      }
      RedirectRequest.Brought brought = whole ? expected.read(head) : null;
      if (whole) {
        connection.write(ByteBuffer.wrap(RedirectRequest.answer(brought)));
      }
      connection.close();
      return brought;
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      connection.close();
      return null;
    }
  }

  @Override
  public void close() {
    for (SelectionKey key : selector.keys()) {
      closed(key.channel());
    }
    closed(selector);
  }

  private static void closed(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      // nothing is lost with it
    }
  }
}
