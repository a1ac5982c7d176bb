package io.cordon.job.replay;

import io.cordon.audit.AuditReader;
import io.cordon.audit.export.AuditFileReader;
import io.cordon.audit.export.FileSummary;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.Reading;
import io.cordon.job.core.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.accumulators.ListAccumulator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Reads exported logs; each element is a file name, or {@code -} for standard input. Only for runs
 * inside one process, because file names must be valid where the operator runs.
 *
 * <p>Counts: {@code bytes} read so far, for the display of progress; {@link
 * io.cordon.job.read.SplitReadings} counts the records.
 */
public final class ReadFiles extends ProcessFunction<String, Reading> {
  /** The name for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** The name of this stage in counts. */
  public static final String STAGE = "files";

  /**
   * The accumulators with a {@link FileSummary}, one for each file of which hardly anything could
   * be read, or about which there is something to say; their names go on with a number. One list
   * for all of them would grow while Flink serializes it.
   */
  public static final String SUMMARIES = Tally.name(STAGE, "summaries");

  private final Clock clock;
  private final LogSource source;
  private transient AuditFileReader files;
  private transient Tally tally;
  private transient int summaries;

  /**
   * @param source the kind of log; null to detect it for each record by its content
   */
  public ReadFiles(Clock clock, LogSource source) {
    this.clock = clock;
    this.source = source;
  }

  @Override
  public void open(OpenContext context) {
    files = new AuditFileReader(new AuditReader(clock, source));
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(String name, Context context, Collector<Reading> out)
      throws IOException {
    long[] countedBytes = {0};
    LongConsumer bytesRead =
        bytes -> {
          tally.add("bytes", null, bytes - countedBytes[0]);
          countedBytes[0] = bytes;
        };
    FileSummary summary = read(name, out::collect, bytesRead);
    if (summary.isIncomplete() || !summary.notes().isEmpty()) {
      ListAccumulator<FileSummary> one = new ListAccumulator<>();
      one.add(summary);
      String nameInOrder = "%s|%06d".formatted(SUMMARIES, summaries++);
      getRuntimeContext().addAccumulator(nameInOrder, one);
    }
  }

  private FileSummary read(String name, Consumer<Reading> out, LongConsumer bytesRead)
      throws IOException {
    boolean isInput = name.equals(STANDARD_INPUT);
    if (!isInput && Files.isRegularFile(Path.of(name))) {
      return files.read(Path.of(name), name, out, bytesRead);
    }
    try (InputStream in = isInput ? System.in : Files.newInputStream(Path.of(name))) {
      return files.read(in, name, out, bytesRead);
    }
  }
}
