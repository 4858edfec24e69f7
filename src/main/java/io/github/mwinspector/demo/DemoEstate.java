package io.github.mwinspector.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.request.Example;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The demo account's made-up task executions, read from the resources beside this class: one file
 * per task in the wire form, and {@code index.json}, which says what each one shows. Immutable but
 * for the task that moves on.
 */
public final class DemoEstate {
  private final InstantSource clock;
  private final DemoAccountFiles account;
  private final List<DemoEstate> others;
  private final List<EstateEntry> entries;
  private final Map<String, String> regionNames;
  private final Map<String, EstateText> files;
  private final Map<EstateEntry, JsonNode> unchanging = new ConcurrentHashMap<>();
  private final Moving moving = new Moving();
  private @Nullable ManyWindows many;

  private DemoEstate(
      InstantSource clock,
      DemoAccountFiles account,
      List<DemoEstate> others,
      List<EstateEntry> entries,
      Map<String, String> regionNames,
      Map<String, EstateText> files) {
    this.clock = clock;
    this.account = account;
    this.others = others;
    this.entries = entries;
    this.regionNames = regionNames;
    this.files = files;
  }

  /**
   * Reads the estate. Blocks shortly on the class path.
   *
   * @param clock what the times of running tasks are counted from, at the moment of the answer
   */
  public static DemoEstate load(InstantSource clock) {
    List<DemoEstate> others =
        DemoAccountFiles.OTHERS.stream().map(a -> load(clock, a, List.of())).toList();
    return load(clock, DemoAccountFiles.MAIN, others);
  }

  private static DemoEstate load(
      InstantSource clock, DemoAccountFiles account, List<DemoEstate> others) {
    try {
      JsonNode index = new ObjectMapper().readTree(resource(account.name("index.json")));
      List<EstateEntry> entries =
          StreamSupport.stream(index.required("tasks").spliterator(), false)
              .map(EstateEntry::of)
              .toList();
      Map<String, EstateText> files = new HashMap<>();
      for (EstateEntry entry : entries) {
        String file = entry.file();
        if (file != null && !files.containsKey(file)) {
          files.put(file, EstateText.of(resource(account.name(file))));
        }
      }
      Map<String, String> regionNames = new HashMap<>();
      index
          .required("regions")
          .properties()
          .forEach(region -> regionNames.put(region.getKey(), region.getValue().asText()));
      return new DemoEstate(
          clock, account, others, entries, Map.copyOf(regionNames), Map.copyOf(files));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo account's data could not be read", e);
    }
  }

  /** Whose estate it is. */
  DemoAccountFiles account() {
    return account;
  }

  /** The estates of the other demo accounts, which are there to be found. */
  List<DemoEstate> others() {
    return others;
  }

  /** The same and, in eu-west-1, the generated windows of a large account, for tests. */
  public static DemoEstate large(InstantSource clock) {
    DemoEstate estate = load(clock);
    estate.many = new ManyWindows(clock.instant());
    return estate;
  }

  /** The generated windows, or null. */
  @Nullable ManyWindows many() {
    return many;
  }

  /** Everything that can be asked for, errors too, in the order of the index. */
  public List<DemoTask> tasks() {
    return entries.stream().map(EstateEntry::task).toList();
  }

  /** The handful for the welcome view, the most telling first. */
  public List<Example> examples() {
    return entries.stream()
        .filter(entry -> entry.welcome() > 0)
        .sorted(Comparator.comparingInt(EstateEntry::welcome))
        .map(entry -> new Example(entry.task().title(), request(entry.task())))
        .toList();
  }

  /** The entry that these ids name in this region, or null. */
  @Nullable EstateEntry find(String windowExecutionId, String taskId, String region) {
    return entries.stream()
        .filter(entry -> entry.answersTo(windowExecutionId, taskId, region))
        .findFirst()
        .orElse(null);
  }

  /** Everything that a region knows, in the order of the index. */
  Stream<EstateEntry> entries(String region) {
    return entries.stream().filter(entry -> entry.knownIn(region));
  }

  /** The moment that answers are given at. */
  Instant now() {
    return clock.instant();
  }

  /** The task's response body as of now. */
  String body(EstateEntry entry) {
    Instant now = now();
    return entry.behaviour() == Behaviour.MOVES
        ? moving.body(text(entry), now)
        : text(entry).at(now);
  }

  /** The same, read. */
  JsonNode answer(EstateEntry entry) {
    // A list of executions looks at many tasks: what never changes is read once.
    return entry.behaviour() != Behaviour.MOVES && text(entry).fixed()
        ? unchanging.computeIfAbsent(entry, e -> read(body(e)))
        : read(body(entry));
  }

  /** The task's answer with the end it has or will have. */
  JsonNode finalAnswer(EstateEntry entry) {
    return read(text(entry).at(now()));
  }

  /** How far a task has come. */
  Moment moment(EstateEntry entry) {
    return Moment.of(answer(entry), now());
  }

  /** Lets a task that moves on begin, unless it runs or ended a moment ago. */
  void begin(EstateEntry entry) {
    if (entry.behaviour() == Behaviour.MOVES) {
      moving.begin(now());
    }
  }

  private EstateText text(EstateEntry entry) {
    String file = entry.file();
    EstateText text = file == null ? null : files.get(file);
    if (text == null) {
      throw new IllegalStateException("no file for " + entry.task().title());
    }
    return text;
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer of the demo account is not JSON", e);
    }
  }

  private LookupRequest request(DemoTask task) {
    AwsRegion region = new AwsRegion(task.region(), regionNames.get(task.region()), Partition.AWS);
    return new LookupRequest(
        new Connection(AwsProfile.DEMO, region),
        new WindowExecutionId(task.windowExecutionId()),
        new TaskExecutionId(task.taskId()));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DemoEstate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
