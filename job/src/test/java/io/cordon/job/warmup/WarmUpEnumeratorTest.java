package io.cordon.job.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.warmup.FakeLive.Partition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpEnumeratorTest {
  @TempDir private Path directory;

  private final FakeLive live = new FakeLive();
  private final FakeEnumeratorContext<WarmUpSplit<Partition>> context =
      new FakeEnumeratorContext<>(2);
  private String a;
  private String b;
  private String c;

  @BeforeEach
  void writeFiles() throws IOException {
    c = Files.writeString(directory.resolve("c.jsonl"), "").toString();
    b = Files.writeString(directory.resolve("b.jsonl"), "").toString();
    a = Files.writeString(directory.resolve("a.jsonl"), "").toString();
    Files.writeString(directory.resolve(".hidden"), "");
    Files.createDirectories(directory.resolve("inside"));
  }

  private WarmUpSource<Partition, String> source(String... paths) {
    return new WarmUpSource<>(live, List.of(paths), Clock.systemUTC());
  }

  private SplitEnumerator<WarmUpSplit<Partition>, WarmUpState<String>> started(String... paths)
      throws IOException {
    var enumerator = source(paths).createEnumerator(context);
    enumerator.start();
    enumerator.addReader(0);
    enumerator.addReader(1);
    return enumerator;
  }

  private static void wants(SplitEnumerator<?, ?> enumerator, int... readers) {
    for (int reader : readers) {
      enumerator.handleSourceEvent(reader, new FileWanted());
    }
  }

  private static String split(String file) {
    return "warm-up:" + file;
  }

  @Test
  void withoutFilesTheLiveSourceBeginsAtOnce() throws IOException {
    var enumerator = started();
    wants(enumerator, 0, 1);

    assertThat(live.told).containsExactly("create", "start", "reader 0", "reader 1");
    assertThat(context.assigned()).containsExactly("0: p0", "1: p1");
  }

  @Test
  void theLiveSourceBeginsWhenNoReaderHasAFileAnyMore() throws IOException {
    var enumerator = started(directory.toString());
    enumerator.handleSplitRequest(1, "host");
    wants(enumerator, 0, 1);
    assertThat(context.assigned()).containsExactly("0: " + split(a), "1: " + split(b));

    wants(enumerator, 1);
    assertThat(context.assigned()).containsExactly("1: " + split(c));
    wants(enumerator, 0);
    assertThat(live.told).isEmpty();

    wants(enumerator, 1);
    assertThat(live.told).containsExactly("create", "start", "reader 0", "reader 1", "request 1");
    assertThat(context.assigned()).containsExactly("0: p0", "1: p1");
  }

  @Test
  void aReaderThatFailsGivesItsFileToAnother() throws IOException {
    var enumerator = started(a, b);
    wants(enumerator, 0, 1, 0);
    assertThat(context.assigned()).hasSize(2);

    enumerator.addSplitsBack(List.of(WarmUpSplit.of(new FilePosition(b, 7))), 1);
    assertThat(context.assigned()).containsExactly("0: " + split(b));

    enumerator.addReader(1);
    wants(enumerator, 1);
    assertThat(live.told).as("one still reads").isEmpty();
    wants(enumerator, 0);
    assertThat(live.told).startsWith("create", "start");
  }

  @Test
  void whatAReaderSaidBeforeARestartDoesNotCount() throws IOException {
    var enumerator = started(a);
    wants(enumerator, 0, 1);
    enumerator.addSplitsBack(List.of(), 1);
    enumerator.addSplitsBack(List.of(), 0);
    enumerator.addReader(1);
    enumerator.addReader(0);

    wants(enumerator, 0);
    assertThat(live.told).as("the other one may have the file").isEmpty();
    wants(enumerator, 1);
    assertThat(live.told).startsWith("create", "start");
  }

  @Test
  void aRestartGoesOnWithTheFilesThatRemain() throws Exception {
    var before = started(a, b, c);
    wants(before, 0);
    assertThat(context.assigned()).containsExactly("0: " + split(a));
    WarmUpState<String> state = copy(before.snapshotState(1));

    var after = source(a, b, c).restoreEnumerator(context, state);
    after.start();
    wants(after, 1, 1);
    assertThat(context.assigned()).containsExactly("1: " + split(b), "1: " + split(c));
    wants(after, 1);
    assertThat(live.told).as("reader 0 has the first file").isEmpty();
    wants(after, 0);
    assertThat(live.told).startsWith("create", "start");
  }

  @Test
  void filesThatAreNotGivenAnyMoreAreNotRead() throws Exception {
    WarmUpState<String> state = copy(started(a, b).snapshotState(1));

    var without = source().restoreEnumerator(context, state);
    without.start();
    wants(without, 0, 1);

    assertThat(live.told).startsWith("create", "start");
  }

  @Test
  void aJobThatIsPastTheWarmUpNeverReadsFilesAgain() throws Exception {
    var before = started();
    context.assigned();
    WarmUpState<String> state = copy(before.snapshotState(1));
    live.told.clear();

    var after = source(a, b).restoreEnumerator(context, state);
    after.start();
    wants(after, 0, 1);

    assertThat(live.told).containsExactly("restore 3state", "start");
    assertThat(context.assigned()).isEmpty();
  }

  @Test
  void theStateOfAJobWithoutThisSourceIsRead() throws Exception {
    byte[] plain =
        SimpleVersionedSerialization.writeVersionAndSerialize(
            live.getEnumeratorCheckpointSerializer(), "state");
    byte[] partition =
        SimpleVersionedSerialization.writeVersionAndSerialize(
            live.getSplitSerializer(), new Partition("p0"));

    assertThat(
            SimpleVersionedSerialization.readVersionAndDeSerialize(
                source(a).getEnumeratorCheckpointSerializer(), plain))
        .isEqualTo(new WarmUpState<>(List.of(), "3state"));
    assertThat(
            SimpleVersionedSerialization.readVersionAndDeSerialize(
                source(a).getSplitSerializer(), partition))
        .isEqualTo(WarmUpSplit.of(new Partition("3p0")));
  }

  @Test
  void splitsAreReadBack() throws Exception {
    SimpleVersionedSerializer<WarmUpSplit<Partition>> splits = source().getSplitSerializer();
    WarmUpSplit<Partition> file = WarmUpSplit.of(new FilePosition(a, 1L << 40));

    assertThat(splits.deserialize(splits.getVersion(), splits.serialize(file))).isEqualTo(file);
  }

  @Test
  void aFileThatIsMissingIsOneSentence() {
    assertThatThrownBy(() -> started(a, "no/such.jsonl"))
        .isInstanceOf(IOException.class)
        .hasMessage("no/such.jsonl: no such file");
  }

  private WarmUpState<String> copy(WarmUpState<String> state) throws IOException {
    SimpleVersionedSerializer<WarmUpState<String>> states =
        source().getEnumeratorCheckpointSerializer();
    WarmUpState<String> copy = states.deserialize(states.getVersion(), states.serialize(state));
    return state.live() == null ? copy : new WarmUpState<>(copy.remaining(), copy.live());
  }
}
