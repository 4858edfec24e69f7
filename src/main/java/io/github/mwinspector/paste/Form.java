package io.github.mwinspector.paste;

/**
 * The forms in which a fact can be pasted, the most trusted first. Where two forms say the same
 * fact differently, the first is preselected and the other is a candidate.
 */
public enum Form {
  /** Made by this program for this. */
  LINK("mw-inspector link"),
  /** An EventBridge event of a maintenance window: AWS wrote all of it. */
  EVENT("event"),
  /** A CloudTrail event of a call. */
  TRAIL("CloudTrail event"),
  /** An object of a call's answer or input. */
  ANSWER("JSON"),
  COMMAND("command"),
  /** A link of the AWS console. */
  CONSOLE("console link"),
  /** The ARN of the window itself. */
  WINDOW_ARN("window's ARN"),
  /** A name in prose, a table or YAML. */
  LABEL("text"),
  /** The ARN of something else: a role or a document may be of another account. */
  OTHER_ARN("ARN"),
  /** A text inside a member of another meaning, such as a description. */
  QUOTED("text inside a value"),
  /** An id with no name beside it. */
  BARE("id without a name");

  private final String words;

  Form(String words) {
    this.words = words;
  }

  /** Its name for people. */
  public String words() {
    return words;
  }

  /** Whether it only fills a gap: it is no candidate against a form that says the fact by name. */
  boolean fillsGapsOnly() {
    return compareTo(OTHER_ARN) >= 0;
  }
}
