package io.cordon.cli.detect;

import io.cordon.cli.local.JobCounts;
import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import java.time.Instant;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * When the first and the last activity of the logs happened; those of the warm-up do not count.
 *
 * @param from null where there is none
 * @param to null where there is none
 */
record LogPeriod(Instant from, Instant to) {
  private static final String FIRST = Tally.name("page", "first_millis");
  private static final String LAST = Tally.name("page", "last_millis");

  /** Observes the activities of a job. */
  static void observe(DataStream<Activity> activities) {
    activities
        .filter(new Observe())
        .uid("page-times")
        .name("page: times")
        .sinkTo(new DiscardingSink<>())
        .uid("page-times-end")
        .name("page: times");
  }

  /** What was observed. */
  static LogPeriod of(JobCounts counts) {
    Long first = counts.byName().get(FIRST);
    Long last = counts.byName().get(LAST);
    boolean known = first != null && last != null && first <= last;
    return known
        ? new LogPeriod(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last))
        : new LogPeriod(null, null);
  }

  /** Lets nothing pass. */
  private static final class Observe extends RichFilterFunction<Activity> {
    private final LongMinimum first = new LongMinimum();
    private final LongMaximum last = new LongMaximum();

    @Override
    public void open(OpenContext context) {
      getRuntimeContext().addAccumulator(FIRST, first);
      getRuntimeContext().addAccumulator(LAST, last);
    }

    @Override
    public boolean filter(Activity activity) {
      if (!activity.emission().isHistory() && activity.emission() != Emission.AT_REST) {
        first.add(activity.time().toEpochMilli());
        last.add(activity.time().toEpochMilli());
      }
      return false;
    }
  }
}
