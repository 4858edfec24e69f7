package io.github.mwinspector.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.export.call.CallForm;
import io.github.mwinspector.export.call.CallText;
import io.github.mwinspector.export.call.Caller;
import io.github.mwinspector.export.call.ServiceCall;
import io.github.mwinspector.request.AskedFor;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is copied is run as it stands, by sh and by Python, where the AWS CLI and boto3 are
 * installed; it says so where they aren't.
 */
@DisabledOnOs(OS.WINDOWS)
class CopiedCommandTest {
  private static final String ID = "0c9ac961-dafd-4a94-b6c7-1bef30000001";
  private static final String SERVED = "http://127.0.0.1:8099";

  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private DemoRun demo;

  @BeforeEach
  void start() throws IOException {
    demo = new DemoRun();
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  private record Output(int exit, String out, String err) {}

  private Output run(Map<String, String> more, String... command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> env = builder.environment();
    env.keySet().removeIf(name -> name.startsWith("AWS_"));
    env.putAll(
        Map.of(
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_CONFIG_FILE", folder.resolve("config").toString(),
            "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString(),
            "AWS_PAGER", "",
            "AWS_DEFAULT_OUTPUT", "json",
            "NO_PROXY", "*"));
    env.putAll(more);
    int exit = builder.start().waitFor();
    return new Output(exit, Files.readString(out), Files.readString(err));
  }

  private static boolean onPath(String name) {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(dir -> Files.isExecutable(Path.of(dir, name)));
    if (!there) {
      System.out.println(name + " is not on PATH: no copied command is run with it.");
    }
    return there;
  }

  private boolean boto3() throws Exception {
    boolean there = onPath("python3") && run(Map.of(), "python3", "-c", "import boto3").exit() == 0;
    if (!there) {
      System.out.println("Python with boto3 is not installed: no copied snippet is run.");
    }
    return there;
  }

  private static String written(CallForm form, ServiceCall call, Caller caller) {
    return switch (form.write(call, caller)) {
      case CallText.Written(String text) -> text;
      case CallText.Refused(String why) -> throw new AssertionError(why);
    };
  }

  /** The same with the endpoint of this test in the place of the one that a person starts. */
  private String here(String command, URI endpoint) {
    assertTrue(command.contains(SERVED), command);
    return command.replace(SERVED, endpoint.toString());
  }

  private static Caller caller(String profile, String region) {
    return Caller.of(new AskedFor(profile, null, region, null, null));
  }

  private JsonNode bySh(ServiceCall call, Caller caller) throws Exception {
    String command = here(written(CallForm.POSIX, call, caller), demo.endpoint.address());
    Output output = run(Map.of(), "sh", "-c", command);
    assertEquals(0, output.exit(), command + "\n" + output.err());
    return json.readTree(output.out());
  }

  private JsonNode byPython(ServiceCall call, Caller caller) throws Exception {
    String snippet = here(written(CallForm.BOTO3, call, caller), demo.endpoint.address());
    Path file = Files.writeString(folder.resolve("copied.py"), snippet);
    Output output = run(Map.of(), "python3", file.toString());
    assertEquals(0, output.exit(), snippet + "\n" + output.err());
    return json.readTree(output.out());
  }

  /** What one call of each kind brings of a task of the estate, as text. */
  private Map<ServiceCall, String> calls(DemoTask task, String command) {
    Instant at = Instant.parse("2026-04-01T01:57:00Z");
    String alarm = "prod-web-5xx-rate";
    return Map.of(
        ServiceCall.ofTask(task.windowExecutionId(), task.taskId()),
        task.taskId(),
        of(task, new Question.OfWindowExecution()),
        task.windowExecutionId(),
        of(task, new Question.OfInvocations()),
        command,
        of(task, new Question.OfCommand(command)),
        command,
        of(task, new Question.OfNodes(command)),
        "E: Could not get lock",
        of(task, new Question.OfAlarms(List.of(alarm))),
        "\"Threshold\":50.0",
        of(task, new Question.OfAlarmHistory(alarm, at.minusSeconds(7200), at.plusSeconds(7200))),
        "\"HistoryItemType\":\"StateUpdate\"",
        of(task, new Question.OfWindows()),
        "\"WindowId\":\"mw-",
        of(task, new Question.OfTasksOf(task.windowExecutionId())),
        task.taskId());
  }

  private static ServiceCall of(DemoTask task, Question question) {
    return ServiceCall.of(question, task.windowExecutionId(), task.taskId());
  }

  private String failedCommand(DemoTask task) throws Exception {
    String body =
        demo.send(
                demo.post(DemoRun.body(task))
                    .setHeader(
                        "X-Amz-Target",
                        "AmazonSSM.DescribeMaintenanceWindowExecutionTaskInvocations")
                    .build())
            .body();
    return json.readTree(body)
        .path("WindowExecutionTaskInvocationIdentities")
        .path(4)
        .path("ExecutionId")
        .asText();
  }

  @Test
  void everyCallIsReadByTheCliAndByBoto3() throws Exception {
    DemoTask task = demo.titled("OpenSSL upgrade, two nodes held a lock");
    Caller caller = caller("Demo account", task.region());
    boolean cli = onPath("aws");
    boolean python = boto3();
    for (Map.Entry<ServiceCall, String> call : calls(task, failedCommand(task)).entrySet()) {
      if (cli) {
        String printed = bySh(call.getKey(), caller).toString();
        assertTrue(printed.contains(call.getValue()), printed);
      }
      if (python) {
        String printed = byPython(call.getKey(), caller).toString();
        assertTrue(printed.contains(call.getValue()), printed);
      }
    }
  }

  /** Answers every call with nothing and keeps what was asked. */
  private record Listening(HttpServer server, BlockingQueue<String> asked)
      implements AutoCloseable {
    static Listening start() throws IOException {
      BlockingQueue<String> asked = new LinkedBlockingQueue<>();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(key + "\n" + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(UTF_8));
            exchange.close();
          });
      server.start();
      return new Listening(server, asked);
    }

