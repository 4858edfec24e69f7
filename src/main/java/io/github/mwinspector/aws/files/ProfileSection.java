package io.github.mwinspector.aws.files;

import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.text.Sensitive;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section of an AWS file, or several of the same name merged. Values are sensitive until a reader
 * asks for one by its key.
 *
 * @param type what the section describes
 * @param name its name without the prefix
 * @param at the file and line of its header
 * @param keys its keys in lower case, keys of nested blocks as {@code block.key}
 * @param flaw why it can't be relied on, in words with the line; null when it can
 * @param places the file and line of those keys whose own place is told to a person
 */
public record ProfileSection(
    Type type,
    String name,
    FilePlace at,
    Map<String, Sensitive> keys,
    @Nullable String flaw,
    Map<String, String> places) {

  /** What a section describes. */
  public enum Type {
    PROFILE,
    /** {@code [default]} in the config file, which {@code [profile default]} replaces. */
    BARE_DEFAULT,
    SSO_SESSION,
    SERVICES,
    /** A profile under a header that AWS tools skip in this file. */
    MISPLACED,
    /** Settings of other tools. */
    OTHER
  }

  public ProfileSection {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    places = Map.copyOf(places);
  }

  /** A section that tells no place but its header's. */
  public ProfileSection(
      Type type, String name, FilePlace at, Map<String, Sensitive> keys, @Nullable String flaw) {
    this(type, name, at, keys, flaw, Map.of());
  }

  /** The file and line of a key, or of the section when it isn't known. */
  public String placeOf(String key) {
    return places.getOrDefault(key, place());
  }

  /** The file and line of its header, in words. */
  public String place() {
    return at.words();
  }

  /** The value of a key, or null when it is absent or blank. */
  public @Nullable String value(String key) {
    Sensitive value = keys.get(key);
    return value == null || value.reveal().isBlank() ? null : value.reveal();
  }

  /** Whether the key has a value. */
  public boolean has(String key) {
    return value(key) != null;
  }

  /** Whether a switch is on. */
  public boolean on(String key) {
    return "true".equalsIgnoreCase(value(key));
  }

  /** This section with another's keys over its own. */
  public ProfileSection under(ProfileSection other) {
    Map<String, Sensitive> merged = new LinkedHashMap<>(keys);
    merged.putAll(other.keys);
    Map<String, String> mergedPlaces = new LinkedHashMap<>(places);
    mergedPlaces.putAll(other.places);
    return new ProfileSection(
        type, name, at, merged, flaw == null ? other.flaw : flaw, mergedPlaces);
  }
}
