package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The estate's stories, each made when it is first asked for. */
final class Stories {
  /**
   * A story and how far it has come.
   *
   * @param story what happens
   * @param moment how far
   * @param entry the task's entry
   */
  record Told(Story story, Moment moment, EstateEntry entry) {}

  /**
   * One of the runs that a story holds.
   *
   * @param run the run
   * @param told its story
   */
  record Part<T>(T run, Told told) {}

  private final DemoEstate estate;
  private final JsonNode documents = script("documents.json");
  private final Map<String, Story> made = new ConcurrentHashMap<>();

  Stories(DemoEstate estate) {
    this.estate = estate;
  }

  /** What happened below a task, which must have an answer. */
  Told of(EstateEntry entry) {
    Story story = made.computeIfAbsent(entry.task().taskId(), _ -> make(entry));
    return new Told(story, estate.moment(entry), entry);
  }

  /** The command with this id, or null. */
  @Nullable Part<CommandRun> command(String id, String region) {
    return part(id, region, Story::commands);
  }

  /** The automation execution with this id, or null. */
  @Nullable Part<AutomationRun> automation(String id, String region) {
    return part(id, region, Story::automations);
  }

  /** Every command of the region that was sent by now, in the order of the index. */
  List<Part<CommandRun>> commands(String region) {
    return tellable(region)
        .map(this::of)
        .flatMap(told -> told.story().commands().values().stream().map(c -> new Part<>(c, told)))
        .filter(part -> part.told().moment().started(part.run().span()))
        .toList();
  }

  private <T> @Nullable Part<T> part(
      String id, String region, Function<Story, Map<String, T>> runs) {
    return tellable(region)
        .filter(entry -> TaskFacts.below(entry.task(), id))
        .map(this::of)
        .flatMap(
            told ->
                Stream.ofNullable(runs.apply(told.story()).get(id)).map(r -> new Part<>(r, told)))
        .findFirst()
        .orElse(null);
  }

  private Stream<EstateEntry> tellable(String region) {
    return estate.entries(region).filter(entry -> entry.file() != null && !entry.task().fails());
  }

  private Story make(EstateEntry entry) {
    return new StoryBuilder(
            new TaskFacts(entry.task(), estate.finalAnswer(entry)),
            script(estate.account().name(String.valueOf(entry.file()))),
            documents)
        .build();
  }

  /** A file of the evidence folder; an empty object where there is none. */
  static JsonNode script(@Nullable String name) {
    try (var in = DemoEstate.class.getResourceAsStream("evidence/" + name)) {
      ObjectMapper json = new ObjectMapper();
      return in == null ? json.createObjectNode() : json.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo account's data could not be read: " + name, e);
    }
  }
}
