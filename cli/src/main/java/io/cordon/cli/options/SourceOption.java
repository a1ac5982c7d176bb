package io.cordon.cli.options;

import io.cordon.audit.record.LogSource;
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
  public LogSource source() {
    return source == null ? null : LogSource.named(source).orElseThrow(this::mistake);
  }

  private UserErrorException mistake() {
    String known = String.join(", ", LogSource.ids());
    return new UserErrorException("--source: unknown value \"" + source + "\"; known are " + known);
  }
}
