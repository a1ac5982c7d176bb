package io.cordon.policy.sigma.detection;

import io.cordon.organisation.Organisation;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import io.cordon.policy.cost.ConditionCost;
import io.cordon.yaml.Problem;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compiles one entry of a selection: {@code field|modifiers: values}. */
final class FieldTestReader {
  private final Problems problems;
  private final ValueReader values;
  private final Placeholders placeholders;
  private final FieldReferenceReader references;
  private Problem costliest;
  private long mostSteps;

  FieldTestReader(Organisation organisation, Problems problems) {
    this.problems = problems;
    this.values = new ValueReader(organisation.labels(), problems);
    this.placeholders = new Placeholders(organisation, problems);
    this.references = new FieldReferenceReader(problems);
  }

  /** The compiled entry; empty, with problems, when it is not valid. */
  Optional<Condition> read(YamlNode key, YamlNode value) {
    String[] parts = key.text().split("\\|", -1);
    Optional<Field> field = Field.named(parts[0]);
    if (field.isEmpty()) {
      problems.add(
          key,
          parts[0].isEmpty()
              ? "keyword search in all fields is not supported; name a field"
              : FieldNameReader.unknown(key, value));
    }
    Optional<Set<Modifier>> modifiers = modifiers(key, parts);
    if (field.isEmpty() || modifiers.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.count();
    new ModifierRules(problems).check(key, field.get(), modifiers.get());
    if (value.isList() && modifiers.get().contains(Modifier.EXISTS)) {
      problems.add(value, "exists needs true or false, not a list");
    } else if (value.isList() && value.items().isEmpty()) {
      problems.add(value, "a field needs a value or a list of values, but the list is empty");
    } else if (value.isMap()) {
      problems.add(value, "a field needs a value or a list of values, not " + value.caption());
    }
    if (problems.count() > before) {
      return Optional.empty();
    }
    Condition condition = compiled(field.get(), modifiers.get(), value);
    if (problems.count() > before) {
      return Optional.empty();
    }
    long steps = ConditionCost.of(condition).steps();
    if (steps > mostSteps) {
      mostSteps = steps;
      Problems place = Problems.withoutKeys();
      place.add(key, key.text());
      costliest = place.all().get(0);
    }
    return Optional.of(condition);
  }

  /** The place of the entry that costs most so far; empty where none needs so many steps. */
  Optional<Problem> costliest(long leastSteps) {
    return Optional.ofNullable(costliest).filter(place -> mostSteps >= leastSteps);
  }

  private Optional<Set<Modifier>> modifiers(YamlNode key, String[] parts) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    int offset = parts[0].length() + 1;
    boolean valid = true;
    for (int i = 1; i < parts.length; i++) {
      Optional<Modifier> modifier = Modifier.named(parts[i]);
      if (modifier.isEmpty()) {
        problems.addWithin(key, offset, unknownModifier(parts[i]));
        valid = false;
      } else if (!modifiers.add(modifier.get())) {
        problems.addWithin(
            key, offset, "modifier " + ProblemText.quote(parts[i]) + " is given twice");
        valid = false;
      }
      offset += parts[i].length() + 1;
    }
    return valid ? Optional.of(modifiers) : Optional.empty();
  }

  private static String unknownModifier(String word) {
    if (Modifier.meaning(word) != null) {
      return "unknown modifier " + ProblemText.quote(word) + "; " + Modifier.meaning(word);
    }
    return Modifier.unsupported().contains(word)
        ? "modifier " + ProblemText.quote(word) + " of Sigma is not supported"
        : "unknown modifier "
            + ProblemText.quote(word)
            + ProblemText.suggestionOrAll(word, Modifier.words());
  }

  private Condition compiled(Field field, Set<Modifier> modifiers, YamlNode value) {
    List<YamlNode> written = value.oneOrMore();
    if (modifiers.contains(Modifier.ALL) && written.size() < 2) {
      problems.add(value, "modifier all needs a list of two values or more");
    }
    if (modifiers.contains(Modifier.FIELDREF)) {
      return joined(field, modifiers, references.read(field, modifiers, value), List.of());
    }
    List<Condition> conditions = new ArrayList<>();
    List<ValueTest> tests = new ArrayList<>();
    for (YamlNode item : written) {
      if (modifiers.contains(Modifier.EXISTS)) {
        conditions.add(new Condition.Exists(field, isTrue(item)));
      } else if (item.isNull() && value.isList()) {
        problems.add(item, nullInList(field, written.size()));
      } else if (item.isNull()) {
        checkNull(item, modifiers);
        conditions.add(new Condition.Exists(field, modifiers.contains(Modifier.NEQ)));
      } else if (!item.isText()) {
        problems.add(item, "a value must be text or a number, not " + item.caption());
      } else if (modifiers.stream().anyMatch(Modifier::isOrder)) {
        int before = problems.count();
        List<String> texts = texts(modifiers, item);
        if (problems.count() == before) {
          values.compared(field, modifiers, item, texts).ifPresent(conditions::add);
        }
      } else {
        if (modifiers.contains(Modifier.NEQ) && item.text().equals("*")) {
          problems.add(
              item,
              "nothing differs from every value; for a missing field write "
                  + field.word()
                  + ": null");
        }
        values.tested(field, modifiers, item, texts(modifiers, item)).ifPresent(tests::add);
      }
    }
    return joined(field, modifiers, conditions, tests);
  }

  private List<String> texts(Set<Modifier> modifiers, YamlNode item) {
    return modifiers.contains(Modifier.EXPAND) ? placeholders.expand(item) : List.of(item.text());
  }

  private static String nullInList(Field field, int values) {
    return values == 1
        ? "null cannot be in a list; write " + field.word() + ": null"
        : "null cannot be one of several values: test for the missing field in a selection of its"
            + " own, and join the two with or";
  }

  private void checkNull(YamlNode item, Set<Modifier> modifiers) {
    for (Modifier modifier : modifiers) {
      if (modifier != Modifier.NEQ) {
        problems.add(
            item,
            "modifier " + modifier.word() + " does not go with null, which means a missing field");
        return;
      }
    }
  }

  private static Condition joined(
      Field field, Set<Modifier> modifiers, List<Condition> all, List<ValueTest> tests) {
    List<Condition> conditions = new ArrayList<>(all);
    boolean negated = modifiers.contains(Modifier.NEQ);
    if (modifiers.contains(Modifier.ALL)) {
      tests.forEach(test -> conditions.add(new Condition.Has(field, test)));
    } else if (!tests.isEmpty()) {
      ValueTest any = ValueReader.anyOf(tests);
      conditions.add(new Condition.Has(field, negated ? new ValueTest.Negated(any) : any));
    }
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    return negated || modifiers.contains(Modifier.ALL)
        ? new Condition.AllOf(List.copyOf(conditions))
        : new Condition.AnyOf(List.copyOf(conditions));
  }

  private boolean isTrue(YamlNode item) {
    String text = item.isText() ? item.text().toLowerCase(Locale.ROOT) : "";
    if (!text.equals("true") && !text.equals("false")) {
      problems.add(item, "exists needs true or false, not " + item.caption());
    }
    return text.equals("true");
  }
}
