package io.github.mwinspector.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.mwinspector.answer.Answers;
import io.github.mwinspector.model.TaskAnswer;
import java.util.List;

/** One answer with secrets of many kinds in all the places where an answer can hold one. */
public final class PlantedSecrets {
  /** In every value of a parameter that holds no secret. */
  public static final String PLAIN = "pl4inv4lue";

  private static final String FORM = "Tg7aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456";

  private static final List<String> SECRETS =
      List.of(
          "canary01",
          "canary02",
          "canary03",
          "canary05",
          "canary06",
          "canary07",
          "canary08",
          "canary09",
          "canary10",
          "canary11",
          "canary12",
          "canary13",
          "canary14",
          "canary15",
          "AKIAQ3EGVKLMNPQRSTUV",
          FORM);

  private PlantedSecrets() {}

  /** The answer. */
  public static TaskAnswer answer() {
    return Answers.of(
        json("2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01", "7c9be0a4-3a67-4b59-8f7e-5a1c2d3e4f50"));
  }

  /** The answer's body, of the task execution with these ids. */
  public static String json(String windowExecutionId, String taskExecutionId) {
    String parameters =
        String.join(
            ",",
            parameter("DB_PASSWORD", "canary01"),
            parameter(
                "commands",
                "echo " + PLAIN,
                "mysql -uroot -pcanary02 db",
                "export TOKEN=canary03",
                "echo AKIAQ3EGVKLMNPQRSTUV",
                "curl https://bo:canary07@db.example.test/",
                "git clone x ghp_" + FORM,
                "API_TOKEN=canary14"),
            parameter(
                "config",
                "{\"env\":[{\"Name\":\"DB_PASSWORD\",\"Value\":\"canary05\"}],\"x\":\"%s\"}"
                    .formatted(PLAIN)),
            parameter("args", "--password", "canary06", PLAIN),
            parameter(
                "pem", "-----BEGIN RSA PRIVATE KEY-----\ncanary08\n-----END RSA PRIVATE KEY-----"),
            parameter("deep", "{\"a\":\"{\\\"secret\\\":\\\"canary09\\\"}\"}"));
    return """
    {"WindowExecutionId":"%s",
    "TaskExecutionId":"%s",
    "Status":"FAILED","Type":"RUN_COMMAND",
    "StatusDetails":"login failed: password=canary11",
    "TaskArn":"doc-token=canary15",
    "AlarmConfiguration":{"Alarms":[{"Name":"quiet"}]},
    "TriggeredAlarms":[{"Name":"secret=canary13","State":"ALARM"}],
    "TaskParameters":[{%s}],
    "Later":{"apiKey":"canary10","list":[{"key":"clientSecret","value":"canary12"}]}}
    """
        .formatted(windowExecutionId, taskExecutionId, parameters);
  }

  /** Fails when a text holds one of the secrets. */
  public static void assertNone(String where, String text) {
    for (String secret : SECRETS) {
      assertFalse(text.contains(secret), () -> where + " shows " + secret + ": " + text);
    }
  }

  /** Fails when a text holds any value of a parameter. */
  public static void assertNoValue(String where, String text) {
    assertNone(where, text);
    assertFalse(text.contains(PLAIN), () -> where + " shows a value: " + text);
  }

  private static String parameter(String key, String... values) {
    StringBuilder out = new StringBuilder("\"" + key + "\":{\"Values\":[");
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "\"" : ",\"");
      out.append(JsonStringEncoder.getInstance().quoteAsString(values[i])).append('"');
    }
    return out.append("]}").toString();
  }
}
