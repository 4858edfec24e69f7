package io.github.mwinspector.paste;

/** What a pasted text can say about a look-up. */
public enum Fact {
  PARTITION("partition", "partition"),
  ACCOUNT("account", "account"),
  REGION("region", "region"),
  PROFILE("profile", "profile"),
  WINDOW("windowId", "window"),
  WINDOW_EXECUTION("windowExecutionId", "window execution"),
  TASK_EXECUTION("taskExecutionId", "task"),
  INVOCATION("invocationId", "invocation"),
  /** Which of two ids without a name is the window execution; the other is the task. */
  ORDER("order", "order of the two ids");

  private final String member;
  private final String words;

  Fact(String member, String words) {
    this.member = member;
    this.words = words;
  }

  /** Its name in JSON. */
  public String member() {
    return member;
  }

  /** Its name for people, in lower case. */
  public String words() {
    return words;
  }
}
