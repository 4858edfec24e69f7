package io.github.mwinspector.demo;

/** The errors of the service and of those who stand between it and its caller, in their words. */
final class ServiceErrors {
  /** Who asks, in the main demo account. */
  static final String CALLER = caller("111122223333");

  private ServiceErrors() {}

  /** Who asks. */
  static String caller(String account) {
    return "arn:aws:sts::%s:assumed-role/SupportReadOnly/demo".formatted(account);
  }

  static Refusal notFound(String taskId) {
    return Refusal.of(
        "DoesNotExistException", "Maintenance window execution task " + taskId + " does not exist");
  }

  /** The service's words when no policy allows an action. */
  static Refusal accessDenied(String action, String region) {
    String service = action.substring(0, action.indexOf(':'));
    return Refusal.of(
        "AccessDeniedException",
        "User: %s is not authorized to perform: %s on resource: arn:aws:%s:%s:111122223333:* because no identity-based policy allows the %s action"
            .formatted(CALLER, action, service, region, action));
  }

  static Refusal throttled() {
    return Refusal.of("ThrottlingException", "Rate exceeded");
  }

  static Refusal expiredToken() {
    return Refusal.of(
        "ExpiredTokenException", "The security token included in the request is expired");
  }

  static Refusal invalidToken() {
    return Refusal.of(
        "UnrecognizedClientException", "The security token included in the request is invalid.");
  }

  static Refusal signatureExpired() {
    return Refusal.of(
        "InvalidSignatureException",
        "Signature expired: 20260401T020311Z is now earlier than 20260401T021040Z"
            + " (20260401T021540Z - 5 min.)");
  }

  static Refusal internal() {
    return new Refusal(500, "InternalServerError", "An error occurred on the server side.");
  }

  static Reply unavailable() {
    return Reply.html(
        503,
        """
        <html>
        <head><title>503 Service Temporarily Unavailable</title></head>
        <body><center><h1>503 Service Temporarily Unavailable</h1></center></body>
        </html>
        """);
  }

  static Reply portal() {
    return Reply.html(
        200,
        """
        <!DOCTYPE html>
        <html>
        <head><title>Welcome to the Harbour Hotel guest network</title></head>
        <body>
        <h1>Sign in to use the internet</h1>
        <form method="post" action="http://guest.example/login">
        <label>Room <input name="room"></label> <button>Connect</button>
        </form>
        </body>
        </html>
        """);
  }
}
