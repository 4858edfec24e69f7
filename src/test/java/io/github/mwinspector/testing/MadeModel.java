package io.github.mwinspector.testing;

import io.github.mwinspector.lookup.BrowseSource;
import io.github.mwinspector.lookup.EvidenceSource;
import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.lookup.IdentitySource;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.Example;
import io.github.mwinspector.state.ConfiguredEndpoint;
import io.github.mwinspector.state.CurrentBrowse;
import io.github.mwinspector.state.CurrentComparison;
import io.github.mwinspector.state.CurrentEvidence;
import io.github.mwinspector.state.CurrentIdentity;
import io.github.mwinspector.state.CurrentLookup;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.view.Theme;
import io.github.mwinspector.view.Ways;
import io.github.mwinspector.view.WindowModel;
import io.github.mwinspector.view.need.NeedPane;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The model of a window whose answers a test gives. What a test doesn't say is empty: evidence that
 * nobody answers, nobody known, three o'clock at night in Berlin.
 */
public final class MadeModel {
  /** The window's time unless a test says another one. */
  public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private final ExecutionSource source;
  private final Executor background;
  private EvidenceSource evidence = new HeldEvidence();
  private IdentitySource identities = Nobody.IDENTITIES;
  private NeedPane.Tools needs;
  private InstantSource clock = () -> NOW;
  private ZoneId zone = ZoneId.of("Europe/Berlin");
  private List<Example> examples = List.of();
  private @Nullable BrowseSource pages;
  private ProfileListing listing = new ProfileListing(List.of(), null, List.of());
  private List<AwsRegion> regions =
      List.of(new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS));

  /** A model whose look-ups this source answers. */
  public MadeModel(ExecutionSource source, Executor background) {
    this.source = source;
    this.background = background;
    this.needs = Nobody.needs(background);
  }

  public MadeModel evidence(EvidenceSource given) {
    evidence = given;
    return this;
  }

  /** Who is known, and how a person meets needs. */
  public MadeModel people(IdentitySource known, NeedPane.Tools tools) {
    identities = known;
    needs = tools;
    return this;
  }

  public MadeModel time(InstantSource given, ZoneId shown) {
    clock = given;
    zone = shown;
    return this;
  }

  /** What can be chosen beside the demo account. */
  public MadeModel choices(ProfileListing profiles, List<AwsRegion> offered) {
    listing = profiles;
    regions = offered;
    return this;
  }

  /** Where windows, executions and tasks are listed. */
  public MadeModel pages(BrowseSource given) {
    pages = given;
    return this;
  }

  public MadeModel examples(List<Example> given) {
    examples = given;
    return this;
  }

  /** Makes it. JavaFX thread only. */
  public WindowModel make() {
    RequestForm form = new RequestForm(regions);
    form.applyListing(listing);
    CurrentLookup lookup = new CurrentLookup(source, background);
    CurrentEvidence explained = new CurrentEvidence(lookup, evidence, background);
    return new WindowModel(
        form,
        lookup,
        explained,
        new CurrentIdentity(lookup, identities, clock, background),
        needs,
        new CurrentComparison(lookup, explained, source, evidence, background),
        new Ways(
            Nobody.find(background),
            pages == null
                ? Nobody.browse(form, background)
                : new CurrentBrowse(form, pages, background, lookup::lookUp),
            Nobody.offer(lookup, background),
            null),
        new Presentation(clock, zone),
        new ConfiguredEndpoint(form, source, background),
        new SimpleObjectProperty<>(Theme.LIGHT),
        examples,
        background,
        "1.0");
  }
}
