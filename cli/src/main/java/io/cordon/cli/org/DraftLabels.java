package io.cordon.cli.org;

import io.cordon.cli.collect.LabelLines;
import io.cordon.cli.collect.SeenLabel;
import io.cordon.cli.collect.SeenLabels;
import io.cordon.cli.collect.YamlValue;
import io.cordon.cli.org.facts.Capped;
import io.cordon.organisation.LabelIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The labels of a draft: those whose name says how sensitive they are, in that order; as comments
 * those whose name does not, and those without a name.
 */
final class DraftLabels {
  /** An organisation with more has made a mistake, or somebody makes fun of it. */
  private static final int MOST = 60;

  private static final int MOST_NAME_CHARACTERS = 100;

  private static final String NEEDED =
      "- {name: "
          + LabelOrder.SENSITIVE
          + "}   # not seen under this name; if yours has another, write sensitive_from: NAME instead";

  /** Names that org.yaml refuses. */
  private static final Set<String> RESERVED = Set.of("none", "unknown");

  private final Map<String, List<SeenLabel>> byName = new LinkedHashMap<>();
  private final List<SeenLabel> unnamed = new ArrayList<>();

  /** Labels with the id of another one: org.yaml can have only one of them. */
  private final List<SeenLabel> ambiguous = new ArrayList<>();

  private final long forgotten;

  DraftLabels(SeenLabels seen) {
    forgotten = seen.forgotten();
    Map<String, String> nameById = new HashMap<>();
    for (SeenLabel label : seen.all()) {
      if (isOfAnother(label, nameById)) {
        ambiguous.add(label);
      } else if (label.name() == null || RESERVED.contains(folded(label.name()))) {
        unnamed.add(label);
      } else {
        byName.computeIfAbsent(folded(label.name()), first -> new ArrayList<>()).add(label);
      }
    }
  }

  private static boolean isOfAnother(SeenLabel label, Map<String, String> nameById) {
    String id = LabelLines.id(label);
    if (id == null || label.name() == null) {
      return false;
    }
    String name = folded(label.name());
    String key = label.app() + "|" + LabelIds.normal(label.app(), id);
    return !name.equals(nameById.computeIfAbsent(key, first -> name));
  }

  /** Names that org.yaml takes for one. */
  private static String folded(String name) {
    return YamlValue.whole(name).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Adds the part.
   *
   * @param allNew whether no organisation file is given, whose order would count
   */
  void write(DraftText draft, boolean allNew) {
    draft.heading(
        "Sensitivity labels, lowest to highest, with their ids in each cloud. Check the order: "
            + LabelOrder.SENSITIVE
            + " and all labels after it are sensitive, unless sensitive_from names another one.");
    Capped<String> ordered = allNew ? ordered() : new Capped<>(List.of(), 0);
    if (ordered.isEmpty()) {
      draft.comment(
          allNew
              ? "No label was seen whose name says how sensitive it is. As it stands, the labels are"
                  + " Public, General, Confidential and Highly Confidential, by name only."
              : "Put these into labels of your org.yaml, in their place.");
    } else {
      draft.line("labels:");
      ordered.first().forEach(entry -> draft.line("  " + entry));
      draft.more(ordered.more());
    }
    if (ordered.isEmpty() && !(byName.isEmpty() && unnamed.isEmpty() && ambiguous.isEmpty())) {
      draft.suggestion("labels:");
    }
    writeComments(draft, allNew);
  }

  private void writeComments(DraftText draft, boolean allNew) {
    List<String> unordered = new ArrayList<>();
    byName.forEach(
        (folded, labels) -> {
          if (!allNew || !hasPlace(labels)) {
            unordered.add(LabelLines.entry(labels.get(0).name().strip(), labels));
          }
        });
    ambiguous.forEach(
        label -> unordered.add(LabelLines.entry(label.name().strip(), List.of(label))));
    if (!unordered.isEmpty()) {
      draft.comment("How sensitive are these? Put each in its place.");
      suggest(draft, unordered);
    }
    if (!unnamed.isEmpty()) {
      draft.comment(
          "No record and no document names these. In Microsoft 365, Get-Label | Format-Table"
              + " DisplayName, Guid prints the names; --documents DIR finds those in documents."
              + " Give each its name and its place, or add its id to a label above.");
      suggest(draft, LabelLines.of(unnamed));
    }
    if (forgotten > 0) {
      draft.comment("There were more labels than can be counted; rare ones are not listed.");
    }
  }

  private static void suggest(DraftText draft, List<String> entries) {
    Capped<String> capped = Capped.of(entries, MOST);
    capped.first().forEach(entry -> draft.suggestion("  " + entry));
    draft.more(capped.more());
  }

  private boolean hasPlace(List<SeenLabel> labels) {
    String name = labels.get(0).name();
    return LabelOrder.level(name) != LabelOrder.UNKNOWN && name.length() <= MOST_NAME_CHARACTERS;
  }

  /** Empty where no label has a place; else with the label that the built-in policies call. */
  private Capped<String> ordered() {
    List<SeenLabel> sensitive = byName.get(folded(LabelOrder.SENSITIVE));
    List<String> entries = new ArrayList<>();
    int placed = 0;
    for (int level = LabelOrder.LOWEST; level <= LabelOrder.HIGHEST; level++) {
      if (level == LabelOrder.CONFIDENTIAL) {
        entries.add(sensitive == null ? NEEDED : LabelLines.entry(LabelOrder.SENSITIVE, sensitive));
        placed += sensitive == null ? 0 : 1;
      }
      for (List<SeenLabel> labels : byName.values()) {
        boolean here = hasPlace(labels) && LabelOrder.level(labels.get(0).name()) == level;
        if (here && !labels.equals(sensitive)) {
          placed++;
          if (placed <= MOST) {
            entries.add(LabelLines.entry(labels.get(0).name().strip(), labels));
          }
        }
      }
    }
    return placed == 0
        ? new Capped<>(List.of(), 0)
        : new Capped<>(entries, Math.max(0, placed - MOST));
  }
}
