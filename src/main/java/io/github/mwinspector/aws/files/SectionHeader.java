package io.github.mwinspector.aws.files;

import io.github.mwinspector.profile.FilePlace;
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

  /** One word to the AWS CLI, which takes names apart as a shell does. */
  private static final Pattern PLAIN = Pattern.compile("[^\\s\\p{Z}\"'\\\\]+");

  private static final Set<String> OTHER_TOOLS = Set.of("plugins", "preview");

  private SectionHeader() {}

  /** An empty section for a header; its name is empty when the header gives none. */
  public static ProfileSection read(String text, ProfileText.Source source, FilePlace at) {
    int end = text.indexOf(']');
    String inner = ProfileText.stripped(end < 0 ? text.substring(1) : text.substring(1, end));
    String tail = end < 0 ? "" : ProfileText.stripped(text.substring(end + 1));
    String flaw = null;
    if (end < 0) {
      flaw = at.words() + ": the header has no closing ']'";
    } else if (!note(tail) && (tail.contains("[") || tail.contains("]"))) {
      flaw = at.words() + ": there is more than one header in this line";
    }
    return source == ProfileText.Source.CONFIG
        ? ofConfig(inner, at, flaw)
        : ofCredentials(inner, at, flaw);
  }

  private static boolean note(String tail) {
    return tail.startsWith("#") || tail.startsWith(";");
  }

  private static ProfileSection ofConfig(String inner, FilePlace at, @Nullable String flaw) {
    Matcher prefixed = PREFIXED.matcher(inner);
    if (prefixed.matches()) {
      ProfileSection.Type type =
          switch (prefixed.group(1)) {
            case "sso-session" -> ProfileSection.Type.SSO_SESSION;
            case "services" -> ProfileSection.Type.SERVICES;
            case String profile -> ProfileSection.Type.PROFILE;
          };
      return named(type, ProfileText.stripped(prefixed.group(2)), at, flaw);
    }
    if (inner.equals("default")) {
      return section(ProfileSection.Type.BARE_DEFAULT, inner, at, flaw);
    }
    if (OTHER_TOOLS.contains(inner)) {
      return section(ProfileSection.Type.OTHER, inner, at, null);
    }
    if (inner.equals("profile")) {
      return section(ProfileSection.Type.PROFILE, "", at, flaw);
    }
    String reason =
        at.words() + ": in this file a profile's header is [profile NAME], AWS tools skip it";
    return section(ProfileSection.Type.MISPLACED, inner, at, flaw == null ? reason : flaw);
  }

  private static ProfileSection ofCredentials(String inner, FilePlace at, @Nullable String flaw) {
    Matcher prefixed = PREFIXED.matcher(inner);
    if (!prefixed.matches()) {
      return section(
          ProfileSection.Type.PROFILE, inner, at, flaw == null ? unreadable(inner, at) : flaw);
    }
    String reason = at.words() + ": in this file a profile's header is [NAME], without 'profile'";
    return prefixed.group(1).equals("profile")
        ? section(
            ProfileSection.Type.MISPLACED,
            unquoted(prefixed.group(2)),
            at,
            flaw == null ? reason : flaw)
        : section(ProfileSection.Type.OTHER, inner, at, null);
  }

  private static ProfileSection named(
      ProfileSection.Type type, String name, FilePlace at, @Nullable String flaw) {
    String reason = flaw == null ? unreadable(name, at) : flaw;
    if (reason == null && !QUOTED.matcher(name).matches() && !PLAIN.matcher(name).matches()) {
      reason =
          at.words()
              + ": AWS tools skip a name with blanks or odd quotes;"
              + " put the whole name in quotes or rename it";
    }
    return section(type, unquoted(name), at, reason);
  }

  private static @Nullable String unreadable(String name, FilePlace at) {
    return name.indexOf('\uFFFD') >= 0 ? at.words() + ": the name is not valid UTF-8" : null;
  }

  private static String unquoted(String name) {
    Matcher quoted = QUOTED.matcher(name);
    if (!quoted.matches()) {
      return name;
    }
    return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
  }

  private static ProfileSection section(
      ProfileSection.Type type, String name, FilePlace at, @Nullable String flaw) {
    return new ProfileSection(type, name, at, Map.of(), flaw);
  }
}
