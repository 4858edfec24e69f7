package io.github.mwinspector.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which operation of which service a request is for. One address serves all three; each service's
 * requests have a form of their own.
 *
 * @param service the service's name in signatures
 * @param operation the operation's name
 * @param protocol the form of the request and its answer
 */
record Addressee(String service, String operation, Protocol protocol) {
  private static final String SSM = "AmazonSSM.";
  private static final String CLOUDWATCH = "GraniteServiceVersion20100801";
  private static final Pattern FIELD = Pattern.compile("(?:^|&)(Action|Version)=([\\w.-]+)");

  /** The path of an operation in Smithy's RPC v2. */
  static final Pattern RPC_PATH =
      Pattern.compile("/service/" + CLOUDWATCH + "/operation/([A-Za-z]{1,64})");

  static Addressee of(Call call) {
    Matcher path = RPC_PATH.matcher(call.path());
    if (path.matches()) {
      return new Addressee("monitoring", path.group(1), Protocol.CBOR);
    }
    String target = call.target();
    if (target != null && target.startsWith(CLOUDWATCH + ".")) {
      return new Addressee(
          "monitoring", target.substring(CLOUDWATCH.length() + 1), Protocol.JSON_1_0);
    }
    if (target == null && form(call.contentType())) {
      return byForm(call.text());
    }
    String operation =
        target != null && target.startsWith(SSM) ? target.substring(SSM.length()) : "";
    return new Addressee("ssm", operation, Protocol.JSON_1_1);
  }

  private static boolean form(@Nullable String contentType) {
    return contentType != null && contentType.startsWith("application/x-www-form-urlencoded");
  }

  private static Addressee byForm(String form) {
    Matcher field = FIELD.matcher(form);
    String action = "";
    String version = "";
    while (field.find()) {
      if (field.group(1).equals("Action")) {
        action = field.group(2);
      } else {
        version = field.group(2);
      }
    }
    Map<String, String> services = Map.of("2010-08-01", "monitoring", "2011-06-15", "sts");
    return new Addressee(services.getOrDefault(version, "sts"), action, Protocol.QUERY);
  }
}
