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
 * Emits activities, sends rejects to a side output, and drops other records; counts all of them.
 */
public final class SplitReadings extends ProcessFunction<Reading, Activity> {
  public static final OutputTag<Reject> REJECTS = new OutputTag<>("rejects") {};

  /** The name of this stage in counts. */
  public static final String STAGE = "read";

  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(Reading reading, Context context, Collector<Activity> out) {
    tally.add("records");
    if (reading.activity() != null) {
      out.collect(reading.activity());
    } else if (reading.reject() != null) {
      tally.add("rejects", reading.reject().reason());
      context.output(REJECTS, reading.reject());
    } else {
      tally.add("skipped", reading.skipped());
    }
  }
}
