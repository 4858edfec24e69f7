package io.github.mwinspector.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ChainLink;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.text.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The profiles as {@code mw-inspector profiles} writes them, in the order they are given. */
public final class ProfilesReport {
  private static final List<String> HEADS =
      List.of("NAME", "KIND", "REGION", "ACCOUNT", "USABLE", "PLACE");

  private ProfilesReport() {}

  /** A table for people; why a profile can't be used stands below it. */
  public static String text(List<AwsProfile> profiles) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADS);
    profiles.forEach(profile -> rows.add(cells(profile)));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append(line(rows, i)).append('\n');
      String reason = i == 0 ? null : profiles.get(i - 1).lacks();
      if (reason != null) {
        text.append("    ").append(Display.line(reason)).append('\n');
      }
    }
    return text.toString();
  }

  private static List<String> cells(AwsProfile profile) {
    FilePlace place = profile.place();
    String from = profile.chain().isEmpty() ? "" : " from " + profile.chain().getLast().name();
    return List.of(
        Display.line(profile.name()),
        Display.line(profile.kind().words() + from),
        shown(profile.region()),
        shown(profile.accountId()),
        profile.usable() ? "yes" : "no",
        shown(place == null ? null : place.words()));
  }

  private static String shown(@Nullable String value) {
    return value == null ? "-" : Display.line(value);
  }

  private static String line(List<List<String>> rows, int number) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < HEADS.size(); column++) {
      int at = column;
      int width = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
      String cell = rows.get(number).get(column);
      line.append(cell).append(" ".repeat(width - cell.length() + 2));
    }
    return line.toString().stripTrailing();
  }

  /**
   * A JSON array, an object a profile: {@code name, kind, chain, region, account, usable, reason,
   * file, line}; what isn't known is null.
   */
  public static String json(List<AwsProfile> profiles) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    profiles.forEach(profile -> all.add(object(profile)));
    return ReportJson.visible(all.toPrettyString()) + "\n";
  }

  private static ObjectNode object(AwsProfile profile) {
    FilePlace place = profile.place();
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("name", profile.name());
    object.put("kind", profile.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    ArrayNode chain = object.putArray("chain");
    profile.chain().stream().map(ChainLink::name).forEach(chain::add);
    object.put("region", profile.region());
    object.put("account", profile.accountId());
    object.put("usable", profile.usable());
    object.put("reason", profile.lacks());
    object.put("file", place == null ? null : place.file());
    object.put("line", place == null ? null : place.line());
    return object;
  }
}
