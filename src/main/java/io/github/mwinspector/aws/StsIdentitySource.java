package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.Reach;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.IdentitySource;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Identity;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Asks STS whose keys a connection has. Runs no command and uses no MFA code: it takes the keys
 * that a look-up has had, and waits for one that is fetching them.
 */
public final class StsIdentitySource implements IdentitySource {
  private final Access access;

  /** A source that goes this way. */
  public StsIdentitySource(Access access) {
    this.access = access;
  }

  @Override
  public Identity identify(Connection connection) throws LookupException {
    try {
      Asked asked = new Asked(connection, _ -> {}, access.clock().instant());
      return asked(access, asked, access.quietly(asked));
    } catch (LookupException e) {
      // Only a look-up that a person started may ask them for something.
      throw new LookupException(access.told(e, connection).failure().needing(null));
    }
  }

  /**
   * Asks whose keys these are.
   *
   * @throws LookupException when that can't be known
   */
  static Identity asked(Access access, Asked asked, Access.Known known) throws LookupException {
    Reach reach = known.reach();
    CallRecord record = CallRecord.of(Purpose.LookUp.IDENTITY, reach, asked, access.clock());
    GetCallerIdentityRequest request =
        GetCallerIdentityRequest.builder().overrideConfiguration(reach.signed()).build();
    StsClient client = access.clients().sts(reach.target());
    GetCallerIdentityResponse answer;
    try {
      answer =
          ScopedValue.where(CallRecord.CURRENT, record)
              .call(() -> client.getCallerIdentity(request));
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
    if (answer.account() == null || answer.arn() == null) {
      throw FailureTranslation.failure(
          new Words(
              FailureKind.ANSWER_EMPTY,
              "%s did not say whose credentials these are.".formatted(record.host()),
              "Try again."),
          null,
          record);
    }
    return new Identity(answer.account(), answer.arn(), known.ends());
  }
}
