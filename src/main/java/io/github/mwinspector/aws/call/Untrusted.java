package io.github.mwinspector.aws.call;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A server's certificate was refused. Its message says why, and whose certificate it is. */
final class Untrusted extends CertificateException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_NAME = 300;

  Untrusted(X509Certificate refused, CertificateException why) {
    super(words(refused, why), why);
  }

  /** The refusal among a throwable's causes, or null. */
  static @Nullable Untrusted among(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof Untrusted untrusted) {
        return untrusted;
      }
    }
    return null;
  }

  private static String words(X509Certificate refused, CertificateException why) {
    return "%s. Refused certificate: subject %s; issuer %s; SHA-256 %s"
        .formatted(
            why.getMessage(),
            name(refused.getSubjectX500Principal().getName()),
            name(refused.getIssuerX500Principal().getName()),
            fingerprint(refused));
  }

  private static String name(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
  }

  /** As browsers and openssl write it. */
  private static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      return "unknown";
    }
  }
}
