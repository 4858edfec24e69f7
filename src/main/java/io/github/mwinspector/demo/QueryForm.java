package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The query protocol: a form as request, XML as answer. */
final class QueryForm {
  private static final Pattern LIST_ITEM = Pattern.compile("(\\w+)\\.member\\.\\d{1,4}");

  private QueryForm() {}

  /** The form's fields; numbered ones ({@code Names.member.1}) as a list, in the order sent. */
  static ObjectNode read(String form) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        String name = decoded(field.substring(0, equals));
        String value = decoded(field.substring(equals + 1));
        Matcher item = LIST_ITEM.matcher(name);
        if (item.matches()) {
          members.withArray("/" + item.group(1)).add(value);
        } else {
          members.put(name, value);
        }
      }
    }
    return members;
  }

  static String answer(String operation, ObjectNode output) {
    StringBuilder xml = new StringBuilder();
    element(xml, operation + "Result", output);
    return "<%1$sResponse>%2$s<ResponseMetadata><RequestId>%3$s</RequestId></ResponseMetadata></%1$sResponse>"
        .formatted(operation, xml, UUID.randomUUID());
  }

  static String error(String type, String message) {
    return "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>"
        .formatted(code(type), escaped(message), UUID.randomUUID());
  }

  /** The query protocol's own name for an error. */
  private static String code(String type) {
    return type.equals("AccessDeniedException") ? "AccessDenied" : type;
  }

  private static void element(StringBuilder xml, String name, JsonNode node) {
    xml.append('<').append(name).append('>');
    Instant at = Time.in(node);
    if (at != null) {
      xml.append(at);
    } else if (node.isObject()) {
      node.properties().forEach(member -> element(xml, member.getKey(), member.getValue()));
    } else if (node.isArray()) {
      node.forEach(item -> element(xml, "member", item));
    } else {
      xml.append(escaped(node.asText()));
    }
    xml.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"') {
                out.append(String.format(Locale.ROOT, "&#%d;", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("MalformedQueryString", "The form is not URL-encoded.");
    }
  }
}
