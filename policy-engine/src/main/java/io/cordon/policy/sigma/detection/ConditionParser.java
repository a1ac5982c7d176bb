package io.cordon.policy.sigma.detection;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.WildcardPattern;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
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
  private static final int DEEPEST = 50;

  private final Map<String, Condition> selections;
  private final Problems problems;
  private final Set<String> used = new HashSet<>();
  private YamlNode node;
  private List<Token> tokens;
  private int next;
  private int depth;

  /** The selections of the detection by name, in their order. */
  ConditionParser(Map<String, Condition> selections, Problems problems) {
    this.selections = selections;
    this.problems = problems;
  }

  /** Names that a condition parsed so far refers to. */
  Set<String> used() {
    return used;
  }

  /** The condition; empty, with a problem at the offending word, when it is not of the grammar. */
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
    } catch (Refused refused) {
      problems.addWithin(node, refused.offset, refused.getMessage());
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

  private Condition either() throws Refused {
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (accept("or")) {
      parts.add(both());
    }
    return anyOf(parts);
  }

  private Condition both() throws Refused {
    List<Condition> parts = new ArrayList<>(List.of(unary()));
    while (accept("and")) {
      parts.add(unary());
    }
    return allOf(parts);
  }

  private Condition unary() throws Refused {
    if (++depth > DEEPEST) {
      throw new Refused("the condition is nested deeper than " + DEEPEST + " levels", offset());
    }
    try {
      if (accept("not")) {
        return new Condition.Not(unary());
      }
      if (accept("(")) {
        Condition inner = either();
        if (!accept(")")) {
          throw new Refused("a closing parenthesis is missing", offset());
        }
        return inner;
      }
      return selection();
    } finally {
      depth--;
    }
  }

  private Condition selection() throws Refused {
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
      throw new Refused(
          "there is no selection " + ProblemText.quote(token.text) + known, token.offset);
    }
    used.add(token.text);
    return selection;
  }

  private Condition several(Token quantity) throws Refused {
    if (next >= tokens.size()) {
      throw new Refused("a name, a pattern or them must follow of", offset());
    }
    Token names = tokens.get(next++);
    List<Condition> chosen = new ArrayList<>();
    selections.forEach(
        (name, selection) -> {
          if (isMeant(names.text, name)) {
            used.add(name);
            chosen.add(selection);
          }
        });
    if (chosen.isEmpty()) {
      throw new Refused("no selection fits " + ProblemText.quote(names.text), names.offset);
    }
    return switch (quantity.text.toLowerCase(Locale.ROOT)) {
      case "1", "any" -> anyOf(chosen);
      case "all" -> allOf(chosen);
      default ->
          throw new Refused(
              ProblemText.quote(quantity.text) + " of is not supported; write 1 of or all of",
              quantity.offset);
    };
  }

  private static boolean isMeant(String pattern, String name) {
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
    boolean there = next < tokens.size() && tokens.get(next).text.equalsIgnoreCase(word);
    next += there ? 1 : 0;
    return there;
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

  private Refused unexpected() {
    if (next >= tokens.size()) {
      return new Refused("the condition ends where a selection is expected", offset());
    }
    String text = tokens.get(next).text;
    return text.startsWith("|")
        ? new Refused(
            "an aggregation in the condition is not supported; use a correlation", offset())
        : new Refused("did not expect " + ProblemText.quote(text) + " here", offset());
  }

  private record Token(String text, int offset) {}

  /** Ends the parse at the first word that does not fit. */
  private static final class Refused extends Exception {
    private final int offset;

    private Refused(String sentence, int offset) {
      super(sentence);
      this.offset = offset;
    }
  }
}
