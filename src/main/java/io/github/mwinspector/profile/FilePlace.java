package io.github.mwinspector.profile;

/**
 * A line of a file.
 *
 * @param file the file as it is shown, with "~" for the home folder
 * @param line counted from 1
 */
public record FilePlace(String file, int line) {
  /** Such as {@code ~/.aws/config, line 5}. */
  public String words() {
    return file + ", line " + line;
  }
}
