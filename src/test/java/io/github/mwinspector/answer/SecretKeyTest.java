package io.github.mwinspector.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that another value gives away is masked in the tree, in its text and in the body. */
class SecretKeyTest {
  private static final String SECRET = "tiger7";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Name\":\"DB_PASSWORD\",\"Value\":\"tiger7\"}",
        "{\"Value\":\"tiger7\",\"Name\":\"DB_PASSWORD\"}",
        "{\"Key\":\"DB_PASSWORD\",\"Value\":\"tiger7\"}",
        "[{\"key\":\"a\",\"value\":\"b\"},{\"key\":\"apiToken\",\"value\":\"tiger7\"}]",
        "{\"name\":\"DB_PASSWORD\",\"type\":\"PLAINTEXT\",\"value\":\"tiger7\"}",
        "{\"ParameterKey\":\"MasterPassword\",\"ParameterValue\":\"tiger7\"}",
        "{\"VariableName\":\"DB_PASSWORD\",\"VariableValue\":\"tiger7\"}",
        "{\"DB_PASSWORD\":{\"value\":\"tiger7\"}}",
        "{ \"Name\" : \"DB_PASSWORD\" ,\n \"Value\" : \"tiger7\" }",
        "[\"--password\",\"tiger7\"]",
        "[\"DB_PASSWORD=tiger7\"]"
      })
  void aSecretNamedElsewhereInItsJsonIsMasked(String value) {
    assertMasked("{\"TaskParameters\":[{\"config\":{\"Values\":[" + quoted(value) + "]}}]}");
    assertMasked("{\"Later\":" + value + "}");
  }

  @Test
  void aSecretIsMaskedBehindTheOptionBeforeIt() {
    assertMasked(
        "{\"TaskParameters\":[{\"args\":{\"Values\":[\"--user\",\"bo\",\"--password\","
            + "\"tiger7\",\"DB_TOKEN=tiger7\"]}}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Name\":\"region\",\"Value\":\"plain\"}",
        "[\"--password\",\"--plain\"]",
        "[\"--region\",\"plain\"]",
        "{\"Name\":\"DB_PASSWORD\",\"Owner\":\"plain\"}"
      })
  void whatIsNoSecretStaysReadable(String value) {
    TaskAnswer answer =
        Answers.of("{\"TaskParameters\":[{\"config\":{\"Values\":[" + quoted(value) + "]}}]}");
    assertTrue(shown(answer).contains("plain"), shown(answer));
    assertFalse(shown(answer).contains(Secrets.MASK), shown(answer));
  }

  @Test
  void aValueKeepsItsOwnNameWhenThatSaysMore() {
    TaskAnswer answer =
        Answers.of(
            "{\"TaskParameters\":[{\"c\":{\"Values\":["
                + quoted("{\"Name\":\"x\",\"SecretValue\":\"tiger7\"}")
                + "]}}]}");
    assertEquals("SecretValue", answer.parameters().getFirst().children().getLast().secretName());
  }

  private static void assertMasked(String body) {
    TaskAnswer answer = Answers.of(body);
    assertFalse(shown(answer).contains(SECRET), shown(answer));
    assertTrue(shown(answer).contains(Secrets.MASK), shown(answer));
  }

  private static String shown(TaskAnswer answer) {
    StringBuilder out = new StringBuilder();
    append(out, answer.parameters());
    for (RawBody.Line line : answer.raw().lines()) {
      if (line.value() != null) {
        out.append(Secrets.mask(line.name(), line.value(), Disclosure.VALUES)).append('\n');
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, List<ParameterNode> rows) {
    for (ParameterNode row : rows) {
      if (row.value() != null) {
        out.append(Secrets.mask(row.secretName(), row.value(), Disclosure.VALUES)).append('\n');
      }
      append(out, row.children());
    }
  }

  private static String quoted(String value) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }
}
