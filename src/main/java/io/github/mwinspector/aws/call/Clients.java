package io.github.mwinspector.aws.call;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.signin.SigninClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The SDK clients, one per region and endpoint, built with everything said: region, endpoint, HTTP
 * client, deadlines, retries. Nothing comes from a default chain, a default profile or the
 * machine's metadata service. They hold no credentials: each call brings its own.
 */
public final class Clients implements AutoCloseable {
  /**
   * Where a client leads.
   *
   * @param region the region that calls are signed for
   * @param endpoint scheme, host and port
   */
  public record Target(String region, URI endpoint) {}

  private final Network network;
  private final ClientSettings settings;
  private final Tries tries;
  private final SdkHttpClient http;
  private final Map<Target, SsmClient> ssm = new ConcurrentHashMap<>();
  private final Map<Target, CloudWatchClient> cloudWatch = new ConcurrentHashMap<>();
  private final Map<Target, StsClient> sts = new ConcurrentHashMap<>();
  private final Map<Target, SsoClient> sso = new ConcurrentHashMap<>();
  private final Map<Target, SsoOidcClient> oidc = new ConcurrentHashMap<>();
  private final Map<Target, SigninClient> signin = new ConcurrentHashMap<>();

  public Clients(Network network) {
    this.network = network;
    this.settings = network.settings();
    this.tries = new Tries(network);
    this.http = new RecordingHttpClient(UrlConnectionHttpClient.create(network));
  }

  public ClientSettings settings() {
    return settings;
  }

  /** Loads what a first call needs and asks nobody. Blocks: for a thread that nobody waits for. */
  public void warm() {
    network.warm();
    built(SsmClient.builder(), new Target("us-east-1", URI.create("https://localhost"))).close();
  }

  public SsmClient ssm(Target target) {
    return ssm.computeIfAbsent(target, t -> built(SsmClient.builder(), t));
  }

  public CloudWatchClient cloudWatch(Target target) {
    return cloudWatch.computeIfAbsent(target, t -> built(CloudWatchClient.builder(), t));
  }

  public StsClient sts(Target target) {
    return sts.computeIfAbsent(target, t -> built(StsClient.builder(), t));
  }

  public SsoClient sso(Target target) {
    return sso.computeIfAbsent(target, t -> built(SsoClient.builder(), t));
  }

  public SsoOidcClient oidc(Target target) {
    return oidc.computeIfAbsent(target, t -> built(SsoOidcClient.builder(), t));
  }

  public SigninClient signin(Target target) {
    return signin.computeIfAbsent(target, t -> built(SigninClient.builder(), t));
  }

  /** A client of any service with the settings that all of ours have. */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C built(
      B builder, Target target) {
    return builder
        .region(Region.of(target.region()))
        .endpointOverride(target.endpoint())
        .fipsEnabled(false)
        .dualstackEnabled(false)
        .defaultsMode(DefaultsMode.STANDARD)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(http)
        .overrideConfiguration(overrides())
        .build();
  }

  private ClientOverrideConfiguration overrides() {
    return ClientOverrideConfiguration.builder()
        .addExecutionInterceptor(new ReadOnlyGuard())
        .retryStrategy(tries)
        .apiCallAttemptTimeout(settings.attempt())
        .apiCallTimeout(settings.call())
        .defaultProfileFile(
            ProfileFile.builder().content("").type(ProfileFile.Type.CONFIGURATION).build())
        .defaultProfileName("none")
        .appId("mw-inspector")
        .build();
  }

  @Override
  public void close() {
    ssm.values().forEach(SdkAutoCloseable::close);
    cloudWatch.values().forEach(SdkAutoCloseable::close);
    sts.values().forEach(SdkAutoCloseable::close);
    sso.values().forEach(SdkAutoCloseable::close);
    oidc.values().forEach(SdkAutoCloseable::close);
    signin.values().forEach(SdkAutoCloseable::close);
    http.close();
  }
}
