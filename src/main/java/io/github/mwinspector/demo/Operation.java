package io.github.mwinspector.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An operation of a service. */
@FunctionalInterface
interface Operation {
  /**
   * The answer's members.
   *
   * @throws Refusal when it can't be answered
   */
  ObjectNode answer(Asked asked);
}
