package io.github.mwinspector.view.detail;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an answer's members. An object or list is taken from the body's lines, because there
 * every value has the name that its secrets are recognised by.
 */
final class MemberTexts {
  private static final int EXCERPT = 1024;

  private final IdentityHashMap<Member, List<RawBody.Line>> structured = new IdentityHashMap<>();

  MemberTexts(TaskAnswer answer) {
    Map<String, Deque<Member>> byKey = new HashMap<>();
    for (Member member : answer.members()) {
      if (member.json() != null) {
        byKey.computeIfAbsent(key(member.name()), _ -> new ArrayDeque<>()).add(member);
      }
    }
    List<RawBody.Line> lines = answer.raw().lines();
    for (int i = 0; i < lines.size(); i++) {
      RawBody.Line line = lines.get(i);
      if (line.depth() == 1 && line.before().startsWith("\"")) {
        Member member = byKey.getOrDefault(key(line), new ArrayDeque<>()).poll();
        if (member != null && line.value() == null) {
          structured.put(member, lines.subList(i, end(lines, i)));
        }
      }
    }
  }

  /** The value's start on one line; empty for a member that was not sent. */
  String excerpt(Member member, Disclosure wanted) {
    Sensitive json = member.json();
    if (json == null) {
      return "";
    }
    Disclosure seen = disclosure(member, wanted);
    List<RawBody.Line> lines = structured.get(member);
    if (lines == null || seen == Disclosure.HIDDEN) {
      return Excerpt.of(member.name(), json, seen);
    }
    StringBuilder out = new StringBuilder(bracket(member, lines.getFirst()));
    for (int i = 1; i < lines.size(); i++) {
      if (out.length() > EXCERPT) {
        return out.append('…').toString();
      }
      RawBody.Line line = lines.get(i);
      out.append(' ').append(line.before()).append(SeenLine.excerpt(line, seen));
      out.append(i == lines.size() - 1 ? "" : line.after());
    }
    return out.toString();
  }

  /** The whole value, pretty-printed; takes its time with megabytes. */
  String whole(Member member, Disclosure wanted) {
    Sensitive json = member.json();
    if (json == null) {
      return "";
    }
    Disclosure seen = disclosure(member, wanted);
    List<RawBody.Line> lines = structured.get(member);
    if (lines == null || seen != Disclosure.VALUES) {
      return Secrets.mask(member.name(), json, seen);
    }
    StringBuilder out = new StringBuilder(bracket(member, lines.getFirst()));
    for (int i = 1; i < lines.size(); i++) {
      RawBody.Line line = lines.get(i);
      out.append('\n').repeat("  ", line.depth() - 1).append(line.before());
      out.append(SeenLine.value(line, seen));
      out.append(i == lines.size() - 1 ? "" : line.after());
    }
    return out.toString();
  }

  /**
   * The value for a viewer. An object or list goes there with its secrets masked for good: a viewer
   * has one name for all of it, and would not recognise those that only their own key gives away.
   */
  OpenedValue opened(Member member) {
    Sensitive json = Objects.requireNonNull(member.json());
    return structured.containsKey(member)
        ? new OpenedValue(
            member.name() + " (secrets masked)",
            member.name(),
            new Sensitive(whole(member, Disclosure.VALUES)))
        : new OpenedValue(member.name(), member.name(), json);
  }

  /** Whether hiding all values hides this one: nobody knows what an unknown member holds. */
  static boolean sensitive(Member member) {
    return member.sensitive() || member.presence() == Member.Presence.UNKNOWN;
  }

  private static Disclosure disclosure(Member member, Disclosure wanted) {
    return SeenLine.disclosure(sensitive(member), wanted);
  }

  private static String bracket(Member member, RawBody.Line line) {
    return line.before().substring(key(member.name()).length()).strip();
  }

  private static int end(List<RawBody.Line> lines, int start) {
    int end = start + 1;
    while (end < lines.size() && lines.get(end).depth() > 1) {
      end++;
    }
    boolean closing = end < lines.size() && closes(lines.get(end));
    return closing ? end + 1 : end;
  }

  private static boolean closes(RawBody.@Nullable Line line) {
    return line != null
        && line.value() == null
        && (line.before().startsWith("]") || line.before().startsWith("}"));
  }

  private static String key(String name) {
    return '"' + name + "\":";
  }

  private static String key(RawBody.Line line) {
    return line.before().substring(0, line.before().indexOf("\":") + 2);
  }
}
