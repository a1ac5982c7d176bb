package io.cordon.job.outputs;

import io.cordon.delivery.DeliveryResult;
import io.cordon.delivery.Destination;
import io.cordon.delivery.DestinationException;
import io.cordon.delivery.OutboundMessage;
import io.cordon.delivery.RetryingSender;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;

/**
 * Delivers messages to one destination asynchronously, and emits the result of each.
 *
 * <p>The sender retries, and not Flink, because a receiver may ask for a longer pause.
 *
 * <p><b>State</b>: Flink keeps the messages that are not delivered yet.<br>
 * <b>Ends</b>: when a message was delivered or given up.<br>
 * <b>Late</b>: event time is ignored; after a restart pending messages are delivered again, with
 * their full time to give up.
 */
final class Deliver extends RichAsyncFunction<OutboundMessage, DeliveryResult> {
  private static final long serialVersionUID = 1L;

  private final Destination destination;
  private final Clock clock;
  private transient RetryingSender sender;

  Deliver(Destination destination, Clock clock) {
    this.destination = destination;
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) throws DestinationException {
    sender = new RetryingSender(destination, destination.open(clock), clock);
  }

  @Override
  public void asyncInvoke(OutboundMessage message, ResultFuture<DeliveryResult> future) {
    CompletableFuture<DeliveryResult> unused =
        sender
            .deliver(message)
            .whenComplete(
                (result, bug) -> {
                  if (bug == null) {
                    future.complete(List.of(result));
                  } else {
                    future.completeExceptionally(bug);
                  }
                });
  }

  @Override
  public void close() {
    if (sender != null) {
      sender.close();
    }
  }
}
