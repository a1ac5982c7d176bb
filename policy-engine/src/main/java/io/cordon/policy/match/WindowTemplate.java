package io.cordon.policy.match;

import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.Grouping;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.UnicodeText;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.GroupedInput;
import io.cordon.policy.correlate.WindowInput;
import io.cordon.policy.correlate.WindowSpec;
import java.util.List;

/** Makes the inputs of one correlation's window, for activities that match one of its inputs. */
final class WindowTemplate {
  private final Grouping grouping;

  /** Null unless the values of a field are counted or summed. */
  private final Field field;

  /** The input of every activity, except for counted values and summed amounts. */
  private final WindowInput blank;

  private WindowTemplate(Grouping grouping, Field field, WindowInput blank) {
    this.grouping = grouping;
    this.field = field;
    this.blank = blank;
  }

  /**
   * @param index of the correlation's input that the activities match
   * @param path position of the correlation in its policy
   */
  static WindowTemplate of(Correlation correlation, int index, String path) {
    WindowSpec window =
        new WindowSpec(
            path,
            correlation.aggregation(),
            correlation.level(),
            correlation.inputs().size(),
            correlation.timespan().toMillis(),
            correlation.threshold(),
            MeasureText.of(correlation));
    WindowInput blank = new WindowInput(window, index, List.of(), 0);
    return new WindowTemplate(correlation.groupings().get(index), correlation.field(), blank);
  }

  /** The input of the activity; in no group where it has no value to count, sum or group by. */
  GroupedInput input(MatchContext match) {
    if (field == null) {
      return new GroupedInput(match.groups(grouping), blank);
    }
    List<String> values = field.values(match.activity());
    List<Group> groups = values.isEmpty() ? List.of() : match.groups(grouping);
    return new GroupedInput(groups, with(values));
  }

  private WindowInput with(List<String> values) {
    if (values.isEmpty()) {
      return blank;
    }
    return blank.window().aggregation() == Aggregation.VALUE_SUM
        ? new WindowInput(blank.window(), blank.index(), List.of(), Long.parseLong(values.get(0)))
        : new WindowInput(blank.window(), blank.index(), different(values), 0);
  }

  private static List<String> different(List<String> values) {
    return values.size() == 1
        ? List.of(UnicodeText.composed(values.get(0)))
        : values.stream().map(UnicodeText::composed).distinct().toList();
  }
}
