package io.cordon.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Says where a text is no YAML and, for the usual causes, what to write instead. */
final class SyntaxErrors {
  private static final String NOT_YAML = "is not YAML: ";
  private static final int MAX_CHARACTERS = 200;

  private SyntaxErrors() {}

  /** The first character that no YAML may contain; empty when there is none. */
  static Optional<Problem> ofCharacters(String file, String text) {
    int line = 1;
    int column = 1;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      if (!StreamReader.isPrintable(point)) {
        String sentence =
            String.format("contains the character U+%04X, which YAML forbids; remove it", point);
        return Optional.of(new Problem(file, line, column, null, NOT_YAML + sentence));
      }
      boolean breaks = point == '\n' || (point == '\r' && !text.startsWith("\n", at + 1));
      line += breaks ? 1 : 0;
      column = breaks ? 1 : column + 1;
    }
    return Optional.empty();
  }

  /** What the parser says, which may know no place. */
  static Problem of(String file, YamlEngineException broken) {
    if (!(broken instanceof MarkedYamlEngineException marked)) {
      return Problem.ofFile(file, NOT_YAML + firstLine(broken.getMessage()));
    }
    String context = String.valueOf(marked.getContext());
    boolean unclosed = context.contains("quoted scalar") && marked.getProblem().contains("end of");
    Optional<Mark> start = marked.getContextMark();
    Optional<Mark> place = marked.getProblemMark();
    String sentence = NOT_YAML + (unclosed ? "this quote is not closed" : sentence(marked));
    return (unclosed ? start.or(() -> place) : place.or(() -> start))
        .map(at -> new Problem(file, at.getLine() + 1, at.getColumn() + 1, null, sentence))
        .orElseGet(() -> Problem.ofFile(file, sentence));
  }

  private static String sentence(MarkedYamlEngineException marked) {
    String problem = marked.getProblem();
    if (problem.contains("cannot start any token")) {
      String start = problem.replaceFirst("(?s).*?'(.).*", "$1");
      return problem.contains("TAB")
          ? "there is a tab where a value or an indent must be; use spaces"
          : quoteIt(start);
    }
    String context = String.valueOf(marked.getContext());
    if (context.contains("scanning an alias")) {
      return quoteIt("*");
    }
    if (context.contains("scanning an anchor")) {
      return quoteIt("&");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "a second \": \" in one line; put a value that contains \": \" in quotes";
    }
    return firstLine(problem);
  }

  /** What to do with a text whose first character has a meaning in YAML. */
  static String quoteIt(String start) {
    return "put a value that starts with " + start + " in quotes";
  }

  private static String firstLine(String text) {
    String line = text == null ? "" : text.lines().findFirst().orElse("");
    return line.length() > MAX_CHARACTERS ? line.substring(0, MAX_CHARACTERS) + '…' : line;
  }
}
