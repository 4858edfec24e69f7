package io.github.mwinspector.view.request;

import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.state.RegionChoice;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.view.part.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The regions of a form, for its picker: by partition, and a typed one of the right form. */
final class RegionSource implements PickerSource<AwsRegion> {
  private final RequestForm form;

  RegionSource(RequestForm form) {
    this.form = form;
  }

  @Override
  public List<PickerRow<AwsRegion>> matching(String query) {
    List<PickerRow<AwsRegion>> rows = new ArrayList<>();
    if (RegionChoice.of(query, form.regions()) instanceof RegionChoice.Unlisted(AwsRegion typed)) {
      rows.add(new PickerRow.Heading<>("As typed"));
      rows.add(new PickerRow.Choice<>(typed, true));
    }
    Words words = Words.of(query);
    for (Partition partition : Partition.values()) {
      List<AwsRegion> found =
          form.regions().stream()
              .filter(region -> region.partition() == partition)
              .filter(region -> words.in(region.id(), longName(region), partition.words()))
              .toList();
      if (!found.isEmpty()) {
        rows.add(new PickerRow.Heading<>(partition.words() + " · " + partition.id()));
        found.forEach(region -> rows.add(new PickerRow.Choice<>(region, true)));
      }
    }
    return rows;
  }

  @Override
  public String name(AwsRegion region) {
    return region.id();
  }

  @Override
  public Node picture(AwsRegion region) {
    Label id = Shown.label(region.id(), "picker-name", "region-id");
    Label name = Shown.label(longName(region), "picker-about");
    HBox row = new HBox(id, name);
    row.getStyleClass().add("picker-row");
    return row;
  }

  @Override
  public String nothing(String query) {
    return "No region matches '%s', and it has not the form of one, such as eu-central-1."
        .formatted(query.strip());
  }

  @Override
  public void pick(AwsRegion region) {
    form.regionText().set(region.id());
  }

  @Override
  public void leave(String text) {
    form.regionText().set(text.strip());
  }

  @Override
  public String shown() {
    return form.regionText().get();
  }

  private static String longName(AwsRegion region) {
    return region.name() == null ? "not in this version's list" : region.name();
  }
}
