package io.cordon.job.warmup;

import io.cordon.audit.record.Reading;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Reads files to their end, and after the last one what a live source brings. Only a job that
 * starts without state reads the files; a restart goes on in the middle of a file, or with the live
 * source.
 *
 * <p>It is the same source with files and without: its state does not depend on them, so they may
 * be given or taken away at any time. Flink's own hybrid source cannot read the state of a plain
 * one.
 *
 * @param <S> a split of the live source
 * @param <E> the state of its enumerator
 */
public final class WarmUpSource<S extends SourceSplit, E>
    implements Source<Reading, WarmUpSplit<S>, WarmUpState<E>> {
  private static final long serialVersionUID = 1L;

  private final Source<Reading, S, E> live;
  private final List<String> paths;
  private final Clock clock;

  /**
   * @param paths files and directories, which every task can read; empty for none
   */
  public WarmUpSource(Source<Reading, S, E> live, List<String> paths, Clock clock) {
    this.live = live;
    this.paths = List.copyOf(paths);
    this.clock = clock;
  }

  @Override
  public Boundedness getBoundedness() {
    return live.getBoundedness();
  }

  @Override
  public SplitEnumerator<WarmUpSplit<S>, WarmUpState<E>> createEnumerator(
      SplitEnumeratorContext<WarmUpSplit<S>> context) throws IOException {
    List<FilePosition> files =
        WarmUpFiles.of(paths).stream().map(FilePosition::beginningOf).toList();
    WarmUpEnumerator<S, E> enumerator = new WarmUpEnumerator<>(context, live, files);
    if (files.isEmpty()) {
      enumerator.goLive();
    }
    return enumerator;
  }

  @Override
  public SplitEnumerator<WarmUpSplit<S>, WarmUpState<E>> restoreEnumerator(
      SplitEnumeratorContext<WarmUpSplit<S>> context, WarmUpState<E> state) throws IOException {
    List<FilePosition> files =
        state.remaining().stream().filter(file -> WarmUpFiles.isGiven(file.file(), paths)).toList();
    WarmUpEnumerator<S, E> enumerator = new WarmUpEnumerator<>(context, live, files);
    if (state.live() != null) {
      enumerator.goLive(state.live());
    }
    return enumerator;
  }

  @Override
  public SourceReader<Reading, WarmUpSplit<S>> createReader(SourceReaderContext context)
      throws Exception {
    return new WarmUpReader<>(context, live.createReader(context), paths, clock);
  }

  @Override
  public SimpleVersionedSerializer<WarmUpSplit<S>> getSplitSerializer() {
    return new WarmUpSplitSerializer<>(live.getSplitSerializer());
  }

  @Override
  public SimpleVersionedSerializer<WarmUpState<E>> getEnumeratorCheckpointSerializer() {
    return new WarmUpStateSerializer<>(live.getEnumeratorCheckpointSerializer());
  }
}
