package io.github.mwinspector.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
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
  private final List<EstateEntry> entries;
  private final Map<String, EstateText> files = new ConcurrentHashMap<>();
  private final Map<EstateEntry, JsonNode> unchanging = new ConcurrentHashMap<>();
  private final Moving moving = new Moving();
  private @Nullable List<DemoEstate> others;
  private @Nullable ManyWindows many;

  private DemoEstate(InstantSource clock, DemoAccountFiles account, List<EstateEntry> entries) {
    this.clock = clock;
    this.account = account;
    this.entries = entries;
  }

  /**
   * Reads the estate. Blocks shortly on the class path.
   *
   * @param clock what the times of running tasks are counted from, at the moment of the answer
   */
  public static DemoEstate load(InstantSource clock) {
    return load(clock, DemoAccountFiles.MAIN);
  }

  private static DemoEstate load(InstantSource clock, DemoAccountFiles account) {
    try {
      JsonNode index = new ObjectMapper().readTree(resource(account.name("index.json")));
      List<EstateEntry> entries =
          StreamSupport.stream(index.required("tasks").spliterator(), false)
              .map(EstateEntry::of)
              .toList();
      return new DemoEstate(clock, account, entries);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo account's data could not be read", e);
    }
  }

  /** Whose estate it is. */
  DemoAccountFiles account() {
    return account;
  }

  /** The estates of the other demo accounts, which are there to be found. */
  synchronized List<DemoEstate> others() {
    List<DemoEstate> loaded = others;
    if (loaded == null) {
      loaded = DemoAccountFiles.OTHERS.stream().map(a -> load(clock, a)).toList();
      others = loaded;
    }
    return loaded;
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
    if (file == null) {
      throw new IllegalStateException("no file for " + entry.task().title());
    }
    return files.computeIfAbsent(file, f -> EstateText.of(resource(account.name(f))));
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

  private static String resource(String name) {
    try (InputStream in = DemoEstate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo account's data could not be read", e);
    }
  }
}
