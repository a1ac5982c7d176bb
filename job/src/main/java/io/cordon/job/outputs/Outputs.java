package io.cordon.job.outputs;

import io.cordon.job.TopologyOutputs;
import io.cordon.job.Uids;
import io.cordon.model.Undelivered;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The outputs beside Kafka: findings and actions ─► write ─► deliver ─► count ─► what could not be
 * delivered.
 */
public final class Outputs {
  /** The courier ends every delivery by itself. */
  private static final long NO_TIMEOUT = 0;

  private final List<Output> outputs;
  private final Clock clock;

  public Outputs(List<Output> outputs, Clock clock) {
    this.outputs = List.copyOf(outputs);
    this.clock = clock;
  }

  /**
   * Whether the tasks will find their keys, asked before the job starts; of use only where the
   * tasks run in this process.
   */
  public static void requireKeys(List<Output> outputs) throws OutputMistake {
    for (Output output : outputs) {
      output.requireKeys();
    }
  }

  /** Delivers to each output, and gives what is to go to the dead letters. */
  public Optional<DataStream<Undelivered>> deliver(TopologyOutputs watched) {
    return outputs.stream()
        .map(output -> deliver(watched, output))
        .reduce((some, more) -> some.union(more));
  }

  private DataStream<Undelivered> deliver(TopologyOutputs watched, Output output) {
    return AsyncDataStream.unorderedWait(
            timeless(messages(watched, output), output),
            new Deliver(output, clock),
            NO_TIMEOUT,
            TimeUnit.MILLISECONDS,
            output.patience().capacity())
        .uid(Uids.delivery(output.name()))
        .name(output.name())
        .process(new CountDeliveries(output.name()))
        .uid(Uids.deliveries(output.name()))
        .name("count " + output.name());
  }

  private static DataStream<Message> messages(TopologyOutputs watched, Output output) {
    DataStream<Message> findings =
        watched
            .findings()
            .flatMap(new SelectFindings(output.findings()))
            .uid(Uids.deliveredFindings(output.name()))
            .name(output.name() + " findings");
    if (!output.actions()) {
      return findings;
    }
    return findings.union(
        watched
            .actions()
            .map(new WriteActions())
            .uid(Uids.deliveredActions(output.name()))
            .name(output.name() + " actions"));
  }

  /**
   * Without watermarks: Flink lets no answer pass one, so that a single message that is tried for
   * minutes would keep all that arrived after it in the queue.
   */
  private static DataStream<Message> timeless(DataStream<Message> messages, Output output) {
    return messages
        .assignTimestampsAndWatermarks(WatermarkStrategy.<Message>noWatermarks())
        .uid(Uids.timeless(output.name()))
        .name("without time");
  }
}
