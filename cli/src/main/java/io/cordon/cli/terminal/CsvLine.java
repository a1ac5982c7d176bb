package io.cordon.cli.terminal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values as RFC 4180 writes them, harmless in a spreadsheet: a text of a
 * log that would be a formula gets an apostrophe before it, and control characters are replaced.
 */
public final class CsvLine {
  /** Also where a spreadsheet that separates by semicolons would begin a cell. */
  private static final Pattern FORMULA = Pattern.compile("(^|;)(\\h*[=+\\-@＝＋－＠])");

  private CsvLine() {}

  /**
   * One line, with its line break.
   *
   * @param cells null is an empty cell
   */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    if (text == null) {
      return "";
    }
    String safe = FORMULA.matcher(Printable.text(text)).replaceAll("$1'$2");
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == ';' || c == '\'');
    return plain && safe.strip().equals(safe) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
