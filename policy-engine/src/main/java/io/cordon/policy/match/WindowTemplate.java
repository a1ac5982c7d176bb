package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.policy.Correlation;
import io.cordon.policy.Grouping;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Field;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.WindowSpec;
import java.util.List;

/** A stage before any activity has come to it: what the policy alone tells of it. */
final class WindowTemplate {
  private final WindowSpec blank;
  private final Grouping grouping;
  private final Field field;

  private WindowTemplate(WindowSpec blank, Grouping grouping, Field field) {
    this.blank = blank;
    this.grouping = grouping;
    this.field = field;
  }

  /**
   * A correlation, for what comes from one of its parts.
   *
   * @param node its place in the policy
   */
  static WindowTemplate of(Correlation correlation, int part, String node) {
    WindowSpec blank =
        new WindowSpec(
            node,
            WindowSpec.Kind.valueOf(correlation.kind().name()),
            correlation.level(),
            List.of(),
            "",
            part,
            correlation.parts().size(),
            correlation.timespan().toMillis(),
            correlation.threshold(),
            List.of(),
            0,
            MeasureText.of(correlation));
    return new WindowTemplate(blank, correlation.groupings().get(part), correlation.field());
  }

  /** A step of a sequence. */
  static WindowTemplate step(SequencePolicy sequence, int step) {
    Grouping grouping = sequence.steps().get(step).grouping();
    int steps = sequence.steps().size();
    WindowSpec blank =
        new WindowSpec(
            "step-" + step,
            WindowSpec.Kind.STEP,
            0,
            List.of(),
            "",
            step,
            steps,
            sequence.within().toMillis(),
            0,
            List.of(),
            0,
            "");
    return new WindowTemplate(blank, grouping, null);
  }

  /** The stage as the activity has it; in no group where it lacks what is counted. */
  WindowSpec stage(MatchContext match) {
    Activity activity = match.activity();
    List<String> values = field == null ? List.of() : field.values(activity);
    boolean lacking = field != null && values.isEmpty();
    List<Group> groups = lacking ? List.of() : match.groups(grouping);
    boolean sums = blank.kind() == WindowSpec.Kind.VALUE_SUM;
    return new WindowSpec(
        blank.node(),
        blank.kind(),
        blank.level(),
        groups,
        "",
        blank.part(),
        blank.parts(),
        blank.timespanMillis(),
        blank.threshold(),
        blank.kind() == WindowSpec.Kind.VALUE_COUNT
            ? values.stream().distinct().toList()
            : List.of(),
        sums && !lacking ? Long.parseLong(values.get(0)) : 0,
        blank.measure());
  }
}
