package io.github.mwinspector.state;

import io.github.mwinspector.text.Disclosure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** How results are shown: choices of the person at the screen, not of the look-up. */
public final class Presentation {
  private static final Duration JUST_READ = Duration.ofMillis(500);

  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ZoneId local;
  private final BooleanProperty valuesHidden = new SimpleBooleanProperty(false);
  private final ObjectProperty<ZoneId> zone;
  private @Nullable Instant savedAt;
  private final ReadOnlyObjectWrapper<Disclosure> disclosure =
      new ReadOnlyObjectWrapper<>(Disclosure.VALUES);

  /**
   * Starts with values shown, recognised secrets masked, and times in the local zone.
   *
   * @param clock what time it is now; tests bring their own
   * @param local the zone of this computer
   */
  public Presentation(InstantSource clock, ZoneId local) {
    this.clock = clock;
    this.local = local;
    this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    this.zone = new SimpleObjectProperty<>(local);
    valuesHidden.subscribe(
        hidden -> disclosure.set(hidden ? Disclosure.HIDDEN : Disclosure.VALUES));
  }

  /** The one switch that hides every value, for screen sharing. */
  public BooleanProperty valuesHidden() {
    return valuesHidden;
  }

  /** How much of values is on screen: follows {@link #valuesHidden}, never SECRETS. */
  public ReadOnlyObjectProperty<Disclosure> disclosure() {
    return disclosure.getReadOnlyProperty();
  }

  /** The zone times are shown in: the local one or {@link ZoneOffset#UTC}. */
  public ObjectProperty<ZoneId> zone() {
    return zone;
  }

  /** Changes between the local zone and UTC. */
  public void toggleZone() {
    zone.set(zone.get().equals(ZoneOffset.UTC) ? local : ZoneOffset.UTC);
  }

  /** The zone of this computer, whichever times are shown in. */
  public ZoneId local() {
    return local;
  }

  /** What time it is. */
  public InstantSource clock() {
    return clock;
  }

  /**
   * What time it was when the clock was last read for the screen. All that says how long something
   * runs goes by this one reading: two would contradict each other around a start or a full second.
   */
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /**
   * The time that the result on screen is seen at: now, or when it was saved. What ran then doesn't
   * grow.
   */
  public Instant seenAt() {
    return savedAt == null ? now.get() : savedAt;
  }

  /** Sees results as of when they were saved; null for results of now. */
  public void seeAsOf(@Nullable Instant saved) {
    savedAt = saved;
  }

  /** Reads the clock for the screen. */
  public void readClock() {
    now.set(clock.instant());
  }

  /** Reads the clock for the screen unless another part just did. */
  public void tick() {
    if (Duration.between(now.get(), clock.instant()).abs().compareTo(JUST_READ) >= 0) {
      readClock();
    }
  }
}
