package io.github.mwinspector.export.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.text.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a command of the AWS CLI, before any shell's quoting. The CLI itself reads some
 * texts as something else: as a file's name or an address to load, as JSON, as an option. A call
 * with such a text takes its arguments as one JSON text, which the CLI takes as it is.
 */
final class CliWords {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final Pattern READ_OTHERWISE =
      Pattern.compile("(?s)(?:-|\\[|\\{|(?:file|fileb|http|https)://).*|");
  private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private CliWords() {}

  static List<String> of(ServiceCall call, Caller caller) {
    List<String> words = new ArrayList<>(List.of("aws", call.service(), kebab(call.operation())));
    if (caller.keys() instanceof Caller.Keys.OfProfile(String name)) {
      addOption(words, "--profile", name);
    }
    if (caller.keys() instanceof Caller.Keys.OfDemo) {
      addOption(words, "--endpoint-url", Caller.DEMO_ADDRESS);
    }
    if (caller.region() != null) {
      addOption(words, "--region", caller.region());
    }
    if (call.arguments().stream().anyMatch(CliWords::needsJson)) {
      addOption(words, "--cli-input-json", json(call.arguments()));
    } else {
      call.arguments().forEach(argument -> add(words, argument));
    }
    return words;
  }

  /**
   * The parser takes a word that begins with a hyphen for an option, unless it is joined to one.
   */
  private static void addOption(List<String> words, String option, String value) {
    if (value.startsWith("-")) {
      words.add(option + "=" + value);
    } else {
      words.add(option);
      words.add(value);
    }
  }

  private static void add(List<String> words, Argument argument) {
    words.add("--" + kebab(argument.name()));
    switch (argument) {
      case Argument.Text(String _, String text) -> words.add(text);
      case Argument.Texts(String _, List<String> texts) -> words.addAll(texts);
      case Argument.Yes _ -> {}
      case Argument.Filters(String _, List<Argument.Filter> filters) ->
          filters.forEach(filter -> words.add("Key=" + filter.key() + ",Values=" + filter.value()));
    }
  }

  private static boolean needsJson(Argument argument) {
    return switch (argument) {
      case Argument.Text(String _, String text) -> needsJson(text);
      case Argument.Texts(String _, List<String> texts) ->
          texts.stream().anyMatch(CliWords::needsJson);
      case Argument.Yes _, Argument.Filters _ -> false;
    };
  }

  /** In JSON a character that can't be seen or pasted is an escape. */
  private static boolean needsJson(String text) {
    return READ_OTHERWISE.matcher(text).matches() || unseen(text);
  }

  /** Whether a text has a character that can't be seen, or that a terminal acts upon. */
  static boolean unseen(String text) {
    return Display.hidesCharacters(text) || text.chars().anyMatch(c -> c < ' ');
  }

  private static String json(List<Argument> arguments) {
    ObjectNode object = JSON.createObjectNode();
    for (Argument argument : arguments) {
      switch (argument) {
        case Argument.Text(String name, String text) -> object.put(name, text);
        case Argument.Texts(String name, List<String> texts) ->
            texts.forEach(object.putArray(name)::add);
        case Argument.Yes(String name) -> object.put(name, true);
        case Argument.Filters(String name, List<Argument.Filter> filters) -> {
          var all = object.putArray(name);
          filters.forEach(
              filter ->
                  all.addObject().put("Key", filter.key()).putArray("Values").add(filter.value()));
        }
      }
    }
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always written", e);
    }
  }

  /** As the AWS CLI names operations and options: {@code AlarmNames} is {@code alarm-names}. */
  private static String kebab(String name) {
    return WORD_BEGINS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
