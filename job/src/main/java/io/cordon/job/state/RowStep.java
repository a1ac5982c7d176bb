package io.cordon.job.state;

import java.io.Serializable;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * What a stage does with the row of a key: when an input of that key comes, and when a time has
 * come that it asked for. {@link RowOperator} is the shell around it.
 *
 * @param <R> the row
 * @param <I> the input
 * @param <O> the main output
 */
public interface RowStep<R, I, O> extends Serializable {
  /** Called once, before anything else. */
  void open(RuntimeContext context);

  void process(I input, RowContext<R, O> context) throws Exception;

  /** Called when the watermark has passed that time. */
  void onTime(long timeMillis, RowContext<R, O> context) throws Exception;
}
