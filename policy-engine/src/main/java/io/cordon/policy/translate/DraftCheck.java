package io.cordon.policy.translate;

import io.cordon.model.text.UnsafeText;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldType;
import io.cordon.policy.sigma.PolicyFileReader;
import io.cordon.policy.taxonomy.TranslatedEntry;
import io.cordon.yaml.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a draft as {@code policy check} will, so that a draft is not called complete wrongly. */
final class DraftCheck {
  private static final String RULE =
      """
      title: Draft
      id: 00000000-0000-4000-8000-000000000000
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          entry: {%s: %s}
          condition: entry
      """;

  private static final int ENTRY_LINE = 6;

  /** Entries of selections start here or to the right; they have been read one by one. */
  private static final int ENTRY_COLUMN = 9;

  private DraftCheck() {}

  /** Why a policy cannot have this entry; empty when it can. */
  static Optional<String> refusal(TranslatedEntry entry) {
    if (dependsOnOrganisation(entry.key())) {
      return Optional.empty();
    }
    String key = YamlScalar.of(entry.key());
    return problems(RULE.formatted(key, YamlScalar.of(entry.values()))).stream()
        .filter(problem -> problem.line() == ENTRY_LINE)
        .map(Problem::sentence)
        .findFirst();
  }

  /** Labels and lists are those of the organisation, of which a translation knows nothing. */
  private static boolean dependsOnOrganisation(String key) {
    List<String> parts = List.of(key.split("\\|", -1));
    return parts.contains("expand")
        || Field.named(parts.get(0)).filter(field -> field.type() == FieldType.LABEL).isPresent();
  }

  /** What is refused in the document apart from the entries of its selections. */
  static List<Problem> problems(String draft, String condition) {
    List<String> lines = draft.lines().toList();
    return problems(draft).stream()
        .filter(
            problem ->
                problem.column() < ENTRY_COLUMN
                    || lines.get(problem.line() - 1).strip().startsWith(condition))
        .toList();
  }

  private static List<Problem> problems(String draft) {
    try {
      PolicyFileReader.read("draft", draft, Organisation.empty(), Set.of());
      return List.of();
    } catch (PolicyException refused) {
      return refused.problems();
    }
  }

  /** The draft with a comment below each line that is refused. */
  static String commented(String draft, List<Problem> problems) {
    List<String> lines = new ArrayList<>(draft.lines().toList());
    List<Problem> fromBelow = new ArrayList<>(problems);
    fromBelow.sort(Comparator.comparing(Problem::line));
    Collections.reverse(fromBelow);
    for (Problem problem : fromBelow) {
      String line = problem.line() == 0 ? "" : lines.get(problem.line() - 1);
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      lines.add(problem.line(), indent + "# refused: " + UnsafeText.inKey(problem.sentence()));
    }
    return String.join("\n", lines) + '\n';
  }
}
