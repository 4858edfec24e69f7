package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.ClientSettings;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Network;
import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.aws.call.ProxySettings;
import io.github.mwinspector.aws.call.Reach;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;
import io.github.mwinspector.aws.keys.AssumedKeys;
import io.github.mwinspector.aws.keys.CommandKeys;
import io.github.mwinspector.aws.keys.Credentials;
import io.github.mwinspector.aws.keys.Keys;
import io.github.mwinspector.aws.keys.LoginKeys;
import io.github.mwinspector.aws.keys.MachineKeys;
import io.github.mwinspector.aws.keys.RoleKeys;
import io.github.mwinspector.aws.signin.SsoSignIns;
import io.github.mwinspector.aws.signin.SsoTokens;
import io.github.mwinspector.aws.signin.Waits;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.FindTask;
import io.github.mwinspector.lookup.Grants;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.FilePlace;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The way from a connection to the services: endpoint, keys and clients, for all that is asked.
 * Keys and clients are kept between calls. Safe for several threads.
 */
public final class Access implements AutoCloseable {
  private static final ProfileSection NOT_IN_FILES =
      new ProfileSection(ProfileSection.Type.PROFILE, "", new FilePlace("", 0), Map.of(), null);

  private final AwsFiles files;
  private final Supplier<URI> demoEndpoint;
  private final InstantSource clock;
  private final Clients clients;
  private final Endpoints endpoints;
  private final Credentials credentials;
  private final SignIns signIns;
  private final Pace pace;

  /**
   * Access by the profiles of these files.
   *
   * @param files where profiles are read from, anew each time
   * @param demoEndpoint starts the demo account's endpoint if need be and says where it is; asked
   *     only when the demo account is used
   * @param clock tells the time of this computer
   * @param grants what a person has allowed
   */
  public Access(AwsFiles files, Supplier<URI> demoEndpoint, InstantSource clock, Grants grants) {
    this(
        files,
        demoEndpoint,
        clock,
        grants,
        ClientSettings.usual(),
        Waits.usual(),
        new Pace(clock, Thread::sleep));
  }

  /** With other deadlines and another pace, for tests. */
  Access(
      AwsFiles files,
      Supplier<URI> demoEndpoint,
      InstantSource clock,
      Grants grants,
      ClientSettings settings,
      Waits waits,
      Pace pace) {
    MachineKeys.forbidMetadata();
    AwsFiles.hideFromSdk();
    // Else the JDK reads the rest of an abandoned answer to keep its connection, and holds a lock
    // meanwhile that the call's own thread waits for: a dripping server would outlast the deadline.
    System.setProperty("http.KeepAlive.remainingData", "0");
    // The JDK keeps five idle connections to a host: the calls that go side by side are more, and
    // each of the others would shake hands anew in the next wave.
    System.setProperty(
        "http.maxConnections", Integer.toString(Math.max(Pace.BURST, FindTask.AT_ONCE)));
    ProxySettings.allowSignIn();
    this.files = files;
    this.demoEndpoint = demoEndpoint;
    this.clock = clock;
    this.pace = pace;
    this.clients = new Clients(new Network(files, settings));
    this.endpoints = new Endpoints(files.home(), grants);
    SsoTokens tokens = new SsoTokens(files.home(), clients, clock, waits);
    Credentials.Sources sources =
        new Credentials.Sources(
            new RoleKeys(clients, tokens, clock),
            new AssumedKeys(clients, endpoints, files.home(), grants, clock),
            new LoginKeys(clients, files.home(), clock, waits),
            new MachineKeys(files.home()),
            new CommandKeys(grants, clock, settings.command()));
    this.credentials = new Credentials(sources, clock);
    this.signIns = new SsoSignIns(files, tokens, clock, credentials::forget);
  }

  /** Signs in and out for the profiles that need it. */
  public SignIns signIns() {
    return signIns;
  }

  /**
   * The way to a service. Blocks; may fetch a role's keys.
   *
   * @throws LookupException when there is none
   */
  Reach to(Endpoints.Service service, Asked asked) throws LookupException {
    return to(service, asked, false).reach();
  }

