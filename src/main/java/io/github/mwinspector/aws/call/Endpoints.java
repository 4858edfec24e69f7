package io.github.mwinspector.aws.call;

import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Need;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where each service is asked. AWS's own endpoint unless the user configured another one (SDK
 * reference guide, service-specific endpoints), see {@link EndpointSetting}. Sign-ins have rules of
 * their own.
 */
public final class Endpoints {
  /** A service whose endpoint can be configured. */
  public enum Service {
    SSM("Systems Manager", OwnHost.SSM),
    CLOUDWATCH("CloudWatch", OwnHost.CLOUDWATCH),
    STS("STS", OwnHost.STS);

    private final String words;
    private final OwnHost own;

    Service(String words, OwnHost own) {
      this.words = words;
      this.own = own;
    }

    /** The service's name as a person knows it. */
    public String words() {
      return words;
    }

    private String variable() {
      return "AWS_ENDPOINT_URL_" + name();
    }

    private String key() {
      return name().toLowerCase(Locale.ROOT) + ".endpoint_url";
    }
  }

  private final AwsHome variables;
  private final Grants grants;

  /**
   * The endpoints by these settings.
   *
   * @param grants which hosts a person has allowed
   */
  public Endpoints(AwsHome variables, Grants grants) {
    this.variables = variables;
    this.grants = grants;
  }

  /**
   * The endpoint of a service for a profile in a region.
   *
   * @throws LookupException when one is configured that is never called, or waits for a yes
   */
  public URI of(Service service, ProfileSet set, ProfileSection profile, String region)
      throws LookupException {
    EndpointSetting configured = configured(service, set, profile);
    if (configured != null) {
      return allowed(configured);
    }
    return service.own.in(region, Variant.of(variables, profile));
  }

  /** Where a setting sends a service's calls, once that is allowed; null without such a setting. */
  public @Nullable URI shown(Service service, ProfileSet set, ProfileSection profile) {
    EndpointSetting configured = configured(service, set, profile);
    return configured == null ? null : configured.uri();
  }

  private URI allowed(EndpointSetting configured) throws LookupException {
    URI endpoint = configured.uri();
    if (endpoint == null) {
      throw configured.never().withoutCall();
    }
    Need.Endpoint need = configured.need(endpoint);
    if (EndpointSetting.owner(endpoint) == EndpointSetting.Owner.SOMEBODY && !grants.allows(need)) {
      throw EndpointSetting.needsYes(need).needing(need);
    }
    return endpoint;
  }

  private @Nullable EndpointSetting configured(
      Service service, ProfileSet set, ProfileSection profile) {
    String ignore = variables.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
    if ("true".equalsIgnoreCase(ignore) || profile.on("ignore_configured_endpoint_urls")) {
      return null;
    }
    for (String variable : new String[] {service.variable(), "AWS_ENDPOINT_URL"}) {
      String url = variables.variable(variable);
      if (url != null) {
        return new EndpointSetting(url, variable);
      }
    }
    ProfileSection services = set.services().get(String.valueOf(profile.value("services")));
    String own = services == null ? null : services.value(service.key());
    if (services != null && own != null) {
      return new EndpointSetting(own, "the section [services %s]".formatted(services.name()));
    }
    String general = profile.value("endpoint_url");
    return general == null
        ? null
        : new EndpointSetting(general, "endpoint_url of profile '%s'".formatted(profile.name()));
  }
}
