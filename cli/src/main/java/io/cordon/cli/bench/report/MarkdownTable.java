package io.cordon.cli.bench.report;

import java.util.List;

/** A table in Markdown: the first column aligns left, all others right. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(List<String> headings) {
    row(headings);
    text.append("|---|").append("--:|".repeat(headings.size() - 1)).append('\n');
  }

  MarkdownTable row(List<String> cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    text.append("|\n");
    return this;
  }

  /** Each line ends with a line feed. */
  String text() {
    return text.toString();
  }
}
