package io.cordon.job.warmup;

import io.cordon.audit.AuditReader;
import io.cordon.audit.export.AuditFileReader;
import io.cordon.audit.record.Reading;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * Reads the files that it is given, one after the other, and else what the reader of the live
 * source reads. Each file has a watermark of its own, as a partition has.
 */
@SuppressWarnings("try") // Flink closes it, and knows that the live reader may be interrupted.
final class WarmUpReader<S extends SourceSplit> implements SourceReader<Reading, WarmUpSplit<S>> {
  private final SourceReaderContext context;
  private final SourceReader<Reading, S> live;
  private final List<String> paths;
  private final AuditFileReader files;
  private final Deque<FilePosition> waiting = new ArrayDeque<>();
  private FileReading current;

  /** No file comes any more: the live source has begun. */
  private boolean isLive;

  /** Guarded by this: completed when there is something to poll. */
  private CompletableFuture<Void> available = new CompletableFuture<>();

  /**
   * @param paths a file that is not among them any more is not read further
   */
  WarmUpReader(
      SourceReaderContext context, SourceReader<Reading, S> live, List<String> paths, Clock clock) {
    this.context = context;
    this.live = live;
    this.paths = paths;
    files = new AuditFileReader(new AuditReader(clock));
  }

  @Override
  public void start() {
    live.start();
    if (waiting.isEmpty() && !isLive) {
      context.sendSourceEventToCoordinator(new FileWanted());
    }
  }

  @Override
  public void addSplits(List<WarmUpSplit<S>> splits) {
    List<S> ofLive = new ArrayList<>();
    for (WarmUpSplit<S> split : splits) {
      if (split.file() == null) {
        ofLive.add(split.live());
      } else {
        waiting.add(split.file());
      }
    }
    if (!ofLive.isEmpty()) {
      isLive = true;
      live.addSplits(ofLive);
    }
    wakeUp();
  }

  @Override
  public void notifyNoMoreSplits() {
    isLive = true;
    live.notifyNoMoreSplits();
    wakeUp();
  }

  @Override
  public InputStatus pollNext(ReaderOutput<Reading> output) throws Exception {
    if (current == null && waiting.isEmpty()) {
      return isLive ? live.pollNext(output) : nothingNow();
    }
    if (current == null) {
      begin(waiting.poll(), output);
      return InputStatus.MORE_AVAILABLE;
    }
    Reading reading = current.poll();
    if (reading != null) {
      output.createOutputForSplit(WarmUpSplit.idOf(current.position().file())).collect(reading);
      return InputStatus.MORE_AVAILABLE;
    }
    if (current.isOver()) {
      end(current.position().file(), output);
      current = null;
      return InputStatus.MORE_AVAILABLE;
    }
    return nothingNow();
  }

  private void begin(FilePosition file, ReaderOutput<Reading> output) {
    if (WarmUpFiles.isGiven(file.file(), paths)) {
      current = new FileReading(file, files, this::wakeUp);
      current.start();
    } else {
      end(file.file(), output);
    }
  }

  private void end(String file, ReaderOutput<Reading> output) {
    output.releaseOutputForSplit(WarmUpSplit.idOf(file));
    if (waiting.isEmpty()) {
      context.sendSourceEventToCoordinator(new FileWanted());
    }
  }

  private synchronized void wakeUp() {
    available.complete(null);
  }

  /** What comes between the last look and this one completes the future that is asked for next. */
  private synchronized InputStatus nothingNow() {
    if (current != null && current.isReady()) {
      return InputStatus.MORE_AVAILABLE;
    }
    if (available.isDone()) {
      available = new CompletableFuture<>();
    }
    return InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    if (current == null && waiting.isEmpty() && isLive) {
      return live.isAvailable();
    }
    synchronized (this) {
      return available;
    }
  }

  @Override
  public List<WarmUpSplit<S>> snapshotState(long checkpointId) {
    List<WarmUpSplit<S>> splits = new ArrayList<>();
    if (current != null) {
      splits.add(WarmUpSplit.of(current.position()));
    }
    waiting.forEach(file -> splits.add(WarmUpSplit.of(file)));
    live.snapshotState(checkpointId).forEach(split -> splits.add(WarmUpSplit.of(split)));
    return splits;
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    live.handleSourceEvents(event);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    live.notifyCheckpointComplete(checkpointId);
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) throws Exception {
    live.notifyCheckpointAborted(checkpointId);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> toPause, Collection<String> toResume) {
    live.pauseOrResumeSplits(toPause, toResume);
  }

  @Override
  public void close() throws Exception {
    if (current != null) {
      current.close();
    }
    live.close();
  }
}
