package io.cordon.policy.correlate;

import java.util.List;

/**
 * What one correlation, or one step of a sequence, needs to know of an activity that reached it.
 * All of it goes by value, so that no operator needs to know the policy: what was matched under one
 * version is judged by that version wherever it comes.
 *
 * @param node the correlation's name, unique within its policy
 * @param level the correlations below it and itself, counted along the deepest way; 0 for a step
 * @param groups in which it counts; one, once the activity is on its way to the group's window
 * @param source empty for an activity, else which burst the activity stands for
 * @param part which of the correlation's parts it fits, or which step it is, from 0
 * @param parts how many there are
 * @param values what a value_count counts; else empty
 * @param amount what a value_sum sums; else 0
 * @param measure what is counted, in words, for people: {@code downloads}
 */
public record WindowSpec(
    String node,
    Kind kind,
    int level,
    List<Group> groups,
    String source,
    int part,
    int parts,
    long timespanMillis,
    long threshold,
    List<String> values,
    long amount,
    String measure) {

  /** What becomes of it. */
  public enum Kind {
    EVENT_COUNT,
    VALUE_COUNT,
    VALUE_SUM,
    TEMPORAL,
    /** It is not counted: it is a step of a sequence. */
    STEP
  }

  public WindowSpec {
    groups = groups == null ? List.of() : List.copyOf(groups);
    source = source == null ? "" : source;
    values = values == null ? List.of() : List.copyOf(values);
  }

  /** The same in one of its groups alone. */
  public WindowSpec in(Group group) {
    if (groups.size() == 1) {
      return this;
    }
    return new WindowSpec(
        node,
        kind,
        level,
        List.of(group),
        source,
        part,
        parts,
        timespanMillis,
        threshold,
        values,
        amount,
        measure);
  }

  /** The same for a burst instead of an activity. */
  public WindowSpec fedBy(String source) {
    return new WindowSpec(
        node,
        kind,
        level,
        groups,
        source,
        part,
        parts,
        timespanMillis,
        threshold,
        values,
        amount,
        measure);
  }

  /** The group whose window it is on its way to. */
  public Group group() {
    return groups.get(0);
  }
}
