package io.cordon.job.warmup;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.audit.record.Reading;
import io.cordon.job.warmup.FakeLive.Partition;
import io.cordon.model.activity.Emission;
import io.cordon.model.json.ActivityJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpReaderTest {
  private static final int LINES = 3_000;

  @TempDir private Path directory;

  private final FakeLive live = new FakeLive();
  private final FakeReaderContext context = new FakeReaderContext();
  private final CollectedReadings output = new CollectedReadings();
  private String file;

  @BeforeEach
  void writeFile() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < LINES; number++) {
      lines.add(ActivityJson.write(download().id("e" + number).at("10:00").build()));
    }
    lines.set(17, "no record");
    file = Files.write(directory.resolve("old.jsonl"), lines).toString();
  }

  private SourceReader<Reading, WarmUpSplit<Partition>> reader(String... paths) throws Exception {
    return new WarmUpSource<>(live, List.of(paths), Clock.systemUTC()).createReader(context);
  }

  private static List<WarmUpSplit<Partition>> beginning(String file) {
    return List.of(WarmUpSplit.of(FilePosition.beginningOf(file)));
  }

  /** Polls as Flink does, until there are so many readings or none comes any more. */
  private void poll(SourceReader<Reading, ?> reader, int readings) throws Exception {
    int asked = context.filesWanted();
    while (output.readings().size() < readings && context.filesWanted() == asked) {
      if (reader.pollNext(output) == InputStatus.NOTHING_AVAILABLE) {
        reader.isAvailable().get(1, TimeUnit.MINUTES);
      }
    }
  }

  @Test
  void everyRecordOfAFileIsHistoryAndThenAnotherFileIsWanted() throws Exception {
    var reader = reader(file);
    reader.start();
    assertThat(context.filesWanted()).isEqualTo(1);
    assertThat(reader.isAvailable()).isNotDone();

    reader.addSplits(beginning(file));
    poll(reader, Integer.MAX_VALUE);

    assertThat(output.readings()).hasSize(LINES);
    assertThat(output.readings().get(0).activity().emission()).isEqualTo(Emission.HISTORY);
    assertThat(output.readings().get(17).reject().origin().caption()).isEqualTo(file + ":18");
    assertThat(context.filesWanted()).isEqualTo(2);
    assertThat(output.released()).containsExactly("warm-up:" + file);
    assertThat(reader.snapshotState(1)).isEmpty();
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(reader.isAvailable()).isNotDone();
    reader.close();
  }

  @Test
  void aRestartGoesOnInTheMiddleOfTheFile() throws Exception {
    var before = reader(directory.toString());
    before.addSplits(beginning(file));
    before.start();
    poll(before, 1_000);
    List<WarmUpSplit<Partition>> splits = before.snapshotState(1);
    before.close();
    assertThat(splits).containsExactly(WarmUpSplit.of(new FilePosition(file, 1_000)));

    var after = reader(directory.toString());
    after.addSplits(splits);
    after.start();
    assertThat(context.filesWanted()).as("it has one").isZero();
    poll(after, Integer.MAX_VALUE);
    after.close();

    assertThat(output.readings()).hasSize(LINES);
    assertThat(output.readings().stream().map(Reading::origin)).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatIsNotGivenAnyMoreIsNotReadFurther() throws Exception {
    var reader = reader();
    reader.addSplits(List.of(WarmUpSplit.of(new FilePosition(file, 10))));
    reader.start();
    poll(reader, Integer.MAX_VALUE);
    reader.close();

    assertThat(output.readings()).isEmpty();
    assertThat(output.released()).containsExactly("warm-up:" + file);
    assertThat(context.filesWanted()).isEqualTo(1);
  }

  @Test
  void afterTheWarmUpTheLiveReaderReads() throws Exception {
    var reader = reader(file);
    reader.start();
    assertThat(live.told).containsExactly("reader starts");

    var waiting = reader.isAvailable();
    reader.addSplits(List.of(WarmUpSplit.of(new Partition("p0"))));
    assertThat(waiting).isDone();
    reader.pollNext(output);
    assertThat(live.told).containsExactly("reader starts", "poll");
    assertThat(reader.snapshotState(1)).containsExactly(WarmUpSplit.of(new Partition("p0")));
    reader.close();
    assertThat(live.told).endsWith("reader closes");
  }

  @Test
  void aFileThatVanishesIsAFailureThatNamesIt() throws Exception {
    var reader = reader(file);
    reader.addSplits(beginning(file));
    reader.start();
    Files.delete(Path.of(file));

    assertThatThrownBy(() -> poll(reader, Integer.MAX_VALUE))
        .isInstanceOf(IOException.class)
        .hasMessage("the warm-up cannot read " + file);
    reader.close();
  }
}
