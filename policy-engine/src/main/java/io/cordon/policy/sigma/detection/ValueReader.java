package io.cordon.policy.sigma.detection;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import inet.ipaddr.IPAddress;
import io.cordon.model.file.Label;
import io.cordon.organisation.IpAddresses;
import io.cordon.organisation.LabelTaxonomy;
import io.cordon.policy.condition.ComparisonOperator;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldType;
import io.cordon.policy.condition.TextShape;
import io.cordon.policy.condition.UnicodeText;
import io.cordon.policy.condition.ValueTest;
import io.cordon.policy.condition.WildcardPattern;
import io.cordon.policy.taxonomy.ForeignValues;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compiles the values of a field test and checks each against the type of the field. */
final class ValueReader {
  /** No name or path is longer, and matching takes text length times pattern length steps. */
  private static final int MAX_TEXT_LENGTH = 10_000;

  private static final int MAX_REGEX_LENGTH = 1_000;

  /**
   * RE2 expands repetitions; a step takes about 60 bytes, and each character may visit every step.
   */
  private static final int MAX_STEPS = 5_000;

  private static final int MAX_STEPS_PER_FILE = 50_000;

  private final LabelTaxonomy labels;
  private final Problems problems;
  private int steps;

  ValueReader(LabelTaxonomy labels, Problems problems) {
    this.labels = labels;
    this.problems = problems;
  }

  /** One test that passes when any of the tests passes; exact texts become one look-up. */
  static ValueTest anyOf(List<ValueTest> tests) {
    Set<String> exact = new HashSet<>();
    List<ValueTest> others = new ArrayList<>();
    for (ValueTest test : tests) {
      if (test instanceof ValueTest.OneOf one) {
        exact.addAll(one.folded());
      } else {
        others.add(test);
      }
    }
    if (!exact.isEmpty()) {
      others.add(0, new ValueTest.OneOf(Set.copyOf(exact)));
    }
    return others.size() == 1 ? others.get(0) : new ValueTest.Either(List.copyOf(others));
  }

  /** A comparison by order; empty, with a problem, when the bound has no position in the order. */
  Optional<Condition> compared(
      Field field, Set<Modifier> modifiers, YamlNode item, List<String> texts) {
    if (texts.size() != 1) {
      problems.add(item, "an order needs one value, but the placeholder has " + texts.size());
      return Optional.empty();
    }
    Modifier modifier = modifiers.stream().filter(Modifier::isOrder).findFirst().orElseThrow();
    ComparisonOperator comparison = ComparisonOperator.valueOf(modifier.name());
    return bound(field, item, texts.get(0))
        .map(bound -> new Condition.Comparison(field, comparison, bound));
  }

  private Optional<Double> bound(Field field, YamlNode item, String text) {
    return switch (field.type()) {
      case LABEL -> label(item, text).map(label -> (double) label.rank());
      case NUMBER -> number(field, item);
      default -> word(field, item).map(field::position);
    };
  }

  /** The test of one value, which placeholders may have expanded to several texts. */
  Optional<ValueTest> tested(
      Field field, Set<Modifier> modifiers, YamlNode item, List<String> texts) {
    List<ValueTest> tests = new ArrayList<>();
    for (String text : texts) {
      Optional<ValueTest> test =
          modifiers.contains(Modifier.RE)
              ? regex(field, modifiers, item, text)
              : modifiers.contains(Modifier.CIDR)
                  ? network(item, text)
                  : plain(field, modifiers, item, text);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
    }
    return Optional.of(anyOf(tests));
  }

  private Optional<ValueTest> plain(
      Field field, Set<Modifier> modifiers, YamlNode item, String text) {
    if (field.type() == FieldType.NUMBER) {
      return number(field, item).map(ValueTest.Equal::new);
    }
    if (text.length() > MAX_TEXT_LENGTH) {
      problems.add(item, "the text is longer than " + MAX_TEXT_LENGTH + " characters");
      return Optional.empty();
    }
    WildcardPattern pattern = WildcardPattern.of(text, modifiers.contains(Modifier.CASED));
    if (modifiers.contains(Modifier.STARTSWITH) || modifiers.contains(Modifier.CONTAINS)) {
      pattern = pattern.startingWith();
    }
    if (modifiers.contains(Modifier.ENDSWITH) || modifiers.contains(Modifier.CONTAINS)) {
      pattern = pattern.endingWith();
    }
    boolean partial = pattern.hasWildcards() || pattern.caseSensitive();
    Optional<String> mismatch =
        partial || field.type() == FieldType.TEXT
            ? TextShape.mismatch(field, pattern)
            : Optional.empty();
    if (mismatch.isPresent()) {
      return mismatched(field, item, mismatch.get());
    }
    if (partial) {
      return possible(field, item, new ValueTest.Wildcard(pattern));
    }
    return whole(field, item, text, pattern);
  }

