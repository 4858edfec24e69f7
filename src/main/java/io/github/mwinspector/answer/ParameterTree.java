package io.github.mwinspector.answer;

import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.model.ParameterNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the parameter tree: a list of maps from a key to {@code {"Values": […]}}. */
final class ParameterTree {
  private static final String VALUES = "Values";
  private static final String ODD = "not of the API's form";

  private final ValueNodes nodes = new ValueNodes();
  private final Set<String> odd;
  private int count;

  /**
   * A tree to be made.
   *
   * @param odd where names of members of an odd form are noted
   */
  ParameterTree(Set<String> odd) {
    this.odd = odd;
  }

  /** How many parameters the rows hold. */
  int count() {
    return count;
  }

  List<ParameterNode> rows(@Nullable Json parameters) {
    return switch (parameters) {
      case null -> note("not sent");
      case Json.Literal literal when literal.isNull() -> note("sent as null");
      case Json.Items(var maps) when maps.isEmpty() -> note("empty list");
      case Json.Items(var maps) when maps.size() == 1 -> map(maps.getFirst());
      case Json.Items(var maps) -> groups(maps);
      case Json.Members members -> {
        odd.add(MemberList.SENSITIVE);
        yield map(members);
      }
      case Json.Text text -> oddValue(text);
      case Json.Literal literal -> oddValue(literal);
    };
  }

  private List<ParameterNode> groups(List<Json> maps) {
    List<ParameterNode> rows = new ArrayList<>(maps.size());
    for (int i = 0; i < maps.size(); i++) {
      boolean empty = maps.get(i) instanceof Json.Members(var entries) && entries.isEmpty();
      List<ParameterNode> below = empty ? List.of() : map(maps.get(i));
      rows.add(
          new ParameterNode(
              Kind.GROUP, "[" + i + "]", "", null, empty ? "empty map" : null, below));
    }
    return rows;
  }

  private List<ParameterNode> map(Json map) {
    if (!(map instanceof Json.Members(var entries))) {
      return oddValue(map);
    }
    if (entries.isEmpty()) {
      return note("one empty map");
    }
    List<ParameterNode> rows = new ArrayList<>(entries.size());
    for (Json.Entry entry : entries) {
      count++;
      rows.add(parameter(entry.name(), entry.value()));
    }
    return rows;
  }

  private ParameterNode parameter(String key, Json expression) {
    if (!(expression instanceof Json.Members(var entries))) {
      odd.add(MemberList.SENSITIVE);
      return withNote(nodes.node(Kind.PARAMETER, key, key, expression), ODD);
    }
    Json values = null;
    List<ParameterNode> others = new ArrayList<>();
    for (Json.Entry entry : entries) {
      if (values == null && entry.name().equals(VALUES)) {
        values = entry.value();
      } else {
        others.add(nodes.decoded(entry.name(), entry.name(), entry.value()));
      }
    }
    ParameterNode row = values(key, values);
    if (others.isEmpty()) {
      return row;
    }
    others.addAll(0, row.children());
    return new ParameterNode(row.kind(), key, key, row.value(), row.note(), others);
  }

  private ParameterNode values(String key, @Nullable Json values) {
    if (values == null) {
      return empty(key, "no Values member");
    }
    if (values instanceof Json.Literal literal && literal.isNull()) {
      return empty(key, "Values is null");
    }
    if (!(values instanceof Json.Items(var items))) {
      odd.add(MemberList.SENSITIVE);
      return withNote(nodes.node(Kind.PARAMETER, key, key, values), ODD);
    }
    if (items.isEmpty()) {
      return empty(key, "no values");
    }
    if (items.size() == 1) {
      return nodes.node(Kind.PARAMETER, key, key, items.getFirst());
    }
    List<ParameterNode> rows = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      rows.add(
          nodes.node(Kind.VALUE, "[" + i + "]", SecretKey.ofItem(key, items, i), items.get(i)));
    }
    return new ParameterNode(Kind.PARAMETER, key, key, null, null, rows);
  }

  private List<ParameterNode> oddValue(Json value) {
    odd.add(MemberList.SENSITIVE);
    String name = MemberList.SENSITIVE;
    return List.of(withNote(nodes.node(Kind.VALUE, name, name, value), ODD));
  }

  private static ParameterNode withNote(ParameterNode row, String note) {
    String both = row.note() == null ? note : note + "; " + row.note();
    return new ParameterNode(
        row.kind(), row.name(), row.secretName(), row.value(), both, row.children());
  }

  private static ParameterNode empty(String key, String note) {
    return new ParameterNode(Kind.PARAMETER, key, key, null, note, List.of());
  }

  private static List<ParameterNode> note(String note) {
    return List.of(new ParameterNode(Kind.NOTE, MemberList.SENSITIVE, "", null, note, List.of()));
  }
}
