package io.github.mwinspector.aws.files;

import io.github.mwinspector.profile.AwsProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What both files hold, merged as the SDK does: sections of one name are one, the later line wins,
 * the credentials file wins over the config file key by key.
 *
 * @param profiles by name, in the order of the files
 * @param ssoSessions the {@code [sso-session]} sections by name
 * @param services the {@code [services]} sections by name
 * @param problems what belongs to no profile, in words
 */
public record ProfileSet(
    Map<String, ProfileSection> profiles,
    Map<String, ProfileSection> ssoSessions,
    Map<String, ProfileSection> services,
    List<String> problems) {

  public ProfileSet {
    profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    ssoSessions = Map.copyOf(ssoSessions);
    services = Map.copyOf(services);
    problems = List.copyOf(problems);
  }

  /** The profile of this name, or null. */
  public @Nullable ProfileSection profile(String name) {
    return profiles.get(name);
  }

  /** Merges the sections of the config file, then those of the credentials file. */
  public static ProfileSet of(
      List<ProfileSection> config, List<ProfileSection> credentials, List<String> problems) {
    Map<String, ProfileSection> profiles = new LinkedHashMap<>();
    Map<String, ProfileSection> sessions = new LinkedHashMap<>();
    Map<String, ProfileSection> services = new LinkedHashMap<>();
    List<ProfileSection> misplaced = new ArrayList<>();
    List<String> notes = new ArrayList<>(problems);
    boolean replaced =
        config.stream()
            .anyMatch(s -> s.type() == ProfileSection.Type.PROFILE && s.name().equals("default"));
    List<ProfileSection> all = new ArrayList<>(config);
    all.addAll(credentials);
    for (ProfileSection section : all) {
      switch (section.type()) {
        case PROFILE -> add(profiles, section, notes);
        case BARE_DEFAULT -> {
          if (!replaced) {
            add(profiles, section, notes);
          }
        }
        case SSO_SESSION -> sessions.merge(section.name(), section, ProfileSection::under);
        case SERVICES -> services.merge(section.name(), section, ProfileSection::under);
        case MISPLACED -> misplaced.add(section);
        case OTHER -> {}
      }
    }
    for (ProfileSection section : misplaced) {
      if (profiles.containsKey(section.name())) {
        notes.add(section.flaw() + ".");
      } else {
        add(profiles, section, notes);
      }
    }
    return new ProfileSet(profiles, sessions, services, notes);
  }

  private static void add(
      Map<String, ProfileSection> profiles, ProfileSection section, List<String> notes) {
    if (AwsProfile.demo(section.name()) != null) {
      notes.add(
          section.place() + ": this name is the built-in demo account's; rename the profile.");
    } else {
      profiles.merge(section.name(), section, ProfileSection::under);
    }
  }
}
