package io.cordon.cli.exposed;

import picocli.CommandLine.Option;

/** The options that choose how exposed files are written: at most one of them. */
final class ExposedFormat {
  @Option(names = "--json", description = "One JSON object a line; the default in a pipe.")
  private boolean json;

  @Option(names = "--csv", description = "A table for a spreadsheet.")
  private boolean csv;

  @Option(names = "--text", description = "A table to read; the default on a screen.")
  private boolean text;

  boolean isCsv() {
    return csv;
  }

  /**
   * @param onScreen whether people read the output
   */
  boolean isText(boolean onScreen) {
    return text || (onScreen && !json && !csv);
  }
}
