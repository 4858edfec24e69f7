package io.github.mwinspector.lookup;

/** Why a look-up failed. The codes are stable: they are what a runbook or a ticket names. */
public enum FailureKind {
  BAD_ID("E-AWS-ID", Outcome.USAGE),
  NOT_FOUND("E-AWS-NOTFOUND", Outcome.NOT_FOUND),
  ACCESS_DENIED("E-AWS-DENIED", Outcome.REFUSED),
  THROTTLED("E-AWS-THROTTLED", Outcome.SERVICE_OR_NETWORK),
  REGION_UNREACHABLE("E-AWS-REGION", Outcome.SERVICE_OR_NETWORK),
  SERVICE_FAULT("E-AWS-5XX", Outcome.SERVICE_OR_NETWORK),
  CREDENTIALS_MISSING("E-AUTH-MISSING", Outcome.REFUSED),
  CREDENTIALS_EXPIRED("E-AUTH-EXPIRED", Outcome.REFUSED),
  CREDENTIALS_INVALID("E-AUTH-INVALID", Outcome.REFUSED),
  SIGN_IN_NEEDED("E-AUTH-SIGNIN", Outcome.REFUSED),
  SIGN_IN_CACHE("E-AUTH-CACHE", Outcome.REFUSED),
  ROLE_REFUSED("E-AUTH-ROLE", Outcome.REFUSED),
  MFA_NEEDED("E-AUTH-MFA", Outcome.REFUSED),
  COMMAND_NOT_ALLOWED("E-AUTH-COMMAND", Outcome.REFUSED),
  COMMAND_FAILED("E-AUTH-PROCESS", Outcome.REFUSED),
  PROFILE_UNSUPPORTED("E-AUTH-KIND", Outcome.REFUSED),
  CLOCK_WRONG("E-AUTH-CLOCK", Outcome.REFUSED),
  DNS("E-NET-DNS", Outcome.SERVICE_OR_NETWORK),
  CONNECTION_REFUSED("E-NET-REFUSED", Outcome.SERVICE_OR_NETWORK),
  TIMED_OUT("E-NET-TIMEOUT", Outcome.SERVICE_OR_NETWORK),
  TLS("E-NET-TLS", Outcome.SERVICE_OR_NETWORK),
  PROXY_SIGN_IN("E-NET-PROXY407", Outcome.SERVICE_OR_NETWORK),
  PORTAL("E-NET-PORTAL", Outcome.SERVICE_OR_NETWORK),
  ANSWER_BROKEN("E-DATA-BAD", Outcome.SERVICE_OR_NETWORK),
  ANSWER_EMPTY("E-DATA-EMPTY", Outcome.SERVICE_OR_NETWORK),
  ANSWER_OF_OTHER("E-DATA-OTHER", Outcome.SERVICE_OR_NETWORK),
  ENDPOINT_REFUSED("E-LOCAL-ENDPOINT", Outcome.REFUSED),
  CANCELLED("E-CANCELLED", Outcome.SERVICE_OR_NETWORK),
  UNEXPECTED("E-UNEXPECTED", Outcome.SERVICE_OR_NETWORK);

  private final String code;
  private final Outcome outcome;

  FailureKind(String code, Outcome outcome) {
    this.code = code;
    this.outcome = outcome;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** What it means for an exit code. */
  public Outcome outcome() {
    return outcome;
  }
}
