package io.github.mwinspector.demo;

/** The errors of the service and of those who stand between it and its caller, in their words. */
final class ServiceErrors {
  private static final String ACTION = "ssm:GetMaintenanceWindowExecutionTask";

  private ServiceErrors() {}

  static Reply notFound(String taskId) {
    return Reply.error(
        400,
        "DoesNotExistException",
        "Maintenance window execution task " + taskId + " does not exist");
  }

  static Reply accessDenied(String region) {
    return Reply.error(
        400,
        "AccessDeniedException",
        "User: arn:aws:sts::111122223333:assumed-role/SupportReadOnly/demo is not authorized to"
            + " perform: %s on resource: arn:aws:ssm:%s:111122223333:* because no identity-based"
                .formatted(ACTION, region)
            + " policy allows the %s action".formatted(ACTION));
  }

  static Reply throttled() {
    return Reply.error(400, "ThrottlingException", "Rate exceeded");
  }

  static Reply expiredToken() {
    return Reply.error(
        400, "ExpiredTokenException", "The security token included in the request is expired");
  }

  static Reply invalidToken() {
    return Reply.error(
        400,
        "UnrecognizedClientException",
        "The security token included in the request is invalid.");
  }

  static Reply signatureExpired() {
    return Reply.error(
        400,
        "InvalidSignatureException",
        "Signature expired: 20260401T020311Z is now earlier than 20260401T021040Z"
            + " (20260401T021540Z - 5 min.)");
  }

  static Reply internal() {
    return Reply.error(500, "InternalServerError", "An error occurred on the server side.");
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
