package io.github.mwinspector.saved;

import io.github.mwinspector.reason.Phrase;
import io.github.mwinspector.reason.Pointer;
import io.github.mwinspector.reason.Reason;
import io.github.mwinspector.reason.Rule;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads reasons as they were told when the file was saved; none is thought out anew. */
final class ReasonReader {
  /** A sentence has some ten parts. */
  private static final int MOST_PARTS = 64;

  private ReasonReader() {}

  static Reason read(Fields it) throws UnopenableException {
    List<Pointer> pointers = new ArrayList<>();
    for (Fields pointer : it.objects("evidence")) {
      pointers.add(pointer(pointer));
    }
    return new Reason(rule(it.needed("rule")), it.flag("certain"), phrases(it), pointers);
  }

  /** A rule of a newer version explains as well: its sentence says how. */
  private static Rule rule(String name) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElse(Rule.NOT_ENOUGH);
  }

  private static List<Phrase> phrases(Fields it) throws UnopenableException {
    List<Phrase> phrases = new ArrayList<>();
    List<Fields> parts = it.objects("parts");
    for (Fields part : parts.subList(0, Math.min(parts.size(), MOST_PARTS))) {
      phrases.add(phrase(part));
    }
    return phrases.isEmpty() ? List.of(words(it.needed("sentence"))) : phrases;
  }

  private static Phrase phrase(Fields part) throws UnopenableException {
    Instant time = part.time("time");
    if (time != null) {
      return new Phrase.At(time);
    }
    Sensitive quote = part.value("quote");
    if (quote != null) {
      return new Phrase.Quote(quote);
    }
    String name = part.text("name");
    return name == null ? words(part.needed("words")) : new Phrase.Name(name);
  }

  /** Words of ours when we wrote them; anybody can have written the file. */
  private static Phrase words(String words) {
    return new Phrase.Words(
        Display.line(Secrets.mask("", new Sensitive(words), Disclosure.VALUES)));
  }

  private static Pointer pointer(Fields it) throws UnopenableException {
    Fields ids = it.object("ids");
    if (ids == null) {
      return new Pointer.ToWindow();
    }
    if (ids.has("Member")) {
      return new Pointer.ToMember(ids.needed("Member"));
    }
    if (ids.has("InvocationId")) {
      return new Pointer.ToInvocation(ids.needed("InvocationId"));
    }
    if (ids.has("CommandId") && ids.has("InstanceId")) {
      return new Pointer.ToNode(
          ids.needed("CommandId"), ids.needed("InstanceId"), ids.text("PluginName"));
    }
    if (ids.has("AutomationExecutionId")) {
      return new Pointer.ToStep(ids.needed("AutomationExecutionId"), ids.text("StepExecutionId"));
    }
    return ids.has("AlarmName")
        ? new Pointer.ToAlarm(ids.needed("AlarmName"))
        : new Pointer.ToWindow();
  }
}
