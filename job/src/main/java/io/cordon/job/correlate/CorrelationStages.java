package io.cordon.job.correlate;

import io.cordon.job.core.Uids;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Correlations, and correlations of correlations: three levels of window operators in a row. */
public final class CorrelationStages {
  private CorrelationStages() {}

  /** What the windows emitted. */
  public record Bursts(DataStream<Detection> detections, DataStream<Signal> signals) {}

  public static Bursts detect(DataStream<KeyedContributions> contributions) {
    var first = level(1, Uids.CORRELATE_1, contributions);
    var second = level(2, Uids.CORRELATE_2, first.getSideOutput(Correlate.NEXT));
    var third = level(3, Uids.CORRELATE_3, second.getSideOutput(Correlate.NEXT));
    return new Bursts(
        first.union(second, third),
        first
            .getSideOutput(Correlate.SIGNALS)
            .union(
                second.getSideOutput(Correlate.SIGNALS), third.getSideOutput(Correlate.SIGNALS)));
  }

  private static SingleOutputStreamOperator<Detection> level(
      int level, String uid, DataStream<KeyedContributions> contributions) {
    return contributions
        .keyBy(KeyedContributions::groupKey)
        .process(new Correlate(level))
        .returns(WireTypes.DETECTION)
        .uid(uid)
        .name("correlate, level " + level);
  }
}
