package io.github.mwinspector.aws;

/**
 * What keeps a profile from being used.
 *
 * @param what it lacks, one sentence
 * @param nextStep what to do about it, one sentence
 */
record Lack(String what, String nextStep) {
  /** Both sentences. */
  String words() {
    return what + " " + nextStep;
  }
}
