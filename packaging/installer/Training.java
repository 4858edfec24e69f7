import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Makes the start-up cache (JEP 514): the packaged program opens its window and looks a demo task up
 * over https, on the packaged runtime, with the launcher's own options and class path.
 */
final class Training {
  private static final Set<String> SET_BY_THE_CLIENT =
      Set.of("host", "connection", "content-length", "expect", "upgrade");

  /**
   * Without the methods' profiles (JEP 515): with them the compiler is busy with what was hot in the
   * whole training just when the window is made, 0.1 s of a processor that two don't have to spare.
   */
  private static final List<String> CLASSES_ALONE =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

  private static final char[] PASSWORD = "training".toCharArray();

  private final AppImage image;
  private final Path home;

  private Training(AppImage image, Path home) {
    this.image = image;
    this.home = home;
  }

  static void train(AppImage image) throws Exception {
    image.freezeTimes();
    Path home = Files.createDirectories(Package.WORK.resolve("training"));
    Training training = new Training(image, home);
    Process demo = training.program("-XX:AOTMode=off", "demo").start();
    Process display = null;
    HttpsServer tls = null;
    try (BufferedReader said = demo.inputReader()) {
      String address = said.readLine().replaceFirst(".*(http://\\S+).*", "$1");
      tls = training.overTls(URI.create(address));
      display = training.display();
      training.lookUp(tls.getAddress().getPort(), display);
    } finally {
      demo.destroy();
      if (tls != null) {
        // Its thread would keep the packaging from ending with the failure's words.
        tls.stop(0);
      }
      if (display != null) {
        display.destroy();
      }
    }
    image.freezeTimes();
  }

  /** The program, with nothing of the person who packages: no profile, no folder, no proxy. */
  private ProcessBuilder program(String cacheOption, String... args) throws IOException {
    List<String> command = new ArrayList<>(image.command(cacheOption));
    command.add(command.size() - 3, "-Duser.home=" + home);
    command.addAll(List.of(args));
    ProcessBuilder program = new ProcessBuilder(command);
    Map<String, String> environment = program.environment();
    environment
        .keySet()
        .removeIf(name -> name.matches("(?i)AWS_.*|.*_PROXY|XDG_.*|_?JA?VA_.*|JDK_JAVA_OPTIONS"));
    environment.put("HOME", home.toString());
    environment.put("APPDATA", home.toString());
    environment.put("AWS_CONFIG_FILE", home.resolve("config").toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString());
    return program.redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private void lookUp(int port, Process display) throws Exception {
    Properties task = new Properties();
    try (InputStream in = Files.newInputStream(Package.PACKAGING.resolve("demo-task"))) {
      task.load(in);
    }
    String profile = task.getProperty("PROFILE");
    Files.writeString(
        home.resolve("config"),
        """
        [profile %s]
        aws_access_key_id = DEMO
        aws_secret_access_key = demo-account
        endpoint_url = https://localhost:%d
        ca_bundle = %s
        """
            .formatted(profile, port, home.resolve("authority.pem")));
    Path cache = image.app().resolve("start.aot");
    ProcessBuilder window =
        program(
            "-XX:AOTCacheOutput=" + cache,
            "--profile=" + profile,
            "--region=" + task.getProperty("REGION"),
            "--window-execution-id=" + task.getProperty("WINDOW_EXECUTION_ID"),
            "--task-id=" + task.getProperty("TASK_ID"));
    window.command().addAll(1, CLASSES_ALONE);
    window.environment().put("MW_INSPECTOR_START_TIMES", "1");
    if (display != null) {
      window.environment().put("DISPLAY", ":" + display.inputReader().readLine().strip());
      window.environment().put("GSETTINGS_BACKEND", "memory");
    } else if (Package.OS == Package.Os.LINUX && System.getenv("DISPLAY") == null) {
      System.out.println("No display and no Xvfb: the start-up cache lacks the classes for one.");
      window.command().add(1, "-Dglass.platform=Headless");
    }
    Process run = window.start();
    String said = new String(run.getInputStream().readAllBytes());
    if (!run.waitFor(10, TimeUnit.MINUTES) || run.exitValue() != 0 || !Files.exists(cache)) {
      throw new IllegalStateException("the training ended with " + run.exitValue() + "\n" + said);
    }
    if (!said.contains("first-result")) {
      throw new IllegalStateException("the training's look-up failed\n" + said);
    }
  }

  /** A display of its own where there is none; null where there is one, or no program for one. */
  private Process display() throws IOException {
    boolean wanted = Package.OS == Package.Os.LINUX && System.getenv("DISPLAY") == null;
    boolean there =
        List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    return wanted && there
        ? new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
        : null;
  }

  /** The demo account by https, with a certificate that lives as long as the training. */
  private HttpsServer overTls(URI plain) throws Exception {
    Path store = home.resolve("tls.p12");
    Package.start(
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair", "-keystore", store.toString(), "-storepass", new String(PASSWORD),
            "-keyalg", "EC", "-alias", "tls", "-dname", "CN=localhost", "-validity", "2",
            "-ext", "san=dns:localhost,ip:127.0.0.1"));
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    String pem = Base64.getMimeEncoder().encodeToString(keys.getCertificate("tls").getEncoded());
    Files.writeString(
        home.resolve("authority.pem"),
        "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    HttpClient client = HttpClient.newHttpClient();
    server.createContext("/", exchange -> forward(exchange, plain, client));
    server.start();
    return server;
  }

  private static void forward(HttpExchange exchange, URI plain, HttpClient client)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(plain.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> !SET_BY_THE_CLIENT.contains(header.getKey().toLowerCase()))
        .forEach(header -> header.getValue().forEach(v -> request.header(header.getKey(), v)));
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer.headers().map().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      out.write(body);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
