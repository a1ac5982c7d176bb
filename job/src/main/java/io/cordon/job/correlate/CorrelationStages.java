package io.cordon.job.correlate;

import io.cordon.job.core.Uids;
import io.cordon.job.state.RowOperator;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Correlations, and correlations of correlations: three levels of window operators in a row. */
public final class CorrelationStages {
  /** Groups whose windows each task keeps decoded, on RocksDB. */
  private static final int CACHED_GROUPS = 20_000;

  private static final long CACHED_BYTES = 32L << 20;

  private CorrelationStages() {}

  /** What the windows emitted. */
  public record Bursts(DataStream<Detection> detections, DataStream<Signal> signals) {}

  public static Bursts detect(DataStream<KeyedContributions> contributions) {
    var first = level(1, Uids.WINDOWS_1, contributions);
    var second = level(2, Uids.WINDOWS_2, first.getSideOutput(Correlate.NEXT));
    var third = level(3, Uids.WINDOWS_3, second.getSideOutput(Correlate.NEXT));
    return new Bursts(
        first.union(second, third),
        first
            .getSideOutput(Correlate.SIGNALS)
            .union(
                second.getSideOutput(Correlate.SIGNALS), third.getSideOutput(Correlate.SIGNALS)));
  }

  private static SingleOutputStreamOperator<Detection> level(
      int level, String uid, DataStream<KeyedContributions> contributions) {
    String name = "correlate, level " + level;
    return contributions
        .keyBy(KeyedContributions::groupKey)
        .transform(name, WireTypes.DETECTION, operator(level))
        .uid(uid)
        .name(name);
  }

  static RowOperator<GroupWindows, KeyedContributions, Detection> operator(int level) {
    ValueStateDescriptor<GroupWindows> descriptor =
        new ValueStateDescriptor<>("group-windows", new GroupWindowsFormat().wireType());
    return new RowOperator<>(
        new Correlate(level),
        descriptor,
        new RowOperator.CacheLimit<>(CACHED_GROUPS, CACHED_BYTES, GroupWindows::bytes));
  }
}
