package io.cordon.policy.match;

import io.cordon.model.activity.Verb;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.Rule;
import io.cordon.policy.condition.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a correlation counts, in words for a finding: {@code downloads}, {@code different files}.
 */
final class MeasureText {
  /** More kinds than these are summarised as "activities". */
  private static final int MAX_KINDS = 3;

  private MeasureText() {}

  static String of(Correlation correlation) {
    String things = things(correlation.inputs());
    return switch (correlation.aggregation()) {
      case EVENT_COUNT -> things;
      case VALUE_COUNT -> "different " + values(correlation.field()) + " (" + things + ")";
      case VALUE_SUM -> unit(correlation.field()) + " of " + things;
      case TEMPORAL ->
          correlation.inputs().stream()
              .map(CorrelationInput::name)
              .collect(Collectors.joining(", ", "kinds of activity (", ")"));
    };
  }

  private static String things(List<CorrelationInput> inputs) {
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    for (CorrelationInput input : inputs) {
      if (input instanceof Correlation inner) {
        return inputs.size() == 1 ? "bursts of " + of(inner) : "bursts and activities";
      }
      Set<Verb> ofRule = ((Rule) input).verbs();
      verbs.addAll(ofRule.isEmpty() ? EnumSet.allOf(Verb.class) : ofRule);
    }
    List<String> kinds = verbs.stream().map(MeasureText::plural).distinct().toList();
    return kinds.size() > MAX_KINDS
        ? "activities"
        : String.join(", ", kinds.subList(0, kinds.size() - 1))
            + (kinds.size() > 1 ? " and " : "")
            + kinds.get(kinds.size() - 1);
  }

  private static String plural(Verb verb) {
    return switch (verb) {
      case COPY -> "copies";
      case DELETE -> "deletions";
      case UNSHARE -> "removals of a share";
      case CREATE -> "creations";
      case LABEL -> "label changes";
      case ADMINISTER -> "changes of settings";
      case ACCESS_CHECK -> "access checks";
      case SIGN_IN -> "sign-ins";
      case INHERIT -> "inherited changes of access";
      case EXPOSE -> "exposures of contents";
      case OTHER, UNKNOWN -> "other activities";
      default -> verb.word() + 's';
    };
  }

  private static String values(Field field) {
    return switch (field) {
      case FILE_ID, FILE, FILE_PATH, FILE_URL -> "files";
      case USER, USER_ID -> "users";
      case RECIPIENT -> "recipients";
      case RECIPIENT_DOMAIN -> "recipients' domains";
      case COUNTRY -> "countries";
      case CITY -> "cities";
      case PLACE -> "places";
      case IP -> "addresses";
      default -> "values of " + field.word();
    };
  }

  private static String unit(Field field) {
    return field == Field.FILE_SIZE ? "bytes" : field.word();
  }
}
