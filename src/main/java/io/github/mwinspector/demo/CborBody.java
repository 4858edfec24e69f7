package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/**
 * A tree as CBOR, as Smithy's RPC v2 writes it: times are tagged epoch seconds (RFC 8949, 3.4.2).
 */
final class CborBody {
  private static final CBORFactory FACTORY = new CBORFactory(new ObjectMapper());
  private static final int EPOCH = 1;

  private CborBody() {}

  static byte[] of(JsonNode tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CBORGenerator cbor = FACTORY.createGenerator(out)) {
      write(tree, cbor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(JsonNode node, CBORGenerator cbor) throws IOException {
    Instant at = Time.in(node);
    if (at != null) {
      cbor.writeTag(EPOCH);
      cbor.writeNumber(at.toEpochMilli() / 1000.0);
    } else if (node.isObject()) {
      cbor.writeStartObject();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        cbor.writeFieldName(member.getKey());
        write(member.getValue(), cbor);
      }
      cbor.writeEndObject();
    } else if (node.isArray()) {
      cbor.writeStartArray();
      for (JsonNode item : node) {
        write(item, cbor);
      }
      cbor.writeEndArray();
    } else {
      cbor.writeTree(node);
    }
  }
}
