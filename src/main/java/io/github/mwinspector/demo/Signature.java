package io.github.mwinspector.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request's {@code Authorization} header says (Signature Version 4). The signature itself
 * can't be checked, as the demo account has no secret keys: any key will do.
 *
 * @param region the region it was signed for
 * @param service the service it was signed for
 */
record Signature(String region, String service) {
  private static final Pattern FORM =
      Pattern.compile(
          "AWS4-HMAC-SHA256 +Credential=[\\w./+=-]+/\\d{8}/([\\w-]+)/(\\w+)/aws4_request,"
              + " *SignedHeaders=[\\w;-]+, *Signature=[0-9a-f]{64}");

  /** The key ids of the demo accounts: any other key is the main one's. */
  private static final Pattern KEY = Pattern.compile("Credential=DEMO(\\d{12})/");

  /** The account whose key it was signed with; empty for the main one's. */
  static String account(@Nullable String authorization) {
    Matcher key = KEY.matcher(authorization == null ? "" : authorization);
    return key.find() ? key.group(1) : "";
  }

  /** Reads the header; null when it is absent or of another form. */
  static @Nullable Signature of(@Nullable String authorization) {
    if (authorization == null) {
      return null;
    }
    Matcher matcher = FORM.matcher(authorization);
    return matcher.matches() ? new Signature(matcher.group(1), matcher.group(2)) : null;
  }
}
