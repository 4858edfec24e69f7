package io.github.mwinspector.demo;

/** What the endpoint does when it is asked for a demo task. */
enum Behaviour {
  TASK(false),
  /** The task, which begins when it is first asked for and then moves on. */
  MOVES(false),
  /** The task, some seconds later. */
  SLOW(false),
  /** The task on the second attempt of a call, throttled on the first. */
  THROTTLED_ONCE(false),
  THROTTLED(true),
  /** Takes the request and says nothing. */
  SILENT(true),
  NOT_FOUND(true),
  ACCESS_DENIED(true),
  EXPIRED_TOKEN(true),
  INVALID_TOKEN(true),
  /** As if this computer's clock were wrong. */
  SIGNATURE_EXPIRED(true),
  INTERNAL_ERROR(true),
  /** An HTML page with status 503, as a proxy makes it. */
  UNAVAILABLE(true),
  /** An HTML page with status 200, as a captive portal makes it. */
  PORTAL(true),
  /** A JSON body that breaks off. */
  CUT(true),
  /** Status 200 without a body. */
  EMPTY(true),
  /** A body that names another task than the one asked for. */
  OTHER_TASK(true);

  private final boolean fails;

  Behaviour(boolean fails) {
    this.fails = fails;
  }

  /** Whether a look-up that meets this ends without a result. */
  boolean fails() {
    return fails;
  }
}
