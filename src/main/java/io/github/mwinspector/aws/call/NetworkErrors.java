package io.github.mwinspector.aws.call;

import io.github.mwinspector.lookup.FailureKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Says in plain words why no whole answer came over the network. */
public final class NetworkErrors {
  private NetworkErrors() {}

  /** The first network problem among a throwable's causes, or null. */
  public static @Nullable IOException among(@Nullable Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof IOException problem) {
        return problem;
      }
    }
    return null;
  }

  /**
   * Whether another try won't change it: a certificate that isn't trusted, authorities that can't
   * be read, a proxy of another kind, or one that refuses the sign-in, which too many tries lock.
   */
  public static boolean lasting(IOException problem) {
    if (problem instanceof UnreadableBundle
        || problem instanceof UnusableProxy
        || wantsSignIn(problem)) {
      return true;
    }
    for (Throwable t = problem; t != null; t = t.getCause()) {
      if (t instanceof GeneralSecurityException || t instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  /** A few words for the progress line. */
  public static String inShort(IOException problem, boolean aborted, Duration lasted) {
    return switch (problem) {
      case UnknownHostException e -> "name not found";
      case SocketTimeoutException e -> "no answer within " + seconds(lasted);
      case ConnectException e -> "connection refused";
      case UnusableProxy e -> "no usable proxy";
      case UnreadableBundle e -> "certificate authorities not readable";
      case SSLException e -> "no trusted TLS connection";
      case HttpRetryException e -> "the proxy wants a sign-in";
      case IOException e when aborted -> "no answer within " + seconds(lasted);
      case IOException e -> "connection broken";
    };
  }

  private static String seconds(Duration lasted) {
    return "%.0f s".formatted(Math.max(1, lasted.toMillis() / 1000.0));
  }

  /** The failure that a network problem is. */
  public static Words of(IOException problem, CallRecord call) {
    String host = call.host();
    return switch (problem) {
      case UnknownHostException e -> unknownHost(e, call);
      case SocketTimeoutException e -> timedOut(call);
      case NoRouteToHostException e -> refused("There is no route to " + host + ".");
      case ConnectException e -> refused(host + " refused the connection.");
      case UnusableProxy e ->
          new Words(
              FailureKind.ENDPOINT_REFUSED,
              e.getMessage(),
              "Name the address by which the proxy is reached with http://, or add the hosts to"
                  + " NO_PROXY.");
      case UnreadableBundle e ->
          new Words(
              FailureKind.TLS,
              e.getMessage(),
              "Name a PEM file with your company's certificate authority there, or remove the"
                  + " setting.");
      case SSLException e -> tls(host);
      case HttpRetryException e -> proxySignIn();
      case IOException e when String.valueOf(e.getMessage()).contains("tunnel") -> proxy(e);
      case IOException e when call.status() > 0 -> cut(host);
      case IOException e -> refused(host + " closed the connection without an answer.");
    };
  }

  private static Words unknownHost(UnknownHostException e, CallRecord call) {
    String region = call.asked().region();
    String name = String.valueOf(e.getMessage());
    if (name.matches("[A-Za-z0-9._-]{1,253}") && !call.host().startsWith(name)) {
      return new Words(
          FailureKind.DNS,
          "The name of the proxy, %s, was not found.".formatted(name),
          "Check HTTPS_PROXY, the network connection and VPN of this computer.");
    }
    if (call.purpose() != Purpose.LookUp.SSO_ROLE
        && !(call.purpose() instanceof Purpose.Assume)
        && call.host().contains(region)
        && !SsmClient.serviceMetadata().regions().contains(Region.of(region))) {
      return new Words(
          FailureKind.REGION_UNREACHABLE,
          "There is no endpoint for the region %s.".formatted(region),
          "Check the region's spelling; this version doesn't know it.");
    }
    return new Words(
        FailureKind.DNS,
        "The name %s was not found.".formatted(call.host()),
        "Check the network connection, VPN and DNS of this computer.");
  }

  /** The server, or the way to it, was silent. */
  public static Words timedOut(CallRecord call) {
    return new Words(
        FailureKind.TIMED_OUT,
        "%s did not answer in time.".formatted(call.host()),
        "Check the network connection, VPN and firewall, then try again.");
  }

  private static Words refused(String headline) {
    return new Words(
        FailureKind.CONNECTION_REFUSED,
        headline,
        "Check VPN, firewall, HTTPS_PROXY and any configured endpoint, then try again.");
  }

  private static Words tls(String host) {
    return new Words(
        FailureKind.TLS,
        "No trusted TLS connection to %s could be made.".formatted(host),
        "If your company inspects TLS, put its certificate authority into a PEM file and name that"
            + " in AWS_CA_BUNDLE or the profile's ca_bundle; otherwise don't go on in this"
            + " network.");
  }

  public static Words proxySignIn() {
    return new Words(
        FailureKind.PROXY_SIGN_IN,
        "The proxy wants a sign-in (HTTP 407).",
        "Write the right user and password into HTTPS_PROXY, as http://user:password@host:port with"
            + " %40 for @ and the like, or use another network.");
  }

  private static boolean wantsSignIn(IOException problem) {
    return problem instanceof HttpRetryException
        || (String.valueOf(problem.getMessage()).contains("tunnel")
            && String.valueOf(problem.getMessage()).contains(" 407"));
  }

  private static Words proxy(IOException e) {
    return wantsSignIn(e)
        ? proxySignIn()
        : new Words(
            FailureKind.PORTAL,
            "The proxy did not let the call through.",
            "Ask for the host to be allowed there, or use another network.");
  }

  private static Words cut(String host) {
    return new Words(
        FailureKind.ANSWER_BROKEN,
        "The answer of %s broke off in the middle.".formatted(host),
        "Try again; if it stays so, something between here and AWS cuts answers.");
  }
}
