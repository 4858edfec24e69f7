package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.call.EndpointSetting;
import io.github.mwinspector.aws.call.OwnHost;
import io.github.mwinspector.aws.call.Variant;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where sign-ins are asked for, and which pages may be opened for them. These calls carry the
 * sign-in token itself, so they go to AWS's own hosts or to one on this computer that the
 * environment names; what a file says is never asked (threats T9, T10).
 */
public final class SignInEndpoints {
  private static final String AMAZON = "amazonaws\\.(com|com\\.cn|eu)";

  /** The hosts of start URLs, as the AWS CLI knows them. */
  private static final Pattern START =
      Pattern.compile(
          "([a-z0-9-]+\\.)+(awsapps\\.(com|cn)|app\\.aws|portal\\."
              + AMAZON
              + "|app\\.amazonwebservices\\.com\\.cn|api\\.amazonwebservices\\.eu)"
              + "|identitycenter\\.([a-z0-9-]+\\.)?"
              + AMAZON);

  private static final Pattern PAGE =
      Pattern.compile(
          "(device\\.sso|oidc(-fips)?)\\.[a-z0-9-]+\\."
              + AMAZON
              + "|oidc(-fips)?\\.[a-z0-9-]+\\.(api\\.aws|api\\.amazonwebservices\\.(com\\.cn|eu))"
              + "|([a-z0-9-]+\\.)?signin\\.aws");

  private final AwsHome variables;

  SignInEndpoints(AwsHome variables) {
    this.variables = variables;
  }

  /** Where tokens are asked for. */
  URI oidc(SsoSession session) throws LookupException {
    return of(OwnHost.OIDC, "AWS_ENDPOINT_URL_SSO_OIDC", session);
  }

  /** Where a token is exchanged for a role's keys, and ended. */
  URI portal(SsoSession session) throws LookupException {
    return of(OwnHost.SSO, "AWS_ENDPOINT_URL_SSO", session);
  }

  private URI of(OwnHost own, String variable, SsoSession session) throws LookupException {
    URI here = here(variable);
    return here == null ? own.in(session.region(), Variant.of(variables, session.chosen())) : here;
  }

  /** The endpoint on this computer that the environment names, else null. */
  private @Nullable URI here(String own) throws LookupException {
    if ("true".equalsIgnoreCase(variables.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"))) {
      return null;
    }
    String named = variables.variable(own);
    if (named != null && EndpointSetting.onThisComputer(named) == null) {
      throw new Words(
              FailureKind.ENDPOINT_REFUSED,
              "%s names something that is not on this computer.".formatted(own),
              "A sign-in is sent to AWS's own hosts only: unset the variable.")
          .withoutCall();
    }
    // what is meant for all services may well be meant for others than this one
    String any = named == null ? variables.variable("AWS_ENDPOINT_URL") : named;
    return any == null ? null : EndpointSetting.onThisComputer(any);
  }

  /**
   * Refuses a session whose start URL is no page that can be trusted.
   *
   * @throws LookupException when it isn't https
   */
  static void check(SsoSession session) throws LookupException {
    URI start = uri(session.startUrl());
    if (start == null || !"https".equals(start.getScheme()) || start.getUserInfo() != null) {
      throw new Words(
              FailureKind.PROFILE_UNSUPPORTED,
              "The sso_start_url of profile '%s' is not an https address."
                  .formatted(session.profile()),
              "Correct it: it looks like https://NAME.awsapps.com/start.")
          .withoutCall();
    }
  }

  /**
   * Whether a page may be opened without asking: both it and the session's start URL are AWS's own,
   * or it is the one on this computer that the environment names.
   *
   * @throws LookupException when the page must not be opened at all
   */
  boolean known(URI page, SsoSession session) throws LookupException {
    URI here = oidc(session);
    String host = page.getHost() == null ? "" : page.getHost().toLowerCase(Locale.ROOT);
    if (EndpointSetting.onThisComputer(here.toString()) != null
        && host.equals(here.getHost())
        && page.getPort() == here.getPort()) {
      return true;
    }
    if (!"https".equals(page.getScheme()) || host.isEmpty() || page.getUserInfo() != null) {
      throw new Words(
              FailureKind.ENDPOINT_REFUSED,
              "The sign-in leads to a page that is not https.",
              "Don't go on: check sso_start_url and sso_region of profile '%s'."
                  .formatted(session.profile()))
          .withoutCall();
    }
    URI start = uri(session.startUrl());
    return start != null && aws(start) && aws(page);
  }

  private static boolean aws(URI page) {
    String host = String.valueOf(page.getHost()).toLowerCase(Locale.ROOT);
    boolean usual = page.getPort() < 0 || page.getPort() == 443;
    return usual && (START.matcher(host).matches() || PAGE.matcher(host).matches());
  }

  /** An address with a host, or null. */
  static @Nullable URI uri(@Nullable String text) {
    try {
      URI uri = text == null ? null : URI.create(text);
      return uri == null || uri.getHost() == null ? null : uri;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
