package io.cordon.job.replay;

import io.cordon.audit.AuditReader;
import io.cordon.audit.export.AuditFiles;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.Source;
import io.cordon.job.core.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Reads whole exported logs, one file name at a time; {@code -} is standard input. For runs inside
 * one process: the names must mean the same here as where the job was built.
 */
public final class ReadFiles extends ProcessFunction<String, Reading> {
  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** The stage's name in counts. */
  public static final String STAGE = "files";

  private final Clock clock;
  private final Source source;
  private transient AuditFiles files;
  private transient Tally tally;

  /**
   * @param source what kind of log the files are; null to recognise each record by its content
   */
  public ReadFiles(Clock clock, Source source) {
    this.clock = clock;
    this.source = source;
  }

  @Override
  public void open(OpenContext context) {
    files = new AuditFiles(new AuditReader(clock, source));
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(String name, Context context, Collector<Reading> out)
      throws IOException {
    long[] counted = {0};
    try (InputStream in = open(name)) {
      files.read(
          in,
          name,
          out::collect,
          bytes -> {
            tally.add("bytes", null, bytes - counted[0]);
            counted[0] = bytes;
          });
    }
  }

  private static InputStream open(String name) throws IOException {
    return name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name));
  }
}
