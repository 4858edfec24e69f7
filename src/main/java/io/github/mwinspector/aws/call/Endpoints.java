package io.github.mwinspector.aws.call;

import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.endpoints.CloudWatchEndpointProvider;
import software.amazon.awssdk.services.signin.endpoints.SigninEndpointProvider;
import software.amazon.awssdk.services.ssm.endpoints.SsmEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/**
 * Where each service is asked. AWS's own endpoint unless the user configured another one (SDK
 * reference guide, service-specific endpoints), of which only loopback hosts are taken: a
 * configured endpoint receives what is signed for AWS (threat T9). Sign-ins have rules of their
 * own.
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

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[::1]");

  private final AwsHome variables;

  public Endpoints(AwsHome variables) {
    this.variables = variables;
  }

  /**
   * The endpoint of a service for a profile in a region.
   *
   * @throws LookupException when one is configured that is not on this computer
   */
  public URI of(Service service, ProfileSet set, ProfileSection profile, String region)
      throws LookupException {
    Configured configured = configured(service, set, profile);
    if (configured != null) {
      if (configured.loopback() == null) {
        throw refused(configured).withoutCall();
      }
      return configured.loopback();
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

  /** The loopback endpoint that a profile's calls go to, or null when they go to AWS or nowhere. */
  public @Nullable URI loopback(Service service, ProfileSet set, ProfileSection profile) {
    Configured configured = configured(service, set, profile);
    return configured == null ? null : configured.loopback();
  }

  /**
   * A configured endpoint.
   *
   * @param text as written
   * @param where what configures it, in words
   * @param loopback the endpoint when it is one that is taken, else null
   */
  private record Configured(String text, String where, @Nullable URI loopback) {
    static Configured of(String text, String where) {
      return new Configured(text, where, Endpoints.loopback(text));
    }
  }

  private @Nullable Configured configured(Service service, ProfileSet set, ProfileSection profile) {
    String ignore = variables.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
    if ("true".equalsIgnoreCase(ignore) || profile.on("ignore_configured_endpoint_urls")) {
      return null;
    }
    for (String variable : new String[] {service.variable(), "AWS_ENDPOINT_URL"}) {
      String url = variables.variable(variable);
      if (url != null) {
        return Configured.of(url, variable);
      }
    }
    ProfileSection services = set.services().get(String.valueOf(profile.value("services")));
    String own = services == null ? null : services.value(service.key());
    if (services != null && own != null) {
      return Configured.of(own, "the section [services %s]".formatted(services.name()));
    }
    String general = profile.value("endpoint_url");
    return general == null
        ? null
        : Configured.of(general, "endpoint_url of profile '%s'".formatted(profile.name()));
  }

  /** The endpoint that a text names when it is one on this computer, else null. */
  public static @Nullable URI loopback(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      boolean http = scheme.equals("http") || scheme.equals("https");
      String host = uri.getHost();
      boolean here = host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
      return http && here && uri.getUserInfo() == null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static Words refused(Configured configured) {
    String host = "an address that can't be read";
    try {
      String named = new URI(configured.text()).getHost();
      host = named == null ? host : named;
    } catch (URISyntaxException e) {
      // the words above say it
    }
    return new Words(
        FailureKind.ENDPOINT_REFUSED,
        "%s leads to %s, which is not this computer.".formatted(configured.where(), host),
        "This version calls AWS or an endpoint on this computer only. Remove the setting or set"
            + " AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true.");
  }

  private boolean on(String variable, String key, ProfileSection profile) {
    String value = variables.variable(variable);
    return value == null ? profile.on(key) : value.equalsIgnoreCase("true");
  }
}
