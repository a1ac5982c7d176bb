package io.cordon.job.outputs;

import io.cordon.model.Action;
import org.apache.flink.api.common.functions.MapFunction;

/** Writes actions for an output. */
final class WriteActions implements MapFunction<Action, Message> {
  private static final long serialVersionUID = 1L;

  @Override
  public Message map(Action action) {
    return Message.of(action);
  }
}
