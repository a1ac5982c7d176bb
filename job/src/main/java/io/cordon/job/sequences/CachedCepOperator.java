package io.cordon.job.sequences;

import java.util.OptionalLong;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.cep.EventComparator;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.operator.CepOperator;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateInitializationContextImpl;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Flink's CEP operator with its five states of a key in one row, which is on the heap while the key
 * is in use.
 *
 * <p>Unchanged, the operator opens an iterator over a map seven times for an event and four times
 * when a partial match ends, mostly to see that a map is empty. In RocksDB that is two thirds of
 * what an event costs: to open, seek and close an iterator takes longer than to read a row.
 *
 * <p>It also looks at all times for which an event waits, at each timer of each of them. Here it is
 * shown those that the watermark has reached, see {@link TimedMapField}.
 *
 * <p><b>State</b>: per key, a {@link CepRow}: what waits for the watermark, partial matches, and
 * their events.<br>
 * <b>Ends</b>: with the last partial match, by CEP's timer.<br>
 * <b>Late</b>: dropped by CEP, and counted before.
 */
final class CachedCepOperator<IN, KEY, OUT> extends CepOperator<IN, KEY, OUT> {
  private static final long serialVersionUID = 1;

  private final int maxKeys;
  private transient CepRow row;

  /**
   * @param maxKeys whose rows stay decoded
   */
  CachedCepOperator(
      TypeSerializer<IN> inputSerializer,
      NFACompiler.NFAFactory<IN> nfaFactory,
      EventComparator<IN> comparator,
      AfterMatchSkipStrategy skip,
      PatternProcessFunction<IN, OUT> function,
      int maxKeys) {
    super(
        inputSerializer,
        /* isProcessingTime= */ false,
        nfaFactory,
        comparator,
        skip,
        function,
        /* lateDataOutputTag= */ null);
    this.maxKeys = maxKeys;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    row = new CepRow();
    OptionalLong restoredCheckpoint = context.getRestoredCheckpointId();
    super.initializeState(
        new StateInitializationContextImpl(
            restoredCheckpoint.isPresent() ? restoredCheckpoint.getAsLong() : null,
            context.getOperatorStateStore(),
            row,
            context.getRawKeyedStateInputs(),
            context.getRawOperatorStateInputs()));
    row.use(context.getKeyedStateStore(), this, maxKeys);
  }

  /** Timers fire with each watermark, and look for what it has passed. */
  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    row.reached(watermark.getTimestamp());
    super.processWatermark(watermark);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    row.writeBack();
    super.snapshotState(context);
  }
}
