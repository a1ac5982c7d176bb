package io.cordon.job.outputs;

import io.cordon.delivery.DeliveryResult;
import io.cordon.job.core.Tally;
import io.cordon.model.reject.DeadLetter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts deliveries and emits the dead letters.
 *
 * <p>Counts, under the name of the destination: results in = {@code delivered} + {@code
 * undelivered} (dead letters out, by reason); {@code retries} beyond the first attempts.
 */
final class CountDeliveries extends ProcessFunction<DeliveryResult, DeadLetter> {
  private static final long serialVersionUID = 1L;

  private final String destination;
  private transient Tally tally;

  CountDeliveries(String destination) {
    this.destination = destination;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), destination);
  }

  @Override
  public void processElement(DeliveryResult result, Context context, Collector<DeadLetter> out) {
    tally.add("retries", null, Math.max(0, result.attempts() - 1));
    if (result.deadLetter() == null) {
      tally.add("delivered");
    } else {
      tally.add("undelivered", result.deadLetter().reason());
      out.collect(result.deadLetter());
    }
  }
}
