package io.cordon.job.outputs;

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
final class Deliver extends RichAsyncFunction<Message, Delivery> {
  private static final long serialVersionUID = 1L;

  private final Output output;
  private final Clock clock;
  private transient Courier courier;

  Deliver(Output output, Clock clock) {
    this.output = output;
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) throws OutputMistake {
    courier = new Courier(output, output.open(clock), clock);
  }

  @Override
  public void asyncInvoke(Message message, ResultFuture<Delivery> result) {
    CompletableFuture<Delivery> unused =
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
