package io.cordon.job.state;

import org.apache.flink.util.OutputTag;

/**
 * What a {@link RowStep} may do for the current key.
 *
 * @param <R> the row
 * @param <O> the main output
 */
public interface RowContext<R, O> {
  /** The row; null where there is none. It may be changed in place, and is then written. */
  R row() throws Exception;

  /** The row is now this one; null removes it. */
  void write(R row) throws Exception;

  void emit(O output);

  <T> void emit(OutputTag<T> side, T output);

  /** No input is expected that is older. */
  long watermarkMillis();

  /** Asks for {@link RowStep#onTime} at that event time. */
  void wakeAt(long timeMillis);
}
