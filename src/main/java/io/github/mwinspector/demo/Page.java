package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers a list page by page.
 *
 * @param least the smallest page that may be asked for
 * @param most the largest, which is what is sent when nothing is asked for
 * @param sizeMember the request's member that asks for a size
 * @param badToken the error's name for a token that this service didn't give
 */
record Page(int least, int most, String sizeMember, String badToken) {
  static final Page OF_WINDOWS = new Page(10, 100, "MaxResults", "ValidationException");
  static final Page OF_COMMANDS = new Page(1, 50, "MaxResults", "InvalidNextToken");
  static final Page OF_ALARMS = new Page(1, 100, "MaxRecords", "InvalidNextToken");

  private static final String TOKEN = "demo-page-";

  /** The asked page of a list, each item rendered when it is sent. */
  <T> ObjectNode of(Asked asked, String member, List<T> all, Function<T, ? extends JsonNode> form) {
    int size = size(asked);
    int from = from(asked.text("NextToken"), all.size());
    int to = Math.min(all.size(), from + size);
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    all.subList(from, to).forEach(item -> items.add(form.apply(item)));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set(member, items);
    if (to < all.size()) {
      answer.put("NextToken", token(to));
    } else if (from > 0) {
      // "If there are no additional items, the NextToken string is empty."
      answer.put("NextToken", "");
    }
    return answer;
  }

  private int size(Asked asked) {
    int size = asked.get(sizeMember).asInt(most);
    if (size < least || size > most) {
      throw Refusal.validation(
          "1 validation error detected: Value '%d' at '%s' failed to satisfy constraint: Member must have value between %d and %d"
              .formatted(size, sizeMember, least, most));
    }
    return size;
  }

  private int from(@Nullable String token, int end) {
    if (token == null || token.isEmpty()) {
      return 0;
    }
    try {
      String plain = new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII);
      int from = plain.startsWith(TOKEN) ? Integer.parseInt(plain.substring(TOKEN.length())) : -1;
      if (from >= 0 && from <= end) {
        return from;
      }
    } catch (IllegalArgumentException e) {
      throw bad();
    }
    throw bad();
  }

  private Refusal bad() {
    return Refusal.of(badToken, "The specified token isn't valid.");
  }

  private static String token(int from) {
    return Base64.getEncoder().encodeToString((TOKEN + from).getBytes(StandardCharsets.US_ASCII));
  }
}
