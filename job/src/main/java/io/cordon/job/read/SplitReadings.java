package io.cordon.job.read;

import io.cordon.audit.record.Reading;
import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Reject;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Emits activities, sends rejects to a side output, and drops other records.
 *
 * <p>Counts: {@link #RECORDS} = activities out + {@link #SKIPPED} + {@link #REJECTED}.
 */
public final class SplitReadings extends ProcessFunction<Reading, Activity> {
  public static final OutputTag<Reject> REJECTS = new OutputTag<>("rejects") {};

  /** The name of this stage in counts. */
  public static final String STAGE = "read";

  /** Records read. */
  public static final String RECORDS = "records";

  /** Records that are no file activity, by the word of the reader that says why. */
  public static final String SKIPPED = "skipped";

  /** Records that could not be read, by reason. */
  public static final String REJECTED = "rejects";

  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(Reading reading, Context context, Collector<Activity> out) {
    tally.add(RECORDS);
    if (reading.activity() != null) {
      out.collect(reading.activity());
    } else if (reading.reject() != null) {
      tally.add(REJECTED, reading.reject().reason());
      context.output(REJECTS, reading.reject());
    } else {
      tally.add(SKIPPED, reading.skipped());
    }
  }
}