  /**
   * The way to STS without anything that a person would notice: no command is run, no code used.
   *
   * @throws LookupException when there is none, or a person must do their part first
   */
  Known quietly(Asked asked) throws LookupException {
    return to(Endpoints.Service.STS, asked, true);
  }

  /**
   * A way and when its keys end.
   *
   * @param ends null when they don't say
   */
  record Known(Reach reach, @Nullable Instant ends) {}

  private Known to(Endpoints.Service service, Asked asked, boolean quiet) throws LookupException {
    String region = asked.region();
    if (AwsRegion.typed(region) == null) {
      throw new Words(
              FailureKind.REGION_UNREACHABLE,
              "'%s' is not a region.".formatted(region),
              "A region's id looks like eu-central-1.")
          .withoutCall();
    }
    if (asked.connection().profile().isDemo()) {
      AwsCredentials keys =
          AwsBasicCredentials.create(
              "DEMO" + asked.connection().profile().accountId(), "demo-account");
      return new Known(new Reach(new Clients.Target(region, demoEndpoint()), keys), null);
    }
    ProfileSet set = files.read();
    ProfileSection profile = profile(set, asked.profile());
    URI endpoint = endpoints.of(service, set, profile, region);
    Keys keys = credentials.of(set, profile, asked, quiet);
    return new Known(new Reach(new Clients.Target(region, endpoint), keys.secret()), keys.ends());
  }

  /**
   * A failure as it is told: forgets the keys of a connection that were refused, and no others,
   * since a code or a command may stand behind them; whatever an interrupt broke is one.
   */
  LookupException told(LookupException failed, Connection connection) {
    FailureKind kind = failed.failure().kind();
    boolean refused =
        kind == FailureKind.CREDENTIALS_EXPIRED || kind == FailureKind.CREDENTIALS_INVALID;
    if (refused && failed.failure().details().httpStatus() > 0) {
      credentials.forget(connection.profile().name());
    }
    return Thread.currentThread().isInterrupted() && kind != FailureKind.CANCELLED
        ? FailureTranslation.cancelled().withoutCall()
        : failed;
  }

  private URI demoEndpoint() throws LookupException {
    try {
      return demoEndpoint.get();
    } catch (RuntimeException e) {
      throw new Words(
              FailureKind.UNEXPECTED,
              "The demo account could not be started (%s).".formatted(e.getClass().getSimpleName()),
              "Start the program again.")
          .withoutCall();
    }
  }

  private static ProfileSection profile(ProfileSet set, String name) throws LookupException {
    ProfileSection profile = set.profile(name);
    if (profile == null) {
      throw new Words(
              FailureKind.CREDENTIALS_MISSING,
              "Profile '%s' is in neither of the two AWS files.".formatted(name),
              "Choose another one, or run `aws configure --profile %s`.".formatted(name))
          .withoutCall();
    }
    return profile;
  }

  /**
   * The hosts that a connection's calls go to by its settings, once allowed, else null: that of
   * Systems Manager, and by name any other service's that isn't the same.
   */
  @Nullable String configuredEndpoint(Connection connection) {
    if (connection.profile().isDemo()) {
      return null;
    }
    ProfileSet set = files.read();
    ProfileSection profile = set.profile(connection.profile().name());
    List<String> hosts = new ArrayList<>();
    String main = null;
    for (Endpoints.Service service : Endpoints.Service.values()) {
      URI uri = endpoints.shown(service, set, profile == null ? NOT_IN_FILES : profile);
      String host = uri == null ? null : Asked.host(uri);
      if (service == Endpoints.Service.SSM) {
        main = host;
      }
      if (host != null && (service == Endpoints.Service.SSM || !host.equals(main))) {
        hosts.add(service == Endpoints.Service.SSM ? host : service.words() + " " + host);
      }
    }
    return hosts.isEmpty() ? null : String.join(" · ", hosts);
  }

  /** Loads what a first call needs and asks nobody. Blocks: for a thread that nobody waits for. */
  public void warm() {
    clients.warm();
  }

  Clients clients() {
    return clients;
  }

  /** The one pace of all that the program asks for beside a look-up itself. */
  Pace pace() {
    return pace;
  }

  InstantSource clock() {
    return clock;
  }

  /** Releases clients and connections. */
  @Override
  public void close() {
    clients.close();
  }
}
