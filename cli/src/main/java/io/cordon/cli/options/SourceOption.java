package io.cordon.cli.options;

import io.cordon.audit.record.Source;
import picocli.CommandLine.Option;

/** The option {@code --source}: the cloud that wrote the log files. */
public final class SourceOption {
  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description =
          "The format of the log files: m365, box, dropbox, google or ocsf. Default: recognised"
              + " from each record.")
  private String source;

  /** Null to recognise the source of each record by its content. */
  public Source source() {
    return source == null ? null : Source.named(source).orElseThrow(this::mistake);
  }

  private UserMistake mistake() {
    String known = String.join(", ", Source.ids());
    return new UserMistake("--source: unknown value \"" + source + "\"; known are " + known);
  }
}
