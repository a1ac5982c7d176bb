package io.cordon.cli.options;

import io.cordon.audit.record.Source;
import picocli.CommandLine.Option;

/** What kind of log the files are, for those who want to say it. */
public final class SourceOption {
  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description =
          "What kind of log the files are: m365, box, dropbox, google or ocsf. Default: told by the"
              + " content of each record.")
  private String source;

  /** Null when each record is to be recognised by its content. */
  public Source source() {
    return source == null ? null : Source.named(source).orElseThrow(this::mistake);
  }

  private UserMistake mistake() {
    String known = String.join(", ", Source.ids());
    return new UserMistake("--source: \"" + source + "\" cannot be read; it is one of " + known);
  }
}
