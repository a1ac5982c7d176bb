package io.cordon.job.correlate;

import io.cordon.job.core.Uids;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.Contributions;
import io.cordon.policy.correlate.Signal;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Counts, and counts of counts: three levels of windows in a row. */
public final class Correlations {
  private Correlations() {}

  /** What the windows told. */
  public record Told(DataStream<Detection> detections, DataStream<Signal> signals) {}

  public static Told detect(DataStream<Contributions> counted) {
    var first = level(1, Uids.CORRELATE_1, counted);
    var second = level(2, Uids.CORRELATE_2, first.getSideOutput(Correlate.NEXT));
    var third = level(3, Uids.CORRELATE_3, second.getSideOutput(Correlate.NEXT));
    return new Told(
        first.union(second, third),
        first
            .getSideOutput(Correlate.SIGNALS)
            .union(
                second.getSideOutput(Correlate.SIGNALS), third.getSideOutput(Correlate.SIGNALS)));
  }

  private static SingleOutputStreamOperator<Detection> level(
      int level, String uid, DataStream<Contributions> counted) {
    return counted
        .keyBy(Contributions::key)
        .process(new Correlate(level))
        .uid(uid)
        .name("correlate, level " + level);
  }
}
