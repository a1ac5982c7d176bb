package io.cordon.job.outputs;

import io.cordon.delivery.Destination;
import io.cordon.delivery.DestinationException;
import io.cordon.delivery.OutboundMessage;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.core.Uids;
import io.cordon.model.reject.DeadLetter;
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

  private final List<Destination> outputs;
  private final Clock clock;

  public Outputs(List<Destination> outputs, Clock clock) {
    this.outputs = List.copyOf(outputs);
    this.clock = clock;
  }

  /**
   * Whether the tasks will find their keys, asked before the job starts; of use only where the
   * tasks run in this process.
   */
  public static void requireKeys(List<Destination> outputs) throws DestinationException {
    for (Destination output : outputs) {
      output.requireKeys();
    }
  }

  /** Delivers to each output, and gives what is to go to the dead letters. */
  public Optional<DataStream<DeadLetter>> deliver(TopologyOutputs watched) {
    return outputs.stream()
        .map(output -> deliver(watched, output))
        .reduce((some, more) -> some.union(more));
  }

  private DataStream<DeadLetter> deliver(TopologyOutputs watched, Destination output) {
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

  private static DataStream<OutboundMessage> messages(TopologyOutputs watched, Destination output) {
    DataStream<OutboundMessage> findings =
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
  private static DataStream<OutboundMessage> timeless(
      DataStream<OutboundMessage> messages, Destination output) {
    return messages
        .assignTimestampsAndWatermarks(WatermarkStrategy.<OutboundMessage>noWatermarks())
        .uid(Uids.timeless(output.name()))
        .name("without time");
  }
}
