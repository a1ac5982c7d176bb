package io.cordon.job.outputs;

import io.cordon.delivery.OutboundMessage;
import io.cordon.model.finding.Action;
import org.apache.flink.api.common.functions.MapFunction;

/** Turns actions into messages. */
final class WriteActions implements MapFunction<Action, OutboundMessage> {
  private static final long serialVersionUID = 1L;

  @Override
  public OutboundMessage map(Action action) {
    return OutboundMessage.of(action);
  }
}
