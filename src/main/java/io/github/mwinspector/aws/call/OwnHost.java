package io.github.mwinspector.aws.call;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.endpoints.CloudWatchEndpointProvider;
import software.amazon.awssdk.services.signin.endpoints.SigninEndpointProvider;
import software.amazon.awssdk.services.ssm.endpoints.SsmEndpointProvider;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointProvider;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/** AWS's own hosts of the services we call, by the rules that its SDK carries. */
public enum OwnHost {
  SSM,
  CLOUDWATCH,
  STS,
  /** Where a sign-in is exchanged for a role's keys. */
  SSO,
  /** Where tokens of sign-ins are asked for. */
  OIDC,
  /** The service that refreshes the sessions of {@code aws login}. */
  SIGNIN;

  /** The endpoint in a region. Every partition has every variant. */
  public URI in(String region, Variant variant) {
    return resolved(Region.of(region), variant.fips(), variant.dualStack())
        .join()
        .endpointUrl()
        .toUri();
  }

  private CompletableFuture<Endpoint> resolved(Region region, boolean fips, boolean dual) {
    return switch (this) {
      case SSM ->
          SsmEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(region).useFips(fips).useDualStack(dual));
      case CLOUDWATCH ->
          CloudWatchEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(region).useFips(fips).useDualStack(dual));
      case STS ->
          StsEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(region).useFips(fips).useDualStack(dual));
      case SSO ->
          SsoEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(region).useFips(fips).useDualStack(dual));
      case OIDC ->
          SsoOidcEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(region).useFips(fips).useDualStack(dual));
      case SIGNIN ->
          SigninEndpointProvider.defaultProvider()
              .resolveEndpoint(e -> e.region(region).useFips(fips).useDualStack(dual));
    };
  }
}
