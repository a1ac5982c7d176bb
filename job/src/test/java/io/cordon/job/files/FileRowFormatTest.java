package io.cordon.job.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.act.DayIds;
import io.cordon.job.act.FullIds;
import io.cordon.job.act.OpenActs.Pass;
import io.cordon.job.ledger.Ledger;
import io.cordon.job.testing.WritesSnapshot;
import io.cordon.job.wire.WireBytes;
import io.cordon.job.wire.WireException;
import io.cordon.job.wire.WireType;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.text.Hash64;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a row as version 1 wrote them, and what they mean today. */
class FileRowFormatTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/cordon/job/files");

  /** With activities of version 2; those of version 1 are in {@code file-row-1.hex}. */
  private static final Path GOLDEN = FOLDER.resolve("file-row-1-activity-2.hex");

  private static final WireType<FileRow> TYPE = new FileRowFormat().wireType();
  private static final long DAY = 86_400_000;

  /** Sets that are not full need no place. */
  private static final FullIds NOWHERE =
      new FullIds() {
        @Override
        public DayIds get(long number) {
          return null;
        }

        @Override
        public void put(long number, DayIds ids) {
          throw new IllegalStateException("no set is full");
        }

        @Override
        public void remove(long number) {
          throw new IllegalStateException("no set is full");
        }
      };

  private static final List<Activity> EVENTS =
      List.of(
          ActivityFixtures.activity(Verb.UPLOAD).id("e1").at("09:00").build(),
          ActivityFixtures.share()
              .id("e2")
              .labelled("Confidential", 3)
              .audience(Audience.ANYONE)
              .link("l1")
              .correlated("c1")
              .at("10:00")
              .build(),
          ActivityFixtures.share().id("e3").to("eve@gmail.com").at("10:10").build(),
          ActivityFixtures.unshare().id("e4").to("eve@gmail.com").at("10:20").build(),
          ActivityFixtures.share().id("e5").as("owner").to("dora@example.com").at("10:30").build(),
          ActivityFixtures.activity(Verb.PURGE).id("e6").at("10:05").build());

  private static FileRow row() throws Exception {
    FileRow row = new FileRow();
    Ledger ledger = new Ledger(Organisation.forTests().domains());
    for (Activity event : EVENTS) {
      row.ids().add(Hash64.of(event.id()), 20_000 * DAY, NOWHERE);
      row.setFacts(ledger.update(row.facts(), event).entry());
    }
    row.ids().add(0, 20_001 * DAY, NOWHERE);
    row.acts().begin(EVENTS.get(1), Pass.ON_ARRIVAL);
    row.wakeAt(20_000 * DAY);
    return row;
  }

  private static byte[] golden() throws IOException {
    return bytes(GOLDEN);
  }

  private static byte[] bytes(Path file) throws IOException {
    return HexFormat.of().parseHex(Files.readString(file).strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file-row-1.hex", "file-row-1-activity-2.hex"})
  void bytesOfEachVersionAreRestored(String name) throws Exception {
    FileRow read = WireBytes.read(bytes(FOLDER.resolve(name)), TYPE);

    assertThat(read.facts()).isEqualTo(row().facts());
    assertThat(EVENTS).allMatch(event -> read.ids().contains(Hash64.of(event.id())));
    assertThat(read.ids().contains(0)).isTrue();
    assertThat(read.ids().size()).isEqualTo(7);
    assertThat(read.acts().end(Long.MAX_VALUE, Pass.WHEN_COMPLETE)).containsExactly(EVENTS.get(1));
    assertThat(read.wakeMillis()).isEqualTo(20_000 * DAY);
  }

  /** Another layout needs another version. */
  @Test
  void version1DoesNotChange() throws Exception {
    assertThat(HexFormat.of().formatHex(WireBytes.of(row(), TYPE)))
        .isEqualTo(HexFormat.of().formatHex(golden()));
  }

  @Test
  void aNewerVersionIsRefused() throws Exception {
    byte[] newer = golden();
    newer[0] = (byte) 200;

    assertThatThrownBy(() -> WireBytes.read(newer, TYPE))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("FileRow of format 200");
  }

  @Test
  void anEmptyRowTakesHardlyAnything() throws Exception {
    byte[] bytes = WireBytes.of(new FileRow(), TYPE);

    assertThat(bytes).hasSizeLessThan(8);
    assertThat(WireBytes.read(bytes, TYPE).isEmpty()).isTrue();
  }

  @WritesSnapshot
  void freeze() throws Exception {
    Files.writeString(GOLDEN, HexFormat.of().formatHex(WireBytes.of(row(), TYPE)) + "\n");
  }
}
