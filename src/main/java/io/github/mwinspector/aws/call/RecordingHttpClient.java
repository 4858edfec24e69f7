package io.github.mwinspector.aws.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client that reads each answer whole and writes down what happens into the {@link
 * CallRecord} of the calling thread: the SDK drops unknown members, duplicate keys and the reasons
 * of tries that it repeats.
 */
public final class RecordingHttpClient implements SdkHttpClient {
  private static final int LARGEST = 64 << 20;

  private final SdkHttpClient wire;

  public RecordingHttpClient(SdkHttpClient wire) {
    this.wire = wire;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = prepared(request);
    return new ExecutableHttpRequest() {
      private final AtomicBoolean aborted = new AtomicBoolean();

      @Override
      public HttpExecuteResponse call() throws IOException {
        return CallRecord.CURRENT.isBound()
            ? recorded(prepared, CallRecord.CURRENT.get(), aborted)
            : prepared.call();
      }

      @Override
      public void abort() {
        aborted.set(true);
        prepared.abort();
      }
    };
  }

  private ExecutableHttpRequest prepared(HttpExecuteRequest request) {
    try {
      return wire.prepareRequest(request);
    } catch (UncheckedIOException e) {
      IOException reason = e.getCause();
      if (reason == null || !CallRecord.CURRENT.isBound()) {
        throw e;
      }
      CallRecord.CURRENT.get().broke(reason, false);
      throw SdkClientException.create("no connection can be opened");
    }
  }

  private static HttpExecuteResponse recorded(
      ExecutableHttpRequest prepared, CallRecord record, AtomicBoolean aborted) throws IOException {
    record.tryBegins();
    try {
      HttpExecuteResponse response = prepared.call();
      record.answered(response.httpResponse());
      byte[] body = body(response);
      record.whole(body);
      return HttpExecuteResponse.builder()
          .response(response.httpResponse())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    } catch (IOException e) {
      record.broke(e, aborted.get());
      if (NetworkErrors.lasting(e)) {
        throw SdkClientException.create("another try won't change it");
      }
      throw e;
    } catch (UncheckedIOException e) {
      record.broke(e.getCause() == null ? new IOException(e) : e.getCause(), aborted.get());
      throw e;
    }
  }

  private static byte[] body(HttpExecuteResponse response) throws IOException {
    @Nullable InputStream stream = response.responseBody().orElse(null);
    if (stream == null) {
      return new byte[0];
    }
    try (stream) {
      byte[] body = stream.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw SdkClientException.create("the answer is larger than 64 MB");
      }
      return body;
    }
  }

  @Override
  public String clientName() {
    return wire.clientName();
  }

  @Override
  public void close() {
    wire.close();
  }
}
