package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which clients speak to the services. The same CloudWatch operation comes as CBOR
 * from the SDK for Java, as JSON 1.0 from the AWS CLI 1 and as a form from the AWS CLI 2.9; Systems
 * Manager has JSON 1.1 alone, STS the form alone.
 */
enum Protocol {
  JSON_1_1("application/x-amz-json-1.1"),
  JSON_1_0("application/x-amz-json-1.0"),
  CBOR("application/cbor"),
  QUERY("text/xml");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CBORMapper BINARY = new CBORMapper();

  private final String contentType;

  Protocol(String contentType) {
    this.contentType = contentType;
  }

  /** The content type of its answers. */
  String contentType() {
    return contentType;
  }

  /**
   * The members of a request.
   *
   * @throws Refusal when the body isn't an object of this form
   */
  ObjectNode input(Call call) {
    try {
      JsonNode read =
          switch (this) {
            case JSON_1_1, JSON_1_0 -> JSON.readTree(call.text());
            case CBOR ->
                call.body().hasRemaining() ? BINARY.readTree(bytes(call)) : JSON.createObjectNode();
            case QUERY -> QueryForm.read(call.text());
          };
      if (read instanceof ObjectNode members) {
        return members;
      }
    } catch (IOException e) {
      throw serialization();
    }
    throw serialization();
  }

  /** An operation's answer. Times in it are {@link Time} nodes. */
  Reply answer(String operation, ObjectNode output) {
    return Reply.ofService(
        200,
        contentType,
        switch (this) {
          case JSON_1_1, JSON_1_0 -> utf8(Time.inSeconds(output).toString());
          case CBOR -> CborBody.of(output);
          case QUERY -> utf8(QueryForm.answer(operation, output));
        });
  }

  /** An operation's error. */
  Reply error(Refusal refusal) {
    return error(refusal.status(), refusal.type(), refusal.getMessage());
  }

  private Reply error(int status, String type, @Nullable String message) {
    if (this == QUERY) {
      return Reply.ofService(
          status, contentType, utf8(QueryForm.error(type, message == null ? "" : message)));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("__type", type);
    if (message != null) {
      // Smithy's protocols write the member as the model does, Systems Manager in its own way.
      body.put(this == JSON_1_1 ? "Message" : "message", message);
    }
    byte[] bytes = this == CBOR ? CborBody.of(body) : utf8(body.toString());
    return Reply.ofService(status, contentType, bytes);
  }

  private static Refusal serialization() {
    return new Refusal(400, "SerializationException", null);
  }

  private static byte[] bytes(Call call) {
    byte[] bytes = new byte[call.body().remaining()];
    call.body().duplicate().get(bytes);
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
