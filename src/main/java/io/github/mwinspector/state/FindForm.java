package io.github.mwinspector.state;

import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.find.RegionScope;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.request.IdText;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import org.jspecify.annotations.Nullable;

/** Which execution is searched for and where, as a person fills it in. JavaFX thread only. */
public final class FindForm {
  /** Which regions are asked. */
  public enum Scope {
    ALL,
    OWN,
    NAMED
  }

  /**
   * A profile that can be asked with.
   *
   * @param profile the profile
   * @param chosen whether it is
   */
  public record Candidate(AwsProfile profile, BooleanProperty chosen) {}

  private final RequestForm form;
  private final StringProperty executionIdText = new SimpleStringProperty("");
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
  private final StringProperty regionsText = new SimpleStringProperty("");
  private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable FindPlan> plan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
  private final ListChangeListener<AwsProfile> listed = _ -> list();
  private boolean choosing;

  /** A form that knows the profiles and regions of another. */
  public FindForm(RequestForm form) {
    this.form = form;
    form.profiles().addListener(new WeakListChangeListener<>(listed));
    executionIdText.subscribe(this::derive);
    scope.subscribe(this::derive);
    regionsText.subscribe(this::derive);
    list();
  }

  /** Takes the id over that the request's own field holds, if it holds one. */
  public void begin() {
    if (form.windowExecutionId().get() instanceof IdText.Valid(String id)) {
      executionIdText.set(id);
    }
  }

  /** The window execution id as typed. */
  public StringProperty executionIdText() {
    return executionIdText;
  }

  /** Which regions are asked. */
  public ObjectProperty<Scope> scope() {
    return scope;
  }

  /** The regions as typed, for {@link Scope#NAMED}; commas or blanks between them. */
  public StringProperty regionsText() {
    return regionsText;
  }

  /** The profiles that can be used, the demo accounts last. Don't change it. */
  public ObservableList<Candidate> candidates() {
    return FXCollections.unmodifiableObservableList(candidates);
  }

  /** How many regions {@link Scope#ALL} is at most. */
  public int allRegions() {
    return form.regions().size();
  }

  /** What would be searched; null while something is missing or wrong. */
  public ReadOnlyObjectProperty<@Nullable FindPlan> plan() {
    return plan.getReadOnlyProperty();
  }

  /** What is missing or wrong, in words; empty when nothing is. */
  public ReadOnlyStringProperty missing() {
    return missing.getReadOnlyProperty();
  }

  /** Chooses these profiles and no others. */
  public void choose(Predicate<AwsProfile> wanted) {
    choosing = true;
    candidates.forEach(one -> one.chosen().set(wanted.test(one.profile())));
    choosing = false;
    derive();
  }

  private void list() {
    Map<String, Boolean> before = new LinkedHashMap<>();
    candidates.forEach(one -> before.put(one.profile().name(), one.chosen().get()));
    List<AwsProfile> own = form.profiles().stream().filter(p -> p.usable() && !p.isDemo()).toList();
    AwsProfile current = form.profile().get();
    boolean demo = own.isEmpty() || (current != null && current.isDemo());
    List<Candidate> now = new ArrayList<>();
    own.forEach(p -> now.add(candidate(p, before.getOrDefault(p.name(), !demo))));
    AwsProfile.DEMOS.forEach(p -> now.add(candidate(p, before.getOrDefault(p.name(), demo))));
    candidates.setAll(now);
    derive();
  }

  private Candidate candidate(AwsProfile profile, boolean chosen) {
    BooleanProperty property = new SimpleBooleanProperty(chosen);
    property.subscribe(this::derive);
    return new Candidate(profile, property);
  }

  private void derive() {
    if (choosing) {
      return;
    }
    List<AwsProfile> profiles =
        candidates.stream().filter(c -> c.chosen().get()).map(Candidate::profile).toList();
    List<AwsRegion> named = new ArrayList<>();
    String wrong = regions(named);
    String words = missing(profiles, wrong);
    if (words.isEmpty() && IdText.of(executionIdText.get()) instanceof IdText.Valid(String id)) {
      RegionScope where =
          switch (scope.get()) {
            case ALL -> new RegionScope.Among(form.regions());
            case OWN -> new RegionScope.Own();
            case NAMED -> new RegionScope.Among(named);
          };
      FindPlan made = new FindPlan(new WindowExecutionId(id), profiles, where);
      words = made.places() == 0 ? "None of these profiles has such a region." : "";
      plan.set(words.isEmpty() ? made : null);
    } else {
      plan.set(null);
    }
    missing.set(words);
  }

  private String missing(List<AwsProfile> profiles, @Nullable String wrongRegion) {
    return switch (IdText.of(executionIdText.get())) {
      case IdText.Empty _ -> "Type or paste a window execution id.";
      case IdText.Wrong(String reason) -> reason;
      case IdText.Valid _ ->
          profiles.isEmpty()
              ? "Choose at least one profile."
              : wrongRegion == null ? "" : wrongRegion;
    };
  }

  /** Reads the named regions; returns what is wrong with them, or null. */
  private @Nullable String regions(List<AwsRegion> named) {
    if (scope.get() != Scope.NAMED) {
      return null;
    }
    for (String id : regionsText.get().strip().split("[\\s,;]+", -1)) {
      switch (RegionChoice.of(id, form.regions())) {
        case RegionChoice.None _ -> {
          return "Name at least one region.";
        }
        case RegionChoice.Wrong(String text) -> {
          return "'%s' is not a region; one looks like eu-central-1.".formatted(text);
        }
        case RegionChoice.Listed(AwsRegion region) -> named.add(region);
        case RegionChoice.Unlisted(AwsRegion region) -> named.add(region);
      }
    }
    return null;
  }
}
