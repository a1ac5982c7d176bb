package io.cordon.job.state;

import java.io.Serializable;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.TimestampedCollector;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Keeps one row a key, of which {@link CachedValue} holds those used last, and lets a {@link
 * RowStep} change it.
 *
 * <p>An operator and not a process function, because only an operator may set the current key: that
 * is needed to write the row of another key back.
 *
 * <p><b>State</b>: per key, the row.<br>
 * <b>Ends</b>, <b>Late</b>: as the step says.
 */
public final class RowOperator<R, I, O> extends AbstractStreamOperator<O>
    implements OneInputStreamOperator<I, O>, Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1L;

  private final RowStep<R, I, O> step;
  private final ValueStateDescriptor<R> descriptor;
  private final CacheLimit<R> limit;
  private transient CachedValue<R> rows;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient TimestampedCollector<O> collector;
  private transient RowContext<R, O> context;
  private transient long timeMillis;
  private transient boolean isTimed;

  public RowOperator(
      RowStep<R, I, O> step, ValueStateDescriptor<R> descriptor, CacheLimit<R> limit) {
    this.step = step;
    this.descriptor = descriptor;
    this.limit = limit;
  }

  /**
   * How much a task keeps decoded.
   *
   * @param keys at most so many rows
   * @param bytes about so much of the heap
   * @param weight the bytes that a row takes, by a cheap estimate
   */
  public record CacheLimit<R>(int keys, long bytes, Weight<R> weight) implements Serializable {}

  /** The bytes that a row takes on the heap. */
  @FunctionalInterface
  public interface Weight<R> extends ToLongFunction<R>, Serializable {}

  @Override
  public void open() throws Exception {
    super.open();
    descriptor.initializeSerializerUnlessSet(getExecutionConfig());
    rows =
        new CachedValue<>(
            getKeyedStateStore(), descriptor, this, limit.keys(), limit.weight(), limit.bytes());
    timers = getInternalTimerService("row-times", VoidNamespaceSerializer.INSTANCE, this);
    collector = new TimestampedCollector<>(output);
    context = new CurrentKey();
    step.open(getRuntimeContext());
  }

  @Override
  public void processElement(StreamRecord<I> element) throws Exception {
    collector.setTimestamp(element);
    isTimed = element.hasTimestamp();
    timeMillis = isTimed ? element.getTimestamp() : 0;
    step.process(element.getValue(), context);
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    collector.setAbsoluteTimestamp(timer.getTimestamp());
    isTimed = true;
    timeMillis = timer.getTimestamp();
    step.onTime(timer.getTimestamp(), context);
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
    throw new IllegalStateException("rows wait for event time only");
  }

  @Override
  public void snapshotState(StateSnapshotContext snapshot) throws Exception {
    rows.writeBack();
    super.snapshotState(snapshot);
  }

  private final class CurrentKey implements RowContext<R, O> {
    @Override
    public R row() throws Exception {
      return rows.value();
    }

    @Override
    public void write(R row) throws Exception {
      rows.update(row);
    }

    @Override
    public void emit(O value) {
      collector.collect(value);
    }

    @Override
    public <T> void emit(OutputTag<T> side, T value) {
      StreamRecord<T> emitted = new StreamRecord<>(value);
      if (isTimed) {
        emitted.setTimestamp(timeMillis);
      }
      output.collect(side, emitted);
    }

    @Override
    public long watermarkMillis() {
      return timers.currentWatermark();
    }

    @Override
    public void wakeAt(long timeMillis) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, timeMillis);
    }
  }
}
