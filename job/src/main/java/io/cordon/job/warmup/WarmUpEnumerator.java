package io.cordon.job.warmup;

import io.cordon.audit.record.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * Gives each reader one file at a time, and starts the live source when no file is left and every
 * reader has said that it reads none.
 *
 * <p>What a reader says is asked again after each restart, and is no state: a checkpoint of the
 * readers and one of the enumerator may see a file end in between.
 */
final class WarmUpEnumerator<S extends SourceSplit, E>
    implements SplitEnumerator<WarmUpSplit<S>, WarmUpState<E>> {
  private final SplitEnumeratorContext<WarmUpSplit<S>> context;
  private final Source<Reading, S, E> source;
  private final Deque<FilePosition> remaining;
  private final TreeSet<Integer> waiting = new TreeSet<>();

  /** Requests to the live source that came before it was started, with the host of the reader. */
  private final Map<Integer, String> early = new HashMap<>();

  private SplitEnumerator<S, E> live;

  WarmUpEnumerator(
      SplitEnumeratorContext<WarmUpSplit<S>> context,
      Source<Reading, S, E> source,
      List<FilePosition> files) {
    this.context = context;
    this.source = source;
    remaining = new ArrayDeque<>(files);
  }

  /** From the beginning; to be called before or after the start. */
  void goLive() throws IOException {
    live = created(() -> source.createEnumerator(new LiveContext<>(context)));
  }

  /** From where it stood. */
  void goLive(E state) throws IOException {
    live = created(() -> source.restoreEnumerator(new LiveContext<>(context), state));
  }

  /** Creates the enumerator of the live source, which may throw anything. */
  @FunctionalInterface
  private interface Creation<S extends SourceSplit, E> {
    SplitEnumerator<S, E> create() throws Exception;
  }

  private static <S extends SourceSplit, E> SplitEnumerator<S, E> created(Creation<S, E> creation)
      throws IOException {
    try {
      return creation.create();
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IOException(failed);
    }
  }

  @Override
  public void start() {
    if (live != null) {
      live.start();
    }
  }

  @Override
  public void addReader(int reader) {
    waiting.remove(reader);
    if (live != null) {
      live.addReader(reader);
    }
  }

  @Override
  public void handleSourceEvent(int reader, SourceEvent event) {
    if (event instanceof FileWanted) {
      wants(reader);
    } else if (live != null) {
      live.handleSourceEvent(reader, event);
    } else {
      throw new FlinkRuntimeException(
          "The live source is not started, but its reader sent " + event);
    }
  }

  private void wants(int reader) {
    // A file that was given back after a failure is read, also where the live source has begun.
    FilePosition next = remaining.poll();
    if (next != null) {
      context.assignSplit(WarmUpSplit.of(next), reader);
      return;
    }
    if (live != null) {
      return;
    }
    waiting.add(reader);
    if (waiting.size() == context.currentParallelism()) {
      startLive();
    }
  }

  private void startLive() {
    try {
      goLive();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    live.start();
    context.registeredReaders().keySet().forEach(live::addReader);
    early.forEach(live::handleSplitRequest);
    early.clear();
  }

  @Override
  public void handleSplitRequest(int reader, String host) {
    if (live == null) {
      early.put(reader, host);
    } else {
      live.handleSplitRequest(reader, host);
    }
  }

  @Override
  public void addSplitsBack(List<WarmUpSplit<S>> splits, int reader) {
    waiting.remove(reader);
    early.remove(reader);
    List<S> ofLive = new ArrayList<>();
    for (WarmUpSplit<S> split : splits) {
      if (split.file() == null) {
        ofLive.add(split.live());
      } else {
        remaining.addFirst(split.file());
      }
    }
    if (live != null) {
      live.addSplitsBack(ofLive, reader);
    }
    while (!remaining.isEmpty() && !waiting.isEmpty()) {
      context.assignSplit(WarmUpSplit.of(remaining.poll()), waiting.pollFirst());
    }
  }

  @Override
  public WarmUpState<E> snapshotState(long checkpointId) throws Exception {
    E state = live == null ? null : live.snapshotState(checkpointId);
    return new WarmUpState<>(List.copyOf(remaining), state);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    if (live != null) {
      live.notifyCheckpointComplete(checkpointId);
    }
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) throws Exception {
    if (live != null) {
      live.notifyCheckpointAborted(checkpointId);
    }
  }

  @Override
  public void close() throws IOException {
    if (live != null) {
      live.close();
    }
  }
}
