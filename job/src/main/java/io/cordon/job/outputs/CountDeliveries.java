package io.cordon.job.outputs;

import io.cordon.delivery.DeliveryResult;
import io.cordon.job.core.Tally;
import io.cordon.model.reject.DeadLetter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Counts what arrived, was tried again and was given up; passes on what was given up. */
final class CountDeliveries extends ProcessFunction<DeliveryResult, DeadLetter> {
  private static final long serialVersionUID = 1L;

  private final String output;
  private transient Tally tally;

  CountDeliveries(String output) {
    this.output = output;
  }

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), output);
  }

  @Override
  public void processElement(DeliveryResult delivery, Context context, Collector<DeadLetter> out) {
    tally.add("retries", null, Math.max(0, delivery.attempts() - 1));
    if (delivery.undelivered() == null) {
      tally.add("delivered");
    } else {
      tally.add("undelivered", delivery.undelivered().reason());
      out.collect(delivery.undelivered());
    }
  }
}
