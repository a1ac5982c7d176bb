package io.cordon.cli.show;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.TextStyle;
import io.cordon.cli.terminal.WrappedText;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.policy.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A finding as lines for people, in the width of their terminal. */
public final class FindingText {
  private static final int MAX_VALUE_CHARACTERS = 300;

  /** Three reasons with their numbers, and what was unknown; or a sentence with several names. */
  private static final int MAX_REASON_CHARACTERS = 1_000;

  /** Sentences, and what is of no use unless it is whole. */
  private static final Set<String> LONG =
      Set.of(FindingFacts.WHAT, FindingFacts.WHY, FindingFacts.LINK);

  /** Of the names of facts, and of what continues a heading. */
  private static final int INDENT = 8;

  private static final String GAP = "  ";

  private final Colours colours;
  private final int columns;

  /**
   * @param columns the width of a line
   */
  public FindingText(Colours colours, int columns) {
    this.colours = colours;
    this.columns = columns;
  }

  /** Several lines; each ends with a line feed. */
  public String of(Finding finding) {
    StringBuilder text = new StringBuilder();
    heading(text, finding);
    FindingFacts.of(finding).forEach(fact -> line(text, fact));
    return text.toString();
  }

  /**
   * What is new in a later revision of a finding; each line ends with a line feed.
   *
   * @param before the revision that was shown last; null when none was
   */
  public String laterRevision(Finding before, Finding finding) {
    boolean isClosed = finding.stage() == FindingStage.CLOSE;
    String file = finding.detection().trigger().file().caption();
    StringBuilder text = new StringBuilder();
    heading(
        text,
        TextStyle.DIM,
        isClosed ? "■ ended " : "↻ update",
        title(finding),
        safe(file, MAX_VALUE_CHARACTERS) + "  risk " + finding.riskScore());
    String news = isClosed ? FindingFacts.seen(finding) : FindingNews.of(before, finding);
    if (!news.isEmpty()) {
      line(text, new Fact(isClosed ? "seen" : "new", news));
    }
    return text.toString();
  }

  private void heading(StringBuilder text, Finding finding) {
    Severity severity = finding.detection().policy().severity();
    heading(
        text,
        severity.compareTo(Severity.HIGH) >= 0 ? TextStyle.RED : TextStyle.YELLOW,
        "● " + severity.caption().toUpperCase(Locale.ROOT),
        title(finding),
        FindingFacts.millis(finding.detection().trigger().time())
            + "  risk "
            + finding.riskScore());
  }

  /** The mark and the title; then what is less important, on a line of its own where it must be. */
  private void heading(
      StringBuilder text, TextStyle style, String mark, String title, String rest) {
    int width = columns - mark.length() - GAP.length();
    String indent = " ".repeat(INDENT);
    List<String> lines = WrappedText.lines(title, width);
    text.append(colours.paint(style, mark)).append(GAP);
    text.append(colours.paint(TextStyle.BOLD, lines.get(0)));
    lines.stream()
        .skip(1)
        .forEach(
            line -> text.append('\n').append(indent).append(colours.paint(TextStyle.BOLD, line)));
    boolean fits = WrappedText.lines(title + GAP + rest, width).size() == 1;
    text.append(fits ? GAP : '\n' + indent).append(colours.paint(TextStyle.DIM, rest)).append('\n');
  }

  private static String title(Finding finding) {
    String title = finding.detection().policy().title();
    return safe(title == null ? "" : title, MAX_VALUE_CHARACTERS);
  }

  private void line(StringBuilder text, Fact fact) {
    boolean isLong = LONG.contains(fact.name());
    String value = safe(fact.text(), isLong ? MAX_REASON_CHARACTERS : MAX_VALUE_CHARACTERS);
    List<String> lines = WrappedText.lines(value, columns - INDENT);
    String name = colours.paint(TextStyle.CYAN, String.format("%-5s", fact.name()));
    text.append("  ").append(name).append(' ').append(lines.get(0)).append('\n');
    lines.stream()
        .skip(1)
        .forEach(line -> text.append(" ".repeat(INDENT)).append(line).append('\n'));
  }

  /** File names and user names come from audit logs and must not control the terminal. */
  private static String safe(String value, int maxCharacters) {
    String printable = Printable.text(value);
    int length = printable.codePointCount(0, printable.length());
    return length <= maxCharacters
        ? printable
        : printable.substring(0, printable.offsetByCodePoints(0, maxCharacters)) + "…";
  }
}
