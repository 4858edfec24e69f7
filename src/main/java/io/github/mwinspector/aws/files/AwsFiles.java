package io.github.mwinspector.aws.files;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileCatalog;
import io.github.mwinspector.profile.ProfileListing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of the two AWS files of this machine. Reads the files anew each time, and takes them
 * apart when their text has changed; safe for several threads. Reads nothing but these two files.
 */
public final class AwsFiles implements ProfileCatalog {
  private static final Pattern ROLE_ACCOUNT = Pattern.compile("arn:[^:]*:iam::([0-9]{12}):.*");
  private static final Pattern SESSION_ACCOUNT =
      Pattern.compile("arn:[^:]*:(?:iam|sts)::([0-9]{12}):.*");

  /** A file that there isn't. */
  private static final String NOWHERE = ".no-aws-file-for-the-sdk";

  private final AwsHome home;
  private volatile @Nullable Understood understood;

  /**
   * One of the two files as it was read.
   *
   * @param text null when there is none
   * @param problem why it can't be read, or null
   */
  private record Content(String shown, @Nullable String text, @Nullable String problem) {
    /** Keys don't belong into any text (T14). */
    @Override
    public String toString() {
      return "Content[" + shown + "]";
    }
  }

  /** What was made of the files when they were read last. */
  private record Understood(Content config, Content credentials, ProfileSet set) {}

  /**
   * The files that these variables and this home folder lead to.
   *
   * @param environment AWS_PROFILE, AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE, HOME and, for the
   *     calls, AWS_ENDPOINT_URL and its like are taken from it
   * @param userHome the JVM's {@code user.home}, used when no variable names a home folder
   */
  public AwsFiles(Map<String, String> environment, String userHome) {
    this.home = new AwsHome(environment, userHome);
  }

  /**
   * Keeps the SDK from reading the two files by itself, in the whole process. It does so whenever a
   * client is made, also one that was given everything, and makes none over one bad line.
   */
  public static void hideFromSdk() {
    System.setProperty("aws.configFile", NOWHERE);
    System.setProperty("aws.sharedCredentialsFile", NOWHERE);
  }

  /** The places and variables behind the files. */
  public AwsHome home() {
    return home;
  }

  /** Reads and merges both files. Never fails: what can't be read is among the problems. */
  public ProfileSet read() {
    Content config = content("AWS_CONFIG_FILE", ".aws/config");
    Content credentials = content("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials");
    Understood known = understood;
    // Each of a search's thousand calls reads the files: understanding them was a quarter of its
    // work. The text itself is compared, as a file's time may stay the same.
    if (known == null || !known.config.equals(config) || !known.credentials.equals(credentials)) {
      known = new Understood(config, credentials, merged(config, credentials));
      understood = known;
    }
    return known.set;
  }

  private static ProfileSet merged(Content config, Content credentials) {
    List<String> problems = new ArrayList<>();
    List<ProfileSection> first = sections(config, ProfileText.Source.CONFIG, problems);
    List<ProfileSection> second = sections(credentials, ProfileText.Source.CREDENTIALS, problems);
    return ProfileSet.of(first, second, problems);
  }

  /** Changes with the content of the two files, and when one appears, goes or is named anew. */
  public String contentHash() {
    return hash("AWS_CONFIG_FILE", ".aws/config")
        + " "
        + hash("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials");
  }

  private String hash(String variable, String usual) {
    try {
      Path path = home.file(variable, usual);
      String text = path == null ? null : AwsHome.text(path);
      return text == null ? "none" : Sha256.of(text);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Content content(String variable, String usual) {
    String shown = "the file that " + variable + " names";
    try {
      Path path = home.file(variable, usual);
      if (path == null) {
        return new Content(
            shown, null, "This user has no home folder: name the file in " + variable + ".");
      }
      shown = home.shown(path);
      return new Content(shown, AwsHome.text(path), null);
    } catch (IOException e) {
      return new Content(shown, null, "%s can't be read: %s.".formatted(shown, e.getMessage()));
    }
  }

  private static List<ProfileSection> sections(
      Content content, ProfileText.Source source, List<String> problems) {
    if (content.problem != null) {
      problems.add(content.problem);
    }
    if (content.text == null) {
      return List.of();
    }
    ProfileText.Parsed parsed = ProfileText.read(content.text, source, content.shown);
    problems.addAll(parsed.problems());
    return parsed.sections();
  }

  @Override
  public ProfileListing list() {
    ProfileSet set = read();
    List<String> problems = new ArrayList<>(set.problems());
    List<AwsProfile> profiles =
        set.profiles().values().stream().map(section -> profile(set, section)).toList();
    String wanted = home.variable("AWS_PROFILE");
    if (wanted != null && set.profile(wanted) == null) {
      problems.add("AWS_PROFILE names '%s', which is in neither file.".formatted(wanted));
    }
    String usual = set.profile("default") == null ? null : "default";
    return new ProfileListing(profiles, wanted == null ? usual : wanted, problems);
  }

  private static AwsProfile profile(ProfileSet set, ProfileSection section) {
    Lack lack = Kinds.lack(set, section);
    return new AwsProfile(
        section.name(),
        Kinds.of(section),
        section.value("region"),
        account(section),
        section.at(),
        Kinds.chain(set, section),
        lack == null ? null : lack.words());
  }

  /** The account that calls would be made in, as far as the file says it. */
  private static @Nullable String account(ProfileSection section) {
    String own = section.value("aws_account_id");
    return switch (Kinds.of(section)) {
      case SSO_SESSION, LEGACY_SSO -> section.value("sso_account_id");
      case WEB_IDENTITY, ASSUME_ROLE, ASSUME_ROLE_MFA, CREDENTIAL_SOURCE ->
          ofArn(ROLE_ACCOUNT, section.value("role_arn"), own);
      case LOGIN_SESSION -> ofArn(SESSION_ACCOUNT, section.value("login_session"), own);
      case CREDENTIAL_PROCESS, SESSION_TOKEN, STATIC_KEYS, REGION_ONLY, UNUSABLE, DEMO -> own;
    };
  }

  private static @Nullable String ofArn(
      Pattern form, @Nullable String text, @Nullable String otherwise) {
    Matcher arn = form.matcher(text == null ? "" : text);
    return arn.matches() ? arn.group(1) : otherwise;
  }
}
