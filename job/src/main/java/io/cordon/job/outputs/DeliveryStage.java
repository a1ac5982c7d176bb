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

/** For each destination: findings and actions ─► messages ─► deliver ─► count ─► dead letters. */
public final class DeliveryStage {
  /** {@link Deliver} ends every delivery itself. */
  private static final long NO_TIMEOUT = 0;

  private final List<Destination> destinations;
  private final Clock clock;

  public DeliveryStage(List<Destination> destinations, Clock clock) {
    this.destinations = List.copyOf(destinations);
    this.clock = clock;
  }

  /**
   * Checks before the job starts that its tasks will find their keys; only useful if the tasks run
   * in this process.
   */
  public static void requireKeys(List<Destination> destinations) throws DestinationException {
    for (Destination destination : destinations) {
      destination.requireKeys();
    }
  }

  /** Delivers to all destinations and returns the dead letters; empty without destinations. */
  public Optional<DataStream<DeadLetter>> deliver(TopologyOutputs outputs) {
    return destinations.stream()
        .map(destination -> deliver(outputs, destination))
        .reduce((some, more) -> some.union(more));
  }

  private DataStream<DeadLetter> deliver(TopologyOutputs outputs, Destination destination) {
    return AsyncDataStream.unorderedWait(
            withoutWatermarks(messages(outputs, destination), destination),
            new Deliver(destination, clock),
            NO_TIMEOUT,
            TimeUnit.MILLISECONDS,
            destination.retryPolicy().capacity())
        .uid(Uids.delivery(destination.name()))
        .name(destination.name())
        .process(new CountDeliveries(destination.name()))
        .uid(Uids.deliveries(destination.name()))
        .name("count " + destination.name());
  }

  private static DataStream<OutboundMessage> messages(
      TopologyOutputs outputs, Destination destination) {
    DataStream<OutboundMessage> findings =
        outputs
            .findings()
            .flatMap(new SelectFindings(destination.findings()))
            .uid(Uids.deliveredFindings(destination.name()))
            .name(destination.name() + " findings");
    if (!destination.actions()) {
      return findings;
    }
    return findings.union(
        outputs
            .actions()
            .map(new WriteActions())
            .uid(Uids.deliveredActions(destination.name()))
            .name(destination.name() + " actions"));
  }

  /**
   * Drops watermarks: Flink lets no result overtake one, so that a single message that is retried
   * for minutes would hold back all later ones.
   */
  private static DataStream<OutboundMessage> withoutWatermarks(
      DataStream<OutboundMessage> messages, Destination destination) {
    return messages
        .assignTimestampsAndWatermarks(WatermarkStrategy.<OutboundMessage>noWatermarks())
        .uid(Uids.withoutWatermarks(destination.name()))
        .name("without watermarks");
  }
}
