package io.cordon.policy.translate;

import io.cordon.model.text.UnsafeText;
import io.cordon.policy.taxonomy.EntryTranslation;
import io.cordon.policy.taxonomy.EntryTranslator;
import io.cordon.policy.taxonomy.TranslatedEntry;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates the selections and the condition of a rule or filter. */
final class DetectionTranslator {
  private static final Pattern PLAIN_CONDITION =
      Pattern.compile("[A-Za-z0-9_(][A-Za-z0-9_*() .|<>=-]*");

  private static final Set<String> OTHER_KEYS =
      Set.of("condition", "timeframe", "rules", "expires");
  private static final String INDENT = "    ";

  private final YamlNode selections;
  private final Optional<String> app;
  private final boolean filter;
  private final Problems problems;
  private boolean testsApp;

  /**
   * A translator of a detection, or of a filter.
   *
   * @param app the cloud that the rule is about, if it names one
   */
  DetectionTranslator(
      YamlNode selections, Optional<String> app, boolean filter, Problems problems) {
    this.selections = selections;
    this.app = app;
    this.filter = filter;
    this.problems = problems;
  }

  void write(StringBuilder out) {
    selections
        .fields()
        .forEach(
            (name, value) -> {
              if (!OTHER_KEYS.contains(name)) {
                named(name, value, out);
              }
            });
    if (selections.get("timeframe") != null) {
      problems.add(
          selections.key("timeframe"), "timeframe: write a correlation with timespan instead");
    }
    boolean addsCloud =
        app.isPresent() && !testsApp && selections.get(CloudCondition.CLOUD) == null;
    if (addsCloud) {
      out.append(INDENT + CloudCondition.CLOUD + ": {app: ").append(app.get()).append("}\n");
    }
    condition(addsCloud, out);
  }

  private void condition(boolean addsCloud, StringBuilder out) {
    YamlNode condition = selections.get("condition");
    List<String> texts = new ArrayList<>();
    for (YamlNode item : condition == null ? List.<YamlNode>of() : condition.oneOrMore()) {
      if (item.isText()) {
        if (item.text().contains("|")) {
          problems.add(item, "an aggregation in the condition: write a correlation instead");
        }
        texts.add(addsCloud ? inCloud(withoutThem(item.text())) : item.text());
      }
    }
    if (texts.isEmpty()) {
      problems.add(selections, "has no condition to translate");
      return;
    }
    out.append(INDENT + "condition: ");
    out.append(texts.size() == 1 ? plain(texts.get(0)) : YamlScalar.of(texts)).append('\n');
  }

  /** As people write it; quoted where it has what no condition has. */
  private static String plain(String condition) {
    String line = condition.strip().replaceAll("\\s+", " ");
    return PLAIN_CONDITION.matcher(line).matches() ? line : YamlScalar.of(line);
  }

  private String inCloud(String condition) {
    return filter ? CloudCondition.ofFilter(condition) : CloudCondition.ofRule(condition);
  }

  /** {@code them} would also mean the selection that is added. */
  private String withoutThem(String condition) {
    if (!condition.matches("(?i)(.*\\W)?of\\s+them(\\W.*)?")) {
      return condition;
    }
    List<String> names =
        selections.fields().keySet().stream()
            .filter(name -> !OTHER_KEYS.contains(name) && !name.startsWith("_"))
            .toList();
    String any = Matcher.quoteReplacement('(' + String.join(" or ", names) + ')');
    String all = Matcher.quoteReplacement('(' + String.join(" and ", names) + ')');
    return condition
        .replaceAll("(?i)all\\s+of\\s+them", all)
        .replaceAll("(?i)(1|any)\\s+of\\s+them", any);
  }

  /** A selection of which nothing can be translated is a comment. */
  private void named(String name, YamlNode value, StringBuilder out) {
    StringBuilder entries = new StringBuilder();
    selection(value, entries);
    boolean empty = entries.toString().lines().allMatch(line -> line.strip().startsWith("#"));
    out.append(INDENT).append(empty ? "# " : "").append(YamlScalar.of(name)).append(":\n");
    out.append(entries);
  }

  private void selection(YamlNode value, StringBuilder out) {
    if (value.isMap()) {
      map(value, INDENT + INDENT, INDENT + INDENT, out);
      return;
    }
    for (YamlNode item : value.items()) {
      if (item.isMap()) {
        map(item, INDENT + INDENT + "- ", INDENT + INDENT + "  ", out);
      } else {
        untranslated(item, item.caption(), "a search in all fields: name a field", out);
      }
    }
    if (value.items().isEmpty()) {
      untranslated(value, value.caption(), "a selection must be a map or a list of maps", out);
    }
  }

  private void map(YamlNode map, String first, String next, StringBuilder out) {
    String indent = first;
    Set<String> written = new HashSet<>();
    for (var entry : map.fields().entrySet()) {
      YamlNode key = map.key(entry.getKey());
      EntryTranslation translation = translation(entry.getKey(), entry.getValue());
      for (TranslatedEntry translated : translation.entries()) {
        if (!written.add(translated.key())) {
          untranslated(key, caption(entry.getKey(), entry.getValue()), twice(translated), out);
          continue;
        }
        Optional<String> refusal = DraftCheck.refusal(translated);
        if (refusal.isPresent()) {
          untranslated(key, caption(entry.getKey(), entry.getValue()), refusal.get(), out);
          continue;
        }
        testsApp |= translated.key().equals("app");
        out.append(indent).append(YamlScalar.of(translated.key())).append(": ");
        out.append(YamlScalar.of(translated.values())).append('\n');
        indent = next;
      }
      if (!translation.isComplete()) {
        untranslated(key, caption(entry.getKey(), entry.getValue()), translation.obstacle(), out);
      }
    }
  }

  private static String twice(TranslatedEntry translated) {
    return "this selection tests " + translated.key() + " already: join the two in the condition";
  }

  private static EntryTranslation translation(String key, YamlNode value) {
    List<String> values = new ArrayList<>();
    for (YamlNode item : value.oneOrMore()) {
      if (!item.isText() && !item.isNull()) {
        return new EntryTranslation(List.of(), "a value must be text");
      }
      values.add(item.isNull() ? null : item.text());
    }
    return values.isEmpty()
        ? new EntryTranslation(List.of(), "the list of values is empty")
        : EntryTranslator.translate(key, values);
  }

  private static String caption(String key, YamlNode value) {
    List<String> values =
        value.oneOrMore().stream().map(item -> item.isText() ? item.text() : null).toList();
    return key + ": " + (values.isEmpty() ? "[]" : YamlScalar.of(values));
  }

  private void untranslated(YamlNode at, String what, String why, StringBuilder out) {
    String line = what.lines().findFirst().orElse("");
    out.append(INDENT + INDENT + "# not translated: ");
    // A line break in a name would end the comment: what follows would be part of the policy.
    out.append(UnsafeText.inKey(line + " (" + why + ')')).append('\n');
    problems.add(at, line + " is not translated: " + why);
  }
}
