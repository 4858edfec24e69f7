package io.github.mwinspector.aws.call;

import java.io.IOException;

/** A proxy that is configured and can't be spoken to; its message says why. */
final class UnusableProxy extends IOException {
  private static final long serialVersionUID = 1;

  UnusableProxy(String scheme) {
    super("HTTPS_PROXY names a proxy by %s://, which this program can't use.".formatted(scheme));
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
