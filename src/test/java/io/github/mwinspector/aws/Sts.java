package io.github.mwinspector.aws;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What STS answers. */
final class Sts {
  private Sts() {}

  static Instant inMinutes(int minutes) {
    return Instant.now().plusSeconds(60L * minutes).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Keys of AssumeRole that are good for an hour. */
  static FaultServer.Reply assumed(String id) {
    return given("AssumeRole", id, inMinutes(60));
  }

  static FaultServer.Reply given(String operation, String id, Instant expires) {
    return FaultServer.answer(
        200,
        "text/xml",
        """
        <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><%1$sResult>
        <Credentials><AccessKeyId>%2$s</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
        <SessionToken>STSTOKEN</SessionToken><Expiration>%3$s</Expiration></Credentials>
        </%1$sResult></%1$sResponse>\
        """
            .formatted(operation, id, expires));
  }

  static FaultServer.Reply caller() {
    return FaultServer.answer(
        200,
        "text/xml",
        """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
        <GetCallerIdentityResult><Arn>arn:aws:sts::111122223333:assumed-role/Support/ana</Arn>
        <UserId>AROA:ana</UserId><Account>111122223333</Account></GetCallerIdentityResult>
        </GetCallerIdentityResponse>\
        """);
  }

  static FaultServer.Reply refused(String code, String message) {
    return FaultServer.answer(
        403,
        "text/xml",
        "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error><RequestId>r-9</RequestId></ErrorResponse>"
            .formatted(code, message));
  }
}
