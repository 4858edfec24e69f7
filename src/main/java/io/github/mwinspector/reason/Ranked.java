package io.github.mwinspector.reason;

/**
 * A reason and what it is worth.
 *
 * @param reason the reason
 * @param worth how much it says; within one worth, the order found counts
 */
record Ranked(Reason reason, Worth worth) {

  /** How much a reason says, most first. */
  enum Worth {
    /** How it stands, which comes before all that may still change. */
    STANDS,
    /** Says why, and is proven. */
    EXPLAINS,
    /** Says why, and is likely. */
    LIKELY,
    /** Says what failed, not why. */
    COUNTS,
    /** Says what is missing to say why. */
    MISSING,
    /** True, and no reason. */
    REMARKS
  }

  /** Whether it says why. */
  boolean explains() {
    return worth == Worth.EXPLAINS || worth == Worth.LIKELY;
  }
}
