package io.github.mwinspector.state;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.IdText;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a person has filled in so far, and the request that comes of it. JavaFX thread only. */
public final class RequestForm {
  private final List<AwsRegion> regions;
  private final ObservableList<AwsProfile> profiles =
      FXCollections.observableArrayList(AwsProfile.DEMO);
  private final ObjectProperty<@Nullable AwsProfile> profile = new SimpleObjectProperty<>();
  private final StringProperty regionText = new SimpleStringProperty("");
  private final StringProperty windowExecutionIdText = new SimpleStringProperty("");
  private final StringProperty taskIdText = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<RegionChoice> regionChoice =
      new ReadOnlyObjectWrapper<>(new RegionChoice.None());
  private final ReadOnlyObjectWrapper<IdText> windowExecutionId =
      new ReadOnlyObjectWrapper<>(new IdText.Empty());
  private final ReadOnlyObjectWrapper<IdText> taskId =
      new ReadOnlyObjectWrapper<>(new IdText.Empty());
  private final ReadOnlyObjectWrapper<@Nullable LookupRequest> request =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable WindowExecutionId> executionAlone =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Missing> firstMissing =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
  private final ObservableList<String> problems = FXCollections.observableArrayList();
  private final Map<String, String> regionsByHand = new HashMap<>();
  private @Nullable String regionBeforeProfile;
  private @Nullable String notFound;
  private boolean preselecting;

  /**
   * An empty form, with the demo account as the only profile until a listing comes.
   *
   * @param regions the regions to offer, in the order to offer them
   */
  public RequestForm(List<AwsRegion> regions) {
    this.regions = List.copyOf(regions);
    profile.subscribe(this::preselectRegion);
    regionText.subscribe(this::regionChanged);
    windowExecutionIdText.subscribe(typed -> windowExecutionId.set(IdText.of(typed)));
    taskIdText.subscribe(typed -> taskId.set(IdText.of(typed)));
    profile.subscribe(this::derive);
    regionChoice.subscribe(this::derive);
    windowExecutionId.subscribe(this::derive);
    taskId.subscribe(this::derive);
    derive();
  }

  /** Every profile that can be seen, the demo account first. Don't change it. */
  public ObservableList<AwsProfile> profiles() {
    return FXCollections.unmodifiableObservableList(profiles);
  }

