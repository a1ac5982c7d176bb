package io.cordon.cli.bench.cost;

import java.util.Locale;

/**
 * The section of a document that shows the tables, between two comments; a document without them
 * gets the section at its end.
 */
public final class ThroughputDocument {
  private static final String BEGIN = "<!-- written by cordon bench throughput: begin -->";
  private static final String END = "<!-- written by cordon bench throughput: end -->";

  private ThroughputDocument() {}

  /** The document with the section replaced. */
  public static String with(String document, ThroughputResult result, String command) {
    String section = BEGIN + "\n\n" + section(result, command) + '\n' + END + '\n';
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      return document.isEmpty() ? section : document + '\n' + section;
    }
    String after = document.substring(end + END.length());
    return document.substring(0, begin) + section + after.replaceFirst("^\n", "");
  }

  private static String section(ThroughputResult result, String command) {
    StringBuilder text = new StringBuilder("```sh\n" + command + "\n```\n\n");
    text.append(machine()).append('\n');
    for (FigureTable table : ThroughputTables.of(result)) {
      text.append("\n### ").append(table.markdown());
    }
    result.notes().forEach(note -> text.append('\n').append(note).append('\n'));
    return text.toString();
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "Measured with Java %s on %d cores (%s).",
        Runtime.version().feature(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"));
  }
}
