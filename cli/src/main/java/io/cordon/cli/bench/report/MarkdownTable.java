package io.cordon.cli.bench.report;

import java.util.List;

/** A table in Markdown: the first column aligns left, all others right. */
public final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  /** A table without rows. */
  public MarkdownTable(List<String> headings) {
    row(headings);
    text.append("|---|").append("--:|".repeat(headings.size() - 1)).append('\n');
  }

  /** Adds a row, with a cell for each heading. */
  public MarkdownTable row(List<String> cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    text.append("|\n");
    return this;
  }

  /** Each line ends with a line feed. */
  public String text() {
    return text.toString();
  }
}
