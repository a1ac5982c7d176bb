package io.cordon.policy.sigma.detection;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.WildcardPattern;
import io.cordon.policy.cost.ConditionCost;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the condition of a detection. Tightest binding first: parentheses, {@code 1 of}, {@code
 * not}, {@code and}, {@code or}.
 */
final class ConditionParser {
  private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
  private static final int MAX_DEPTH = 50;

  /** A condition that names its selections many times is as large as if they were written out. */
  private static final int MAX_TESTS = 200_000;

  private final Map<String, Condition> selections;
  private final Problems problems;
  private final Set<String> used = new HashSet<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private long tests;
  private YamlNode node;
  private List<Token> tokens;
  private int next;
  private int depth;

  /** A parser for conditions over these selections by name, in the order of the file. */
  ConditionParser(Map<String, Condition> selections, Problems problems) {
    this.selections = selections;
    this.problems = problems;
  }

  /** The names of the selections that the parsed conditions use. */
  Set<String> used() {
    return used;
  }

  /** The condition; empty, with a problem at the offending word, when the syntax is wrong. */
  Optional<Condition> parse(YamlNode condition) {
    node = condition;
    tokens = tokens(condition.text());
    next = 0;
    depth = 0;
    try {
      Condition parsed = either();
      if (next < tokens.size()) {
        throw unexpected();
      }
      return Optional.of(parsed);
    } catch (SyntaxError error) {
      problems.addWithin(node, error.offset, error.getMessage());
      return Optional.empty();
    }
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher m = TOKEN.matcher(text); m.find(); ) {
      tokens.add(new Token(m.group(), m.start()));
    }
    return tokens;
  }

  private Condition either() throws SyntaxError {
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (accept("or")) {
      parts.add(both());
    }
    return anyOf(parts);
  }

  private Condition both() throws SyntaxError {
    List<Condition> parts = new ArrayList<>(List.of(unary()));
    while (accept("and")) {
      parts.add(unary());
    }
    return allOf(parts);
  }

  private Condition unary() throws SyntaxError {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxError(
          "the condition is nested deeper than " + MAX_DEPTH + " levels", offset());
    }
    try {
      if (accept("not")) {
        return new Condition.Not(unary());
      }
      if (accept("(")) {
        Condition inner = either();
        if (!accept(")")) {
          throw new SyntaxError("a closing parenthesis is missing", offset());
        }
        return inner;
      }
      return selection();
    } finally {
      depth--;
    }
  }

  private Condition selection() throws SyntaxError {
    if (next >= tokens.size() || isWord(tokens.get(next).text)) {
      throw unexpected();
    }
    Token token = tokens.get(next++);
    if (accept("of")) {
      return several(token);
    }
    Condition selection = selections.get(token.text);
    if (selection == null) {
      String known = ProblemText.suggestionOrAll(token.text, selections.keySet());
      throw new SyntaxError(
          "there is no selection " + ProblemText.quote(token.text) + known, token.offset);
    }
    used.add(token.text);
    count(token, size(token.text));
    return selection;
  }

  /** At least 1 for each test, so that reading the condition takes a time within limits too. */
  private long size(String name) {
    return sizes.computeIfAbsent(name, n -> ConditionCost.of(selections.get(n)).size());
  }

  private void count(Token at, long more) throws SyntaxError {
    tests += more;
    if (tests > MAX_TESTS) {
      throw new SyntaxError(
          "the condition has more than " + MAX_TESTS + " tests with its selections written out",
          at.offset);
    }
  }

  private Condition several(Token quantity) throws SyntaxError {
    if (next >= tokens.size()) {
      throw new SyntaxError("\"of\" must be followed by a name, a pattern or them", offset());
    }
    Token names = tokens.get(next++);
    List<Condition> chosen = new ArrayList<>();
    count(names, selections.size());
    for (Map.Entry<String, Condition> entry : selections.entrySet()) {
      if (isSelected(names.text, entry.getKey())) {
        used.add(entry.getKey());
        chosen.add(entry.getValue());
        count(names, size(entry.getKey()));
      }
    }
    if (chosen.isEmpty()) {
      throw new SyntaxError("no selection matches " + ProblemText.quote(names.text), names.offset);
    }
    return switch (quantity.text.toLowerCase(Locale.ROOT)) {
      case "1", "any" -> anyOf(chosen);
      case "all" -> allOf(chosen);
      default ->
          throw new SyntaxError(
              ProblemText.quote(quantity.text) + " of is not supported; write 1 of or all of",
              quantity.offset);
    };
  }

  private static boolean isSelected(String pattern, String name) {
    return pattern.equals("them")
        ? !name.startsWith("_")
        : WildcardPattern.of(pattern, true).matches(name);
  }

  private static Condition anyOf(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(List.copyOf(parts));
  }

  private static Condition allOf(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(List.copyOf(parts));
  }

  private boolean accept(String word) {
    boolean accepted = next < tokens.size() && tokens.get(next).text.equalsIgnoreCase(word);
    next += accepted ? 1 : 0;
    return accepted;
  }

  private static boolean isWord(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "and", "or", "not", "of", "(", ")", "|" -> true;
      default -> false;
    };
  }

  private int offset() {
    return next < tokens.size() ? tokens.get(next).offset : node.text().length();
  }

  private SyntaxError unexpected() {
    if (next >= tokens.size()) {
      return new SyntaxError("the condition ends where a selection is expected", offset());
    }
    String text = tokens.get(next).text;
    return text.startsWith("|")
        ? new SyntaxError(
            "an aggregation in the condition is not supported; use a correlation", offset())
        : new SyntaxError("unexpected " + ProblemText.quote(text), offset());
  }

  private record Token(String text, int offset) {}

  /** Stops the parser at the first unexpected word. */
  private static final class SyntaxError extends Exception {
    private final int offset;

    private SyntaxError(String sentence, int offset) {
      super(sentence);
      this.offset = offset;
    }
  }
}
