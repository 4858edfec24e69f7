package io.github.mwinspector.export;

/**
 * How much of what is long a readable report takes; the JSON report has all of it.
 *
 * @param rows of one table
 * @param lines of one output; they are its last ones
 */
record Room(int rows, int lines) {
  /** What one still reads in a ticket. */
  static final Room TICKET = new Room(50, 40);

  /** A page of its own, which a browser scrolls and searches. */
  static final Room PAGE = new Room(2000, 2000);
}
