package io.cordon.job.warmup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** Writes down which splits are assigned to which reader. */
final class FakeEnumeratorContext<S extends SourceSplit> implements SplitEnumeratorContext<S> {
  private final int parallelism;
  private final Map<Integer, ReaderInfo> readers = new TreeMap<>();
  private final List<String> assigned = new ArrayList<>();

  FakeEnumeratorContext(int parallelism) {
    this.parallelism = parallelism;
    for (int reader = 0; reader < parallelism; reader++) {
      readers.put(reader, new ReaderInfo(reader, "host"));
    }
  }

  /** Each as {@code reader: split}, since the last call. */
  List<String> assigned() {
    List<String> now = List.copyOf(assigned);
    assigned.clear();
    return now;
  }

  @Override
  public void assignSplits(SplitsAssignment<S> assignment) {
    assignment
        .assignment()
        .forEach(
            (reader, splits) ->
                splits.forEach(split -> assigned.add(reader + ": " + split.splitId())));
  }

  @Override
  public int currentParallelism() {
    return parallelism;
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return readers;
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void sendEventToSourceReader(int reader, SourceEvent event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void signalNoMoreSplits(int reader) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void runInCoordinatorThread(Runnable runnable) {
    throw new UnsupportedOperationException();
  }
}
