package io.cordon.job.replay;

import io.cordon.job.identify.IdentifySorted;
import io.cordon.job.identify.ListUrls;
import io.cordon.job.identify.UrlRecord;
import io.cordon.job.identify.UrlRecordFormat;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.java.tuple.Tuple1;
import org.apache.flink.api.java.typeutils.TupleTypeInfo;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.transformations.PartitionTransformation;
import org.apache.flink.streaming.api.transformations.StreamExchangeMode;
import org.apache.flink.streaming.runtime.partitioner.ForwardPartitioner;

/**
 * Sorts a bounded log by event time and id, so that findings do not depend on the order of lines or
 * files. Activities that have only the URL of their file get its id, with what the whole log knows.
 *
 * <p>Flink's external sorter uses managed memory and spills to disk; it sorts fields of tuples, so
 * a record is the only field of one. The watermark follows each new event time at once and not at
 * wall-clock intervals, so that timers fire between the same two activities in every run.
 */
public final class Replay {
  /** The field by which Flink sorts; by number it refuses the first one. */
  private static final String RECORD = "f0";

  private Replay() {}

  public static DataStream<Activity> inOrder(DataStream<Activity> activities) {
    DataStream<Tuple1<UrlRecord>> sorted = sorted(activities);
    return pipelined(sorted)
        .map(record -> record.f0)
        .returns(UrlRecordFormat.TYPE)
        .startNewChain()
        .uid("replay-sorted")
        .name("sorted")
        .process(new IdentifySorted())
        .returns(WireTypes.ACTIVITY)
        .uid("replay-identify")
        .name("identify files")
        .transform("event time", WireTypes.ACTIVITY, new ReplayWatermarks())
        .uid("replay-time");
  }

  private static DataStream<Tuple1<UrlRecord>> sorted(DataStream<Activity> activities) {
    return activities
        .process(new ListUrls())
        .returns(UrlRecordFormat.TYPE)
        .uid("replay-urls")
        .name("list URLs")
        .map(Tuple1::of)
        .returns(new TupleTypeInfo<Tuple1<UrlRecord>>(new SortableRecords()))
        .uid("replay-sortable")
        .name("sortable")
        .fullWindowPartition()
        .sortPartition(RECORD, Order.ASCENDING)
        .uid("replay-sort")
        .name("sort by event time");
  }

  /**
   * What follows begins with the first record that comes. Left to itself, Flink writes the whole
   * output of a stage that emits nothing before its input ends to disk, and starts the next stages
   * afterwards.
   */
  private static <T> DataStream<T> pipelined(DataStream<T> stream) {
    return new DataStream<>(
        stream.getExecutionEnvironment(),
        new PartitionTransformation<>(
            stream.getTransformation(), new ForwardPartitioner<>(), StreamExchangeMode.PIPELINED));
  }
}
