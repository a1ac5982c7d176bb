package io.cordon.job.warmup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** What the enumerator of the live source sees of the job: only that its splits are wrapped. */
record LiveContext<S extends SourceSplit>(SplitEnumeratorContext<WarmUpSplit<S>> whole)
    implements SplitEnumeratorContext<S> {
  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    return whole.metricGroup();
  }

  @Override
  public void sendEventToSourceReader(int reader, SourceEvent event) {
    whole.sendEventToSourceReader(reader, event);
  }

  @Override
  public int currentParallelism() {
    return whole.currentParallelism();
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return whole.registeredReaders();
  }

  @Override
  public void assignSplits(SplitsAssignment<S> assignment) {
    Map<Integer, List<WarmUpSplit<S>>> wrapped = new HashMap<>();
    assignment
        .assignment()
        .forEach(
            (reader, splits) ->
                wrapped.put(reader, splits.stream().map(split -> WarmUpSplit.of(split)).toList()));
    whole.assignSplits(new SplitsAssignment<>(wrapped));
  }

  @Override
  public void signalNoMoreSplits(int reader) {
    whole.signalNoMoreSplits(reader);
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    whole.callAsync(callable, handler);
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable,
      BiConsumer<T, Throwable> handler,
      long initialDelayMillis,
      long periodMillis) {
    whole.callAsync(callable, handler, initialDelayMillis, periodMillis);
  }

  @Override
  public void runInCoordinatorThread(Runnable runnable) {
    whole.runInCoordinatorThread(runnable);
  }

  @Override
  public void setIsProcessingBacklog(boolean isProcessingBacklog) {
    whole.setIsProcessingBacklog(isProcessingBacklog);
  }
}
