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
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.endpoints.CloudWatchEndpointProvider;
import software.amazon.awssdk.services.signin.endpoints.SigninEndpointProvider;
import software.amazon.awssdk.services.ssm.endpoints.SsmEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/**
 * Where each service is asked. AWS's own endpoint unless the user configured another one (SDK
 * reference guide, service-specific endpoints), see {@link EndpointSetting}. Sign-ins have rules of
 * their own.
 */
public final class Endpoints {
  /** A service whose endpoint can be configured. */
  public enum Service {
    SSM("Systems Manager"),
    CLOUDWATCH("CloudWatch"),
    STS("STS");

    private final String words;

    Service(String words) {
      this.words = words;
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
    boolean fips = on("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", profile);
    boolean dual = on("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", profile);
    Region id = Region.of(region);
    return switch (service) {
      case SSM ->
          SsmEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(id).useFips(fips).useDualStack(dual))
              .join()
              .endpointUrl()
              .toUri();
      case CLOUDWATCH ->
          CloudWatchEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(id).useFips(fips).useDualStack(dual))
              .join()
              .endpointUrl()
              .toUri();
      case STS ->
          StsEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(id).useFips(fips).useDualStack(dual))
              .join()
              .endpointUrl()
              .toUri();
    };
  }

  /** The service that refreshes the sessions of {@code aws login}: always AWS's own. */
  public static URI signin(String region) {
    return SigninEndpointProvider.defaultProvider()
        .resolveEndpoint(e -> e.region(Region.of(region)).useFips(false).useDualStack(false))
        .join()
        .endpointUrl()
        .toUri();
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

  private boolean on(String variable, String key, ProfileSection profile) {
    String value = variables.variable(variable);
    return value == null ? profile.on(key) : value.equalsIgnoreCase("true");
  }
}
