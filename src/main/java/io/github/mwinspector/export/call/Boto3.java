package io.github.mwinspector.export.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A call as Python with boto3, which prints what comes back. */
final class Boto3 {
  private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Boto3() {}

  static String write(ServiceCall call, Caller caller) {
    String operation =
        WORD_BEGINS.matcher(call.operation()).replaceAll("_").toLowerCase(Locale.ROOT);
    String asked =
        call.arguments().stream()
            .map(argument -> "    " + argument.name() + "=" + value(argument) + ",\n")
            .collect(Collectors.joining("", "(\n", ")\n"));
    String begin =
        "import json\n\nimport boto3\n\nsession = boto3.Session("
            + String.join(", ", session(caller))
            + ")\nclient = session.client("
            + String.join(", ", client(call, caller))
            + ")\n";
    return call.paged()
        ? begin
            + "for page in client.get_paginator(%s).paginate".formatted(literal(operation))
            + asked.stripTrailing()
            + ":\n    print(json.dumps(page, indent=2, default=str))"
        : begin
            + "answer = client."
            + operation
            + asked
            + "print(json.dumps(answer, indent=2, default=str))";
  }

  private static List<String> session(Caller caller) {
    List<String> arguments = new ArrayList<>();
    switch (caller.keys()) {
      case Caller.Keys.OfProfile(String name) -> arguments.add("profile_name=" + literal(name));
      case Caller.Keys.OfDemo(String keyId) -> {
        arguments.add("aws_access_key_id=" + literal(keyId));
        arguments.add("aws_secret_access_key=\"demo\"");
      }
      case Caller.Keys.Unknown _ -> {}
    }
    if (caller.region() != null) {
      arguments.add("region_name=" + literal(caller.region()));
    }
    return arguments;
  }

  private static List<String> client(ServiceCall call, Caller caller) {
    List<String> arguments = new ArrayList<>(List.of(literal(call.service())));
    if (caller.keys() instanceof Caller.Keys.OfDemo) {
      arguments.add("endpoint_url=" + literal(Caller.DEMO_ADDRESS));
    }
    return arguments;
  }

  private static String value(Argument argument) {
    return switch (argument) {
      case Argument.Text(String _, String text) -> literal(text);
      case Argument.Texts(String _, List<String> texts) -> list(texts);
      case Argument.Yes _ -> "True";
      case Argument.Filters(String _, List<Argument.Filter> filters) ->
          filters.stream()
              .map(
                  filter ->
                      "{\"Key\": %s, \"Values\": [%s]}"
                          .formatted(literal(filter.key()), literal(filter.value())))
              .collect(Collectors.joining(", ", "[", "]"));
    };
  }

  private static String list(List<String> texts) {
    return texts.stream().map(Boto3::literal).collect(Collectors.joining(", ", "[", "]"));
  }

  /**
   * A text literal (Python, Lexical analysis, 2.4.1): letters and digits of any script and what
   * ASCII prints stay as they are, all else is an escape.
   */
  private static String literal(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if ((c >= ' ' && c < 0x7F) || (c > 0x7F && Character.isLetterOrDigit(c))) {
                out.appendCodePoint(c);
              } else {
                out.append((c > 0xFFFF ? "\\U%08x" : "\\u%04x").formatted(c));
              }
            });
    return out.append('"').toString();
  }
}
