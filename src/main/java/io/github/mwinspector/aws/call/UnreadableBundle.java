package io.github.mwinspector.aws.call;

import java.io.IOException;

/** A file of certificate authorities that can't be used; its message says which and why. */
final class UnreadableBundle extends IOException {
  private static final long serialVersionUID = 1;

  UnreadableBundle(Manner.Bundle bundle, String reason) {
    super(
        "The certificate authorities of %s can't be read from %s: %s."
            .formatted(bundle.where(), bundle.path(), reason));
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