    String address() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  @Test
  void oddNameIsSentAsItIsAndNoFileIsReadForIt() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "read from a file");
    List<String> names =
        List.of("file://" + secret, "--no-verify-ssl", "[\"x\"]", "a'b\u001Bc\u202E");
    try (Listening listening = Listening.start()) {
      for (String name : names) {
        ServiceCall call =
            ServiceCall.of(new Question.OfOutput(ID, "i-0123456789abcdef0", name), ID, ID);
        Caller caller = caller("Demo account", "eu-central-1");
        if (onPath("aws")) {
          String command = written(CallForm.POSIX, call, caller);
          Output output = run(Map.of(), "sh", "-c", here(command, URI.create(listening.address())));
          assertEquals(0, output.exit(), output.err());
          assertAsked(name, listening.asked().take());
        }
        if (boto3()) {
          String snippet = written(CallForm.BOTO3, call, caller);
          Path file =
              Files.writeString(
                  folder.resolve("odd.py"), here(snippet, URI.create(listening.address())));
          Output output = run(Map.of(), "python3", file.toString());
          assertEquals(0, output.exit(), output.err());
          assertAsked(name, listening.asked().take());
        }
      }
    }
  }

  private void assertAsked(String name, String asked) throws IOException {
    JsonNode body = json.readTree(asked.substring(asked.indexOf('\n')));
    assertEquals(name, body.path("PluginName").asText());
  }

  @Test
  void oddlyNamedProfileIsTheOneThatSigns() throws Exception {
    String profile = "it's $HOME `id` !^% Prüfung";
    try (Listening listening = Listening.start()) {
      Files.writeString(
          folder.resolve("config"),
          """
          [profile "%s"]
          aws_access_key_id = AKIDODDLYNAMED
          aws_secret_access_key = x
          endpoint_url = %s
          """
              .formatted(profile, listening.address()));
      ServiceCall call = ServiceCall.ofTask(ID, ID);
      if (onPath("aws")) {
        String command = written(CallForm.POSIX, call, caller(profile, "eu-central-1"));
        Output output = run(Map.of("PYTHONUTF8", "1", "LC_ALL", "C.UTF-8"), "sh", "-c", command);
        assertTrue(
            listening.asked().size() == 1
                && listening.asked().take().contains("Credential=AKIDODDLYNAMED/"),
            output.err());
      }
    }
  }
}
