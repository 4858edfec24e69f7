package io.github.mwinspector.aws.files;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header line of a section, such as {@code [profile x] # note}. */
public final class SectionHeader {
  private static final Pattern PREFIXED =
      Pattern.compile("(profile|sso-session|services)[ \\t]+(.*)", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_\\-/.%@:+]+");
  private static final Set<String> OTHER_TOOLS = Set.of("plugins", "preview");

  private SectionHeader() {}

  /** An empty section for a header; its name is empty when the header gives none. */
  public static ProfileSection read(String text, ProfileText.Source source, String place) {
    int end = text.indexOf(']');
    String inner = ProfileText.stripped(end < 0 ? text.substring(1) : text.substring(1, end));
    String tail = end < 0 ? "" : ProfileText.stripped(text.substring(end + 1));
    String flaw = null;
    if (end < 0) {
      flaw = place + ": the header has no closing ']'";
    } else if (!tail.isEmpty() && !tail.startsWith("#") && !tail.startsWith(";")) {
      flaw = place + ": there is text behind the header's ']'";
    }
    return source == ProfileText.Source.CONFIG
        ? ofConfig(inner, place, flaw)
        : ofCredentials(inner, place, flaw);
  }

  private static ProfileSection ofConfig(String inner, String place, @Nullable String flaw) {
    Matcher prefixed = PREFIXED.matcher(inner);
    if (prefixed.matches()) {
      ProfileSection.Type type =
          switch (prefixed.group(1)) {
            case "sso-session" -> ProfileSection.Type.SSO_SESSION;
            case "services" -> ProfileSection.Type.SERVICES;
            case String profile -> ProfileSection.Type.PROFILE;
          };
      return named(type, ProfileText.stripped(prefixed.group(2)), place, flaw);
    }
    if (inner.equals("default")) {
      return section(ProfileSection.Type.BARE_DEFAULT, inner, place, flaw);
    }
    if (OTHER_TOOLS.contains(inner)) {
      return section(ProfileSection.Type.OTHER, inner, place, null);
    }
    if (inner.equals("profile")) {
      return section(ProfileSection.Type.PROFILE, "", place, flaw);
    }
    String reason =
        place + ": in this file a profile's header is [profile NAME], AWS tools skip it";
    return section(ProfileSection.Type.MISPLACED, inner, place, flaw == null ? reason : flaw);
  }

  private static ProfileSection ofCredentials(String inner, String place, @Nullable String flaw) {
    Matcher prefixed = PREFIXED.matcher(inner);
    if (!prefixed.matches()) {
      return section(
          ProfileSection.Type.PROFILE,
          inner,
          place,
          flaw == null ? unreadable(inner, place) : flaw);
    }
    String reason =
        place + ": in this file headers are [NAME] without 'profile', AWS tools skip it";
    return prefixed.group(1).equals("profile")
        ? section(
            ProfileSection.Type.MISPLACED,
            unquoted(prefixed.group(2)),
            place,
            flaw == null ? reason : flaw)
        : section(ProfileSection.Type.OTHER, inner, place, null);
  }

  private static ProfileSection named(
      ProfileSection.Type type, String name, String place, @Nullable String flaw) {
    String reason = flaw == null ? unreadable(name, place) : flaw;
    if (reason == null && !QUOTED.matcher(name).matches() && !PLAIN.matcher(name).matches()) {
      reason =
          place
              + ": AWS tools skip a name with blanks, quotes or letters beyond A-Z;"
              + " put the name in quotes or rename it";
    }
    return section(type, unquoted(name), place, reason);
  }

  private static @Nullable String unreadable(String name, String place) {
    return name.indexOf('\uFFFD') >= 0 ? place + ": the name is not valid UTF-8" : null;
  }

  private static String unquoted(String name) {
    Matcher quoted = QUOTED.matcher(name);
    if (!quoted.matches()) {
      return name;
    }
    return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
  }

  private static ProfileSection section(
      ProfileSection.Type type, String name, String place, @Nullable String flaw) {
    return new ProfileSection(type, name, place, Map.of(), flaw);
  }
}
