package io.github.mwinspector.compare;

import io.github.mwinspector.compare.Section.Subject;
import java.util.List;

/**
 * Two task executions side by side. Takes time in proportion to their size.
 *
 * @param first the one that the question is about
 * @param second the one it is compared with, such as the run before
 * @param sections all five, in their order
 */
public record Comparison(Run first, Run second, List<Section> sections) {
  public Comparison {
    sections = List.copyOf(sections);
  }

  /** Compares them. The ids and times that tell the two apart are no rows of it. */
  public static Comparison of(Run first, Run second) {
    ParameterSides parameters = new ParameterSides(first, second);
    ResultSides results = new ResultSides(first, second);
    return new Comparison(
        first,
        second,
        List.of(
            new Section(Subject.MEMBERS, MemberSides.rows(first, second), List.of()),
            new Section(Subject.PARAMETERS, parameters.rows(), List.of()),
            new Section(Subject.TARGETS, results.withTargets(parameters.targets()), results.gaps()),
            new Section(Subject.RESULTS, results.rows(), results.gaps()),
            new Section(Subject.DURATIONS, results.durations(), results.gaps())));
  }

  /** How many rows differ in all sections. */
  public long different() {
    return sections.stream().mapToLong(Section::different).sum();
  }
}
