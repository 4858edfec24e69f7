package io.github.mwinspector.command;

/** What was typed can't be carried out; the message says what is wrong and where. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
