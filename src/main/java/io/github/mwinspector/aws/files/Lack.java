package io.github.mwinspector.aws.files;

/**
 * What keeps a profile from being used.
 *
 * @param what it lacks, one sentence
 * @param nextStep what to do about it, one sentence
 */
public record Lack(String what, String nextStep) {
  /** Both sentences. */
  public String words() {
    return what + " " + nextStep;
  }
}
