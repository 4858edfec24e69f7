package io.github.mwinspector.text;

/** How much of sensitive values may be seen, on screen and in whatever leaves the window. */
public enum Disclosure {
  /** No value is shown. The default of everything that is copied, printed or saved. */
  HIDDEN,
  /** Values are shown, what is recognised as a secret stays masked. The default on screen. */
  VALUES,
  /** All values as sent, secrets too. Only ever by an action that names it. */
  SECRETS
}
