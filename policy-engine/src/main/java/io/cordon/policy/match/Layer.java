package io.cordon.policy.match;

import io.cordon.model.Activity;
import io.cordon.policy.Correlation;
import io.cordon.policy.Field;
import io.cordon.policy.Grouping;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.signal.Group;
import io.cordon.policy.signal.Stage;
import java.util.List;

/** A stage before any activity has come to it: what the policy alone tells of it. */
final class Layer {
  private final Stage blank;
  private final Grouping grouping;
  private final Field field;

  private Layer(Stage blank, Grouping grouping, Field field) {
    this.blank = blank;
    this.grouping = grouping;
    this.field = field;
  }

  /**
   * A correlation, for what comes from one of its parts.
   *
   * @param node its place in the policy
   */
  static Layer of(Correlation correlation, int part, String node) {
    Stage blank =
        new Stage(
            node,
            Stage.Kind.valueOf(correlation.kind().name()),
            correlation.level(),
            List.of(),
            "",
            part,
            correlation.parts().size(),
            correlation.timespan().toMillis(),
            correlation.threshold(),
            List.of(),
            0,
            Measure.of(correlation));
    return new Layer(blank, correlation.groupings().get(part), correlation.field());
  }

  /** A step of a sequence. */
  static Layer step(SequencePolicy sequence, int step) {
    Grouping grouping = sequence.steps().get(step).grouping();
    int steps = sequence.steps().size();
    Stage blank =
        new Stage(
            "step-" + step,
            Stage.Kind.STEP,
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
    return new Layer(blank, grouping, null);
  }

  /** The stage as the activity has it; in no group where it lacks what is counted. */
  Stage stage(Match match) {
    Activity activity = match.activity();
    List<String> values = field == null ? List.of() : field.values(activity);
    boolean lacking = field != null && values.isEmpty();
    List<Group> groups = lacking ? List.of() : match.groups(grouping);
    boolean sums = blank.kind() == Stage.Kind.VALUE_SUM;
    return new Stage(
        blank.node(),
        blank.kind(),
        blank.level(),
        groups,
        "",
        blank.part(),
        blank.parts(),
        blank.timespanMillis(),
        blank.threshold(),
        blank.kind() == Stage.Kind.VALUE_COUNT ? values.stream().distinct().toList() : List.of(),
        sums && !lacking ? Long.parseLong(values.get(0)) : 0,
        blank.measure());
  }
}
