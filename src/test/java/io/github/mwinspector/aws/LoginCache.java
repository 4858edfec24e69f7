package io.github.mwinspector.aws;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** What {@code aws login} leaves in its cache, and what the sign-in service answers. */
final class LoginCache {
  static final String SESSION = "arn:aws:iam::111122223333:user/ana";

  /** The SHA-256 of the session. */
  static final String NAME =
      "54b26e94961ade5aa4cd61f3deff3136c953a65099a948739052499a875d5095.json";

  private LoginCache() {}

  static String until(Instant expires) {
    return """
    {"accessToken":{"accessKeyId":"ASIALOGIN00000000000","secretAccessKey":"LOGINSECRETOLD",
      "sessionToken":"LOGINTOKENOLD","accountId":"111122223333","expiresAt":"%s"},
     "tokenType":"aws_sigv4","refreshToken":"LOGINREFRESHOLD","identityToken":"LOGINIDENTITY",
     "clientId":"arn:aws:signin:::devtools/same-device","dpopKey":"%s"}
    """
        .formatted(expires, key());
  }

  /** A new key as the AWS CLI writes it: SEC 1 in PEM. */
  private static String key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      String secret = hex(((ECPrivateKey) pair.getPrivate()).getS());
      ECPublicKey open = (ECPublicKey) pair.getPublic();
      String der =
          "30770201010420"
              + secret
              + "a00a06082a8648ce3d030107a144034200"
              + "04"
              + hex(open.getW().getAffineX())
              + hex(open.getW().getAffineY());
      String text = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(der));
      return "-----BEGIN EC PRIVATE KEY-----\\n" + text + "\\n-----END EC PRIVATE KEY-----\\n";
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(java.math.BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
    return HexFormat.of().formatHex(Arrays.copyOf(padded, 32));
  }

  static FaultServer.Reply refreshed() {
    return FaultServer.json(
        200,
        """
        {"accessToken":{"accessKeyId":"ASIALOGINNEW00000000","secretAccessKey":"LOGINSECRETNEW",
          "sessionToken":"LOGINTOKENNEW"},
         "tokenType":"aws_sigv4","expiresIn":900,"refreshToken":"LOGINREFRESHNEW"}
        """);
  }

  static FaultServer.Reply refused(String error) {
    return FaultServer.json(
        403,
        "{\"error\":\"%s\",\"message\":\"no LOGINREFRESHOLD\"}".formatted(error),
        "x-amzn-ErrorType: AccessDeniedException");
  }
}
