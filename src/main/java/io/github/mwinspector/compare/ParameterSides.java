package io.github.mwinspector.compare;

import io.github.mwinspector.compare.Row.Likeness;
import io.github.mwinspector.model.ParameterNode;
import io.github.mwinspector.text.Sensitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The task's parameters. A list of nothing but ids of managed nodes has no order: it says where the
 * task runs, and stands with the targets.
 */
final class ParameterSides {
  private static final Pattern NODE = Pattern.compile("m?i-[0-9a-f]{8,17}");

  private final Flat first;
  private final Flat second;

  ParameterSides(Run first, Run second) {
    this.first = new Flat(first.answer().parameters());
    this.second = new Flat(second.answer().parameters());
  }

  /** The parameters of one side, in their order. */
  private static final class Flat {
    private final Map<String, List<ParameterNode>> byPath = new LinkedHashMap<>();

    Flat(List<ParameterNode> nodes) {
      nodes.forEach(node -> add("", node));
    }

    private void add(String above, ParameterNode node) {
      if (node.kind() == ParameterNode.Kind.GROUP) {
        node.children().forEach(child -> add(above + node.name() + " ", child));
      } else {
        byPath.computeIfAbsent(above + node.name(), _ -> new ArrayList<>()).add(node);
      }
    }

    /** Whether this side has nothing by this name but ids of nodes; so has one without it. */
    boolean onlyNodes(String path) {
      return byPath.getOrDefault(path, List.of()).stream()
          .allMatch(
              node ->
                  !values(node).isEmpty()
                      && values(node).stream()
                          .allMatch(
                              value ->
                                  value.value() != null
                                      && NODE.matcher(value.value().reveal()).matches()));
    }

    /** Whether any parameter by this name holds several values. */
    boolean several(String path) {
      return byPath.getOrDefault(path, List.of()).stream()
          .anyMatch(node -> values(node).size() > 1);
    }
  }

  /** A parameter's values; one that carries its value itself has that one. */
  private static List<ParameterNode> values(ParameterNode node) {
    return node.value() != null ? List.of(node) : node.children();
  }

  private boolean isTargets(String path) {
    return first.onlyNodes(path) && second.onlyNodes(path);
  }

  List<Row> rows() {
    Pairing pairing = new Pairing();
    leaves(first, pairing::first);
    leaves(second, pairing::second);
    return pairing.rows();
  }

  private interface Put {
    void add(String key, String path, Side side);
  }

  private void leaves(Flat flat, Put put) {
    flat.byPath.forEach(
        (path, nodes) -> {
          if (!isTargets(path)) {
            boolean several = first.several(path) || second.several(path);
            nodes.forEach(node -> leaf(several ? path + "[0]" : path, path, node, put));
          }
        });
  }

  /** A value as sent; what is decoded from it is the same text once more. */
  private static void leaf(String alone, String path, ParameterNode node, Put put) {
    if (node.value() != null || node.children().isEmpty()) {
      String path1 = node.value() == null ? path : alone;
      put.add(path1, path1, new Side.Sent(node.secretName(), node.value(), node.note(), true));
      return;
    }
    for (ParameterNode child : node.children()) {
      String below = path + (child.name().startsWith("[") ? "" : " ") + child.name();
      leaf(below, below, child, put);
    }
  }

  /** The lists of nodes, each value a row; one more when the order of what both have differs. */
  List<Row> targets() {
    List<Row> rows = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (Flat flat : List.of(first, second)) {
      for (String path : flat.byPath.keySet()) {
        if (paths.add(path) && isTargets(path)) {
          List<String> one = nodes(first, path);
          List<String> other = nodes(second, path);
          Pairing pairing = new Pairing();
          one.forEach(id -> pairing.first(id, path, node(path, id)));
          other.forEach(id -> pairing.second(id, path, node(path, id)));
          rows.addAll(pairing.rows());
          if (!shared(one, other).equals(shared(other, one))) {
            rows.add(
                new Row(
                    path,
                    Side.words("in this order"),
                    Side.words("in another order"),
                    Likeness.REORDERED));
          }
        }
      }
    }
    return rows;
  }

  private static Side node(String path, String id) {
    return new Side.Sent(path, new Sensitive(id), null, true);
  }

  private static List<String> nodes(Flat flat, String path) {
    return flat.byPath.getOrDefault(path, List.of()).stream()
        .flatMap(node -> values(node).stream())
        .map(ParameterNode::value)
        .filter(value -> value != null)
        .map(value -> value.reveal())
        .toList();
  }

  private static List<String> shared(List<String> of, List<String> with) {
    Set<String> other = new HashSet<>(with);
    return of.stream().filter(other::contains).distinct().toList();
  }
}
