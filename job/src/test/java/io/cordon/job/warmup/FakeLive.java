package io.cordon.job.warmup;

import io.cordon.audit.record.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A live source that writes down what it is told. */
final class FakeLive implements Source<Reading, FakeLive.Partition, String> {
  private static final long serialVersionUID = 1L;

  /** What its enumerator and its reader were told, in order. */
  final transient List<String> told = new ArrayList<>();

  record Partition(String splitId) implements SourceSplit {}

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<Partition, String> createEnumerator(
      SplitEnumeratorContext<Partition> context) {
    told.add("create");
    return new Partitions(context);
  }

  @Override
  public SplitEnumerator<Partition, String> restoreEnumerator(
      SplitEnumeratorContext<Partition> context, String state) {
    told.add("restore " + state);
    return new Partitions(context);
  }

  @Override
  public SourceReader<Reading, Partition> createReader(SourceReaderContext context) {
    return new Records();
  }

  @Override
  public SimpleVersionedSerializer<Partition> getSplitSerializer() {
    return new Texts<>() {
      @Override
      Partition of(String text) {
        return new Partition(text);
      }

      @Override
      String text(Partition split) {
        return split.splitId();
      }
    };
  }

  @Override
  public SimpleVersionedSerializer<String> getEnumeratorCheckpointSerializer() {
    return new Texts<>() {
      @Override
      String of(String text) {
        return text;
      }

      @Override
      String text(String state) {
        return state;
      }
    };
  }

  /** Version 3 of texts. */
  private abstract static class Texts<T> implements SimpleVersionedSerializer<T> {
    abstract T of(String text);

    abstract String text(T value);

    @Override
    public int getVersion() {
      return 3;
    }

    @Override
    public byte[] serialize(T value) {
      return text(value).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public T deserialize(int version, byte[] bytes) {
      return of(version + new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private final class Partitions implements SplitEnumerator<Partition, String> {
    private final SplitEnumeratorContext<Partition> context;

    Partitions(SplitEnumeratorContext<Partition> context) {
      this.context = context;
    }

    @Override
    public void start() {
      told.add("start");
    }

    @Override
    public void addReader(int reader) {
      told.add("reader " + reader);
      context.assignSplit(new Partition("p" + reader), reader);
    }

    @Override
    public void handleSplitRequest(int reader, String host) {
      told.add("request " + reader);
    }

    @Override
    public void addSplitsBack(List<Partition> splits, int reader) {
      told.add("back " + splits.stream().map(Partition::splitId).toList());
    }

    @Override
    public String snapshotState(long checkpointId) {
      return "state";
    }

    @Override
    public void close() {
      told.add("close");
    }
  }

  private final class Records implements SourceReader<Reading, Partition> {
    private final List<Partition> splits = new ArrayList<>();

    @Override
    public void start() {
      told.add("reader starts");
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Reading> output) {
      told.add("poll");
      return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public List<Partition> snapshotState(long checkpointId) {
      return List.copyOf(splits);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return new CompletableFuture<>();
    }

    @Override
    public void addSplits(List<Partition> more) {
      splits.addAll(more);
    }

    @Override
    public void notifyNoMoreSplits() {
      told.add("no more splits");
    }

    @Override
    public void close() {
      told.add("reader closes");
    }
  }
}