  /** The profile of this name, also a demo account that isn't listed; null when there is none. */
  @Nullable AwsProfile named(String name) {
    AwsProfile demo = AwsProfile.demo(name);
    return demo != null
        ? demo
        : profiles.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /** Files that could not be read, in words of the last listing. Don't change it. */
  public ObservableList<String> problems() {
    return FXCollections.unmodifiableObservableList(problems);
  }

  /** Whether the last listing was asked for a profile that no file holds. */
  public boolean profileNotFound() {
    return notFound != null;
  }

  /** The profile to ask with; null when none is chosen. */
  public ObjectProperty<@Nullable AwsProfile> profile() {
    return profile;
  }

  /** The regions to offer. */
  public List<AwsRegion> regions() {
    return regions;
  }

  /** The region as typed, chosen or preselected. Setting it counts as a choice by hand. */
  public StringProperty regionText() {
    return regionText;
  }

  /** What {@link #regionText} stands for. */
  public ReadOnlyObjectProperty<RegionChoice> region() {
    return regionChoice.getReadOnlyProperty();
  }

  /** The window execution id as typed. */
  public StringProperty windowExecutionIdText() {
    return windowExecutionIdText;
  }

  /** The task id as typed. */
  public StringProperty taskIdText() {
    return taskIdText;
  }

  /** The check of {@link #windowExecutionIdText}. */
  public ReadOnlyObjectProperty<IdText> windowExecutionId() {
    return windowExecutionId.getReadOnlyProperty();
  }

  /** The check of {@link #taskIdText}. */
  public ReadOnlyObjectProperty<IdText> taskId() {
    return taskId.getReadOnlyProperty();
  }

  /** The request that the form asks; null while something is missing or wrong. */
  public ReadOnlyObjectProperty<@Nullable LookupRequest> request() {
    return request.getReadOnlyProperty();
  }

  /** The window execution id when all but the task id, which is empty, is there; else null. */
  public ReadOnlyObjectProperty<@Nullable WindowExecutionId> executionAlone() {
    return executionAlone.getReadOnlyProperty();
  }

  /** What is still missing or wrong, in words for a tooltip; empty when the form is whole. */
  public ReadOnlyStringProperty missing() {
    return missing.getReadOnlyProperty();
  }

  /** The first field that is missing or wrong; null when the form is whole. */
  public ReadOnlyObjectProperty<@Nullable Missing> firstMissing() {
    return firstMissing.getReadOnlyProperty();
  }

  /**
   * Takes a new listing. The choice is kept by its name, with what the listing says of it now. Only
   * before there is one the listing's preselected profile is chosen, or the demo account when there
   * is no other. A name that no file holds chooses nothing, until one holds it again: asking
   * another account instead would be a wrong answer.
   */
  public void applyListing(ProfileListing listing) {
    AwsProfile chosen = profile.get();
    List<AwsProfile> all = new ArrayList<>();
    all.add(AwsProfile.DEMO);
    all.addAll(listing.profiles());
    profiles.setAll(all);
    problems.setAll(listing.problems());
    String wanted = wanted(chosen, listing);
    AwsProfile found = wanted == null ? null : named(wanted, listing);
    notFound = found == null ? wanted : null;
    boolean nothingElse = wanted == null && listing.profiles().isEmpty();
    profile.set(nothingElse ? AwsProfile.DEMO : found);
    derive();
  }

  /** Fills the form with a whole request. Its region stays with its profile as if typed. */
  public void fill(LookupRequest filled) {
    fill(
        filled.connection(), filled.windowExecutionId(), List.of(filled.taskExecutionId().value()));
  }

  /**
   * Fills the form with an execution; a task's id only where there is no other.
   *
   * @param tasks the ids of its tasks
   */
  public void fill(Connection connection, WindowExecutionId execution, List<String> tasks) {
    profile.set(connection.profile());
    regionText.set(connection.region().id());
    windowExecutionIdText.set(execution.value());
    taskIdText.set(tasks.size() == 1 ? tasks.getFirst() : "");
  }

  private @Nullable String wanted(@Nullable AwsProfile chosen, ProfileListing listing) {
    if (chosen != null) {
      return chosen.name();
    }
    return notFound == null ? listing.preselected() : notFound;
  }

  private static @Nullable AwsProfile named(String name, ProfileListing listing) {
    AwsProfile demo = AwsProfile.demo(name);
    return demo == null ? listing.named(name) : demo;
  }

  private void preselectRegion(@Nullable AwsProfile chosen) {
    if (chosen == null) {
      return;
    }
    if (regionBeforeProfile != null) {
      regionsByHand.put(chosen.name(), regionBeforeProfile);
      regionBeforeProfile = null;
    }
    String own = chosen.region() == null ? "" : chosen.region();
    preselecting = true;
    regionText.set(regionsByHand.getOrDefault(chosen.name(), own));
    preselecting = false;
  }

  private void regionChanged(String text) {
    if (!preselecting) {
      rememberByHand(text);
    }
    regionChoice.set(RegionChoice.of(text, regions));
  }

  private void rememberByHand(String text) {
    AwsProfile chosen = profile.get();
    if (chosen == null) {
      regionBeforeProfile = text.isBlank() ? null : text;
    } else if (text.isBlank()) {
      regionsByHand.remove(chosen.name());
    } else {
      regionsByHand.put(chosen.name(), text);
    }
  }

  private void derive() {
    List<Missing> all = FormCheck.of(this, notFound);
    firstMissing.set(all.isEmpty() ? null : all.getFirst());
    missing.set(String.join("\n", all.stream().map(Missing::words).toList()));
    request.set(all.isEmpty() ? whole() : null);
    executionAlone.set(all.size() == 1 ? alone() : null);
  }

  private @Nullable WindowExecutionId alone() {
    return taskId.get() instanceof IdText.Empty
            && windowExecutionId.get() instanceof IdText.Valid(String id)
        ? new WindowExecutionId(id)
        : null;
  }

  private @Nullable LookupRequest whole() {
    AwsProfile chosen = profile.get();
    AwsRegion region = regionChoice.get().region();
    if (chosen != null
        && region != null
        && windowExecutionId.get() instanceof IdText.Valid(String window)
        && taskId.get() instanceof IdText.Valid(String task)) {
      return new LookupRequest(
          new Connection(chosen, region), new WindowExecutionId(window), new TaskExecutionId(task));
    }
    return null;
  }
}