  private Optional<ValueTest> whole(
      Field field, YamlNode item, String text, WildcardPattern pattern) {
    if (field.type() == FieldType.LABEL) {
      return label(item, text).map(label -> exact(label.name()));
    }
    if (field.type().isWord()) {
      return word(field, item).map(ValueReader::exact);
    }
    if (field.type() == FieldType.FLAG
        && !text.equalsIgnoreCase("true")
        && !text.equalsIgnoreCase("false")) {
      problems.add(item, field.word() + " must be true or false, not " + ProblemText.quote(text));
      return Optional.empty();
    }
    return field.type() == FieldType.ADDRESS
        ? address(item, text)
        : Optional.of(exact(pattern.pattern()));
  }

  private Optional<ValueTest> mismatched(Field field, YamlNode item, String why) {
    problems.add(item, item.caption() + " matches no " + field.word() + ": " + why);
    return Optional.empty();
  }

  private static ValueTest exact(String text) {
    return new ValueTest.OneOf(Set.of(UnicodeText.folded(text)));
  }

  /** A pattern for a field with fixed words must match one of them. */
  private Optional<ValueTest> possible(Field field, YamlNode item, ValueTest test) {
    if (field.type().isWord() && field.words().stream().noneMatch(test::matches)) {
      problems.add(
          item,
          item.caption()
              + " matches no value of "
              + field.word()
              + "; known are "
              + String.join(", ", field.words()));
      return Optional.empty();
    }
    return Optional.of(test);
  }

  private Optional<String> word(Field field, YamlNode item) {
    String word = item.text().toLowerCase(Locale.ROOT);
    if (!field.words().contains(word)) {
      String hint =
          ForeignValues.meaning(field, word)
              .map(meant -> "; write " + meant)
              .orElseGet(() -> ProblemText.suggestionOrAll(word, field.words()));
      problems.add(item, "unknown value " + item.caption() + " of " + field.word() + hint);
      return Optional.empty();
    }
    return Optional.of(word);
  }

  private Optional<Label> label(YamlNode item, String text) {
    Label label = text.equalsIgnoreCase(Label.NONE.name()) ? Label.NONE : labels.find(text);
    if (label == null) {
      problems.add(
          item,
          "label "
              + item.caption()
              + " is not in the taxonomy; known are "
              + String.join(", ", labels.names())
              + ", none");
    }
    return Optional.ofNullable(label);
  }

  private Optional<Double> number(Field field, YamlNode item) {
    try {
      double number = Double.parseDouble(item.text());
      if (!Double.isNaN(number)) {
        return Optional.of(number);
      }
    } catch (NumberFormatException noNumber) {
      // reported below
    }
    problems.add(item, field.word() + " needs a number, not " + item.caption());
    return Optional.empty();
  }

  private Optional<ValueTest> address(YamlNode item, String text) {
    Optional<IPAddress> address = IpAddresses.address(text);
    if (address.isEmpty()) {
      problems.add(item, item.caption() + " is not an address; for a network use ip|cidr");
    }
    return address.map(ip -> new ValueTest.InNetwork(text, ip));
  }

  private Optional<ValueTest> network(YamlNode item, String text) {
    Optional<IPAddress> block = IpAddresses.network(text);
    if (block.isEmpty()) {
      problems.add(item, ProblemText.quote(text) + " is not a network; write it as 10.0.0.0/8");
    }
    return block.map(network -> new ValueTest.InNetwork(text, network));
  }

  private Optional<ValueTest> regex(
      Field field, Set<Modifier> modifiers, YamlNode item, String text) {
    int flags = modifiers.contains(Modifier.I) ? Pattern.CASE_INSENSITIVE : 0;
    flags |= modifiers.contains(Modifier.M) ? Pattern.MULTILINE : 0;
    flags |= modifiers.contains(Modifier.S) ? Pattern.DOTALL : 0;
    if (text.length() > MAX_REGEX_LENGTH) {
      problems.add(item, "the expression is longer than " + MAX_REGEX_LENGTH + " characters");
      return Optional.empty();
    }
    if (RegexSize.of(text) > 2 * MAX_STEPS) {
      problems.add(item, "the expression expands to more than " + MAX_STEPS + " steps");
      return Optional.empty();
    }
    if (steps > MAX_STEPS_PER_FILE) {
      return Optional.empty(); // reported already
    }
    Optional<String> mismatch = TextShape.mismatch(field, text);
    if (mismatch.isPresent()) {
      return mismatched(field, item, mismatch.get());
    }
    try {
      Pattern pattern = Pattern.compile(UnicodeText.composed(text), flags);
      return counted(item, pattern).map(ValueTest.Regex::new);
    } catch (PatternSyntaxException | StackOverflowError broken) {
      String why =
          broken instanceof PatternSyntaxException syntax
              ? syntax.getDescription() + " in " + ProblemText.quote(syntax.getPattern())
              : "it is nested too deeply";
      problems.add(item, "the expression is not valid RE2 syntax: " + why);
      return Optional.empty();
    }
  }

  private Optional<Pattern> counted(YamlNode item, Pattern pattern) {
    steps += pattern.programSize();
    if (pattern.programSize() > MAX_STEPS) {
      problems.add(item, "the expression expands to more than " + MAX_STEPS + " steps");
      return Optional.empty();
    }
    if (steps > MAX_STEPS_PER_FILE) {
      problems.add(
          item,
          "the expressions in this file expand to more than " + MAX_STEPS_PER_FILE + " steps");
      return Optional.empty();
    }
    return Optional.of(pattern);
  }
}
