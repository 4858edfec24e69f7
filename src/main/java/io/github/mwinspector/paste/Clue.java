package io.github.mwinspector.paste;

/**
 * One fact as it stood somewhere in a pasted text.
 *
 * @param fact what it says
 * @param value the value, of the fact's form
 * @param form in what it stood
 * @param record the number of the object, link or command that it stood in: what stands in one
 *     belongs together
 * @param where the place in words, for a choice
 */
record Clue(Fact fact, String value, Form form, int record, String where) {
  boolean sameValue(String other) {
    return value.equalsIgnoreCase(other);
  }
}
