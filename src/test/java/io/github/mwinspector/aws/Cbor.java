package io.github.mwinspector.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;
import software.amazon.awssdk.thirdparty.jackson.dataformat.cbor.CBORFactory;
import software.amazon.awssdk.thirdparty.jackson.dataformat.cbor.CBORGenerator;

/** CBOR from and to JSON, for tests of CloudWatch's protocol. Times are tagged numbers in it. */
final class Cbor {
  private static final CBORFactory CBOR = new CBORFactory();

  private Cbor() {}

  /** The CBOR of a JSON text; members called Timestamp or like it become times. */
  static byte[] of(String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CBORGenerator out = CBOR.createGenerator(bytes)) {
      write(new ObjectMapper().readTree(json), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonNode value, CBORGenerator out) throws IOException {
    if (value.isObject()) {
      out.writeStartObject();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        out.writeFieldName(member.getKey());
        if (member.getKey().endsWith("Timestamp") && member.getValue().isNumber()) {
          out.writeTag(1);
        }
        write(member.getValue(), out);
      }
      out.writeEndObject();
    } else if (value.isArray()) {
      out.writeStartArray();
      for (JsonNode item : value) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (value.isInt()) {
      out.writeNumber(value.intValue());
    } else if (value.isNumber()) {
      out.writeNumber(value.doubleValue());
    } else if (value.isBoolean()) {
      out.writeBoolean(value.booleanValue());
    } else {
      out.writeString(value.textValue());
    }
  }

  /** What a CBOR text says. */
  static JsonNode json(byte[] bytes) {
    try (JsonParser in = CBOR.createParser(bytes)) {
      in.nextToken();
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(JsonParser in) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = nodes.objectNode();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          String name = in.currentName();
          in.nextToken();
          object.set(name, read(in));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode list = nodes.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(in));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> nodes.numberNode(in.getLongValue());
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(in.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(in.getBooleanValue());
      default -> nodes.textNode(in.getText());
    };
  }
}
