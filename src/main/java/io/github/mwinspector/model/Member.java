package io.github.mwinspector.model;

import io.github.mwinspector.text.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * One member of the response, by its API name.
 *
 * @param name the API's name, such as {@code TaskArn}
 * @param presence whether and how it was sent
 * @param json its value as pretty-printed JSON, strings without their quotes; null when absent
 * @param sensitive whether the API marks it as sensitive
 */
public record Member(String name, Presence presence, @Nullable Sensitive json, boolean sensitive) {

  /** Whether and how a member was sent. */
  public enum Presence {
    SENT,
    /** A member of the API's model that the answer does not have. */
    ABSENT,
    /** Sent as JSON {@code null}. */
    NULL,
    /** Sent in a form that the API's model doesn't give it, such as a word for a time. */
    ODD,
    /** Sent by the service, not known to this version. */
    UNKNOWN
  }
}
