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
 * Delivers messages while others are on their way, and tells of each how it ended.
 *
 * <p>Pauses between attempts are its own and not Flink's: a receiver may ask for longer ones.
 *
 * <p><b>State</b>: Flink keeps the messages that are on their way.<br>
 * <b>Ends</b>: when a message has arrived or was given up.<br>
 * <b>Late</b>: event time means nothing here; after a restart what was on its way is delivered
 * anew, with all its time.
 */
final class Deliver extends RichAsyncFunction<OutboundMessage, DeliveryResult> {
  private static final long serialVersionUID = 1L;

  private final Destination output;
  private final Clock clock;
  private transient RetryingSender courier;

  Deliver(Destination output, Clock clock) {
    this.output = output;
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) throws DestinationException {
    courier = new RetryingSender(output, output.open(clock), clock);
  }

  @Override
  public void asyncInvoke(OutboundMessage message, ResultFuture<DeliveryResult> result) {
    CompletableFuture<DeliveryResult> unused =
        courier
            .deliver(message)
            .whenComplete(
                (delivery, mistake) -> {
                  if (mistake == null) {
                    result.complete(List.of(delivery));
                  } else {
                    result.completeExceptionally(mistake);
                  }
                });
  }

  @Override
  public void close() {
    if (courier != null) {
      courier.close();
    }
  }
}
