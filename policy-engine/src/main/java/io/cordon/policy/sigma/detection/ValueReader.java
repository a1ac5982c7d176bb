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
import io.cordon.policy.condition.ValueTest;
import io.cordon.policy.condition.WildcardPattern;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compiles the values of one field test, each checked against what the field can hold. */
final class ValueReader {
  /** A name or path is no longer, and matching takes the time of text times pattern. */
  private static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_REGEX = 1_000;

  /** RE2 unrolls repetitions; each step is some 60 bytes, and every character may visit it. */
  private static final int MOST_STEPS = 5_000;

  private static final int MOST_STEPS_OF_FILE = 50_000;

  private final LabelTaxonomy labels;
  private final Problems problems;
  private int steps;

  ValueReader(LabelTaxonomy labels, Problems problems) {
    this.labels = labels;
    this.problems = problems;
  }

  /** One test for all of several; exact texts become one look-up. */
  static ValueTest anyOf(List<ValueTest> tests) {
    Set<String> exact = new HashSet<>();
    List<ValueTest> others = new ArrayList<>();
    for (ValueTest test : tests) {
      if (test instanceof ValueTest.OneOf one) {
        exact.addAll(one.lowerCase());
      } else {
        others.add(test);
      }
    }
    if (!exact.isEmpty()) {
      others.add(0, new ValueTest.OneOf(Set.copyOf(exact)));
    }
    return others.size() == 1 ? others.get(0) : new ValueTest.Either(List.copyOf(others));
  }

  /** A comparison by order; empty, with a problem, when the bound has no place in the order. */
  Optional<Condition> compared(Field field, Set<Modifier> modifiers, YamlNode item) {
    Modifier modifier = modifiers.stream().filter(Modifier::isOrder).findFirst().orElseThrow();
    ComparisonOperator comparison = ComparisonOperator.valueOf(modifier.name());
    return bound(field, item).map(bound -> new Condition.Comparison(field, comparison, bound));
  }

  private Optional<Double> bound(Field field, YamlNode item) {
    return switch (field.type()) {
      case LABEL -> label(item).map(label -> (double) label.rank());
      case NUMBER -> number(field, item);
      default -> word(field, item).map(field::position);
    };
  }

  /** The test of one written value, which placeholders may have made several texts. */
  Optional<ValueTest> tested(
      Field field, Set<Modifier> modifiers, YamlNode item, List<String> texts) {
    List<ValueTest> tests = new ArrayList<>();
    for (String text : texts) {
      Optional<ValueTest> test =
          modifiers.contains(Modifier.RE)
              ? regex(modifiers, item, text)
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
    if (text.length() > LONGEST_TEXT) {
      problems.add(item, "the text is longer than " + LONGEST_TEXT + " characters");
      return Optional.empty();
    }
    WildcardPattern like = WildcardPattern.of(text, modifiers.contains(Modifier.CASED));
    if (modifiers.contains(Modifier.STARTSWITH) || modifiers.contains(Modifier.CONTAINS)) {
      like = like.startingWith();
    }
    if (modifiers.contains(Modifier.ENDSWITH) || modifiers.contains(Modifier.CONTAINS)) {
      like = like.endingWith();
    }
    if (like.hasWildcards() || like.caseSensitive()) {
      return possible(field, item, new ValueTest.Wildcard(like));
    }
    if (field.type() == FieldType.LABEL) {
      return label(item).map(label -> exact(label.name()));
    }
    if (field.type().isWord()) {
      return word(field, item).map(ValueReader::exact);
    }
    if (field.type() == FieldType.FLAG
        && !text.equalsIgnoreCase("true")
        && !text.equalsIgnoreCase("false")) {
      problems.add(item, field.word() + " is true or false, never " + ProblemText.quote(text));
      return Optional.empty();
    }
    return field.type() == FieldType.ADDRESS
        ? address(item, text)
        : Optional.of(exact(like.pattern()));
  }

  private static ValueTest exact(String text) {
    return new ValueTest.OneOf(Set.of(text.toLowerCase(Locale.ROOT)));
  }

  /** A pattern for a field of fixed words must fit one of them. */
  private Optional<ValueTest> possible(Field field, YamlNode item, ValueTest test) {
    if (field.type().isWord() && field.words().stream().noneMatch(test::matches)) {
      problems.add(
          item,
          item.caption()
              + " fits no value of "
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
      problems.add(
          item,
          "unknown value "
              + item.caption()
              + " of "
              + field.word()
              + ProblemText.suggestionOrAll(word, field.words()));
      return Optional.empty();
    }
    return Optional.of(word);
  }

  private Optional<Label> label(YamlNode item) {
    Label label =
        item.text().equalsIgnoreCase(Label.NONE.name()) ? Label.NONE : labels.find(item.text());
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
      // told below
    }
    problems.add(item, field.word() + " is a number, " + item.caption() + " is none");
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

  private Optional<ValueTest> regex(Set<Modifier> modifiers, YamlNode item, String text) {
    int flags = modifiers.contains(Modifier.I) ? Pattern.CASE_INSENSITIVE : 0;
    flags |= modifiers.contains(Modifier.M) ? Pattern.MULTILINE : 0;
    flags |= modifiers.contains(Modifier.S) ? Pattern.DOTALL : 0;
    if (text.length() > LONGEST_REGEX) {
      problems.add(item, "the expression is longer than " + LONGEST_REGEX + " characters");
      return Optional.empty();
    }
    if (RegexSize.of(text) > 2 * MOST_STEPS) {
      problems.add(item, "the expression unrolls into more than " + MOST_STEPS + " steps");
      return Optional.empty();
    }
    if (steps > MOST_STEPS_OF_FILE) {
      return Optional.empty(); // told of the expression that was too many
    }
    try {
      Pattern pattern = Pattern.compile(text, flags);
      return counted(item, pattern).map(ValueTest.Regex::new);
    } catch (PatternSyntaxException | StackOverflowError broken) {
      String why =
          broken instanceof PatternSyntaxException syntax
              ? syntax.getDescription() + " in " + ProblemText.quote(syntax.getPattern())
              : "it is nested too deeply";
      problems.add(item, "the expression cannot be used (RE2 syntax): " + why);
      return Optional.empty();
    }
  }

  private Optional<Pattern> counted(YamlNode item, Pattern pattern) {
    steps += pattern.programSize();
    if (pattern.programSize() > MOST_STEPS) {
      problems.add(item, "the expression unrolls into more than " + MOST_STEPS + " steps");
      return Optional.empty();
    }
    if (steps > MOST_STEPS_OF_FILE) {
      problems.add(
          item,
          "the expressions of this file unroll into more than " + MOST_STEPS_OF_FILE + " steps");
      return Optional.empty();
    }
    return Optional.of(pattern);
  }
}
