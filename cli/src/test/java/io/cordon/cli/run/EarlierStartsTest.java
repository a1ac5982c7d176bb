package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierStartsTest {
  private static final Instant NOW = Instant.parse("2026-03-21T08:00:00Z");

  @TempDir private Path directory;

  private EarlierStarts starts() {
    return new EarlierStarts(directory);
  }

  private int removeOld() throws IOException {
    return starts().removeOld("", NOW);
  }

  private Path list() {
    return directory.resolve(EarlierStarts.LIST);
  }

  /** The directory of a job as Flink lays it out. */
  private static String id(int number) {
    return "%032x".formatted(0xabcdef0000L + number);
  }

  private Path incomplete(int number) throws IOException {
    Path job = directory.resolve(id(number));
    Files.createDirectories(job.resolve("taskowned"));
    Files.createDirectories(job.resolve("shared"));
    Files.writeString(job.resolve("shared").resolve("sst"), "state");
    Files.createDirectories(job.resolve("chk-7"));
    return job;
  }

  private Path complete(int number, String metadata) throws IOException {
    Path job = incomplete(number);
    Files.writeString(job.resolve("chk-7").resolve("_metadata"), metadata);
    return job;
  }

  /** Days before now, the older the smaller the number. */
  private void started(int number, String metadata) throws IOException {
    startedAt(number, metadata, NOW.minus(Duration.ofDays(20 - number)));
  }

  private void startedAt(int number, String metadata, Instant time) throws IOException {
    Path file = complete(number, metadata).resolve("chk-7").resolve("_metadata");
    Files.setLastModifiedTime(file, FileTime.from(time));
    starts().add(id(number));
  }

  private Stream<String> remaining() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .toList()
          .stream();
    }
  }

  @Test
  void theNewestStayAndOldOnesGoWithEverythingInThem() throws IOException {
    for (int number = 1; number <= 5; number++) {
      started(number, "");
    }

    assertThat(removeOld()).isEqualTo(3);

    assertThat(remaining()).containsExactlyInAnyOrder(id(4), id(5));
    assertThat(removeOld()).isZero();
  }

  @Test
  void aStartWithoutACompleteCheckpointDoesNotCount() throws IOException {
    started(1, "");
    started(2, "");
    started(3, "");
    incomplete(4);
    starts().add(id(4));
    incomplete(5);
    starts().add(id(5));

    assertThat(removeOld()).isEqualTo(1);

    assertThat(remaining()).containsExactlyInAnyOrder(id(2), id(3), id(4), id(5));
  }

  @Test
  void whatAnotherCheckpointRefersToStays() throws IOException {
    started(1, "");
    started(2, "");
    started(3, "file:/state/" + id(1) + "/shared/sst");
    started(4, "");

    assertThat(removeOld()).isEqualTo(1);

    assertThat(remaining()).containsExactlyInAnyOrder(id(1), id(3), id(4));
    started(5, "");
    started(6, "");
    assertThat(removeOld()).isEqualTo(3);
    assertThat(remaining()).containsExactlyInAnyOrder(id(5), id(6));
  }

  /** Of a job on a cluster, or one that ended before it was listed. */
  @Test
  void whatAnUnlistedCheckpointRefersToStays() throws IOException {
    for (int number = 1; number <= 5; number++) {
      started(number, "");
    }
    complete(100, "x".repeat(200_000) + "file:/state/" + id(1) + "/shared/sst");
    Path savepoint = Files.createDirectories(directory.resolve("savepoint-1"));
    Files.writeString(savepoint.resolve("_metadata"), "file:/state/" + id(2) + "/shared/sst");

    assertThat(removeOld()).isEqualTo(1);

    assertThat(remaining()).contains(id(1), id(2), id(4), id(5), id(100)).doesNotContain(id(3));
  }

  /** In whatever piece of the file it is. */
  @Test
  void aReferenceIsFoundAtEveryPlace() throws IOException {
    for (int length = 65_500; length <= 65_540; length++) {
      Path metadata = Files.writeString(directory.resolve("m"), "x".repeat(length) + id(1) + "yy");
      assertThat(CheckpointFiles.referredTo(metadata, Set.of(id(1), id(2)))).containsOnly(id(1));
    }
  }

  @Test
  void whatAReferredCheckpointRefersToStaysAsWell() throws IOException {
    started(1, "");
    started(2, id(1));
    started(3, "");
    started(4, id(2));
    started(5, "");

    assertThat(removeOld()).isEqualTo(1);

    assertThat(remaining()).containsExactlyInAnyOrder(id(1), id(2), id(4), id(5));
  }

  @Test
  void startsInQuickSuccessionDoNotRemoveWhatWasBefore() throws IOException {
    started(1, "");
    startedAt(2, "", NOW.minus(Duration.ofHours(1)));
    for (int number = 3; number <= 9; number++) {
      startedAt(number, "", NOW.minus(Duration.ofMinutes(20 - number)));
      removeOld();
    }

    assertThat(remaining()).containsExactlyInAnyOrder(id(1), id(2), id(8), id(9));
  }

  @Test
  void theListIsForItsOwner() throws IOException {
    starts().add(id(1));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list())))
        .isEqualTo("rw-------");
  }

  @Test
  void theCheckpointInUseStaysWhateverItsAge() throws IOException {
    for (int number = 1; number <= 4; number++) {
      started(number, "");
    }

    assertThat(starts().removeOld(id(1), NOW)).isEqualTo(1);

    assertThat(remaining()).containsExactlyInAnyOrder(id(1), id(3), id(4));
  }

  @Test
  void directoriesOfOthersStay() throws IOException {
    complete(100, "");
    Files.createDirectories(directory.resolve("important"));
    for (int number = 1; number <= 4; number++) {
      started(number, "");
    }
    Files.writeString(list(), "important\n../" + id(100) + "\n" + id(1) + "\n");

    assertThat(removeOld()).isZero();

    assertThat(remaining()).contains(id(100), "important", id(1), id(2), id(3), id(4));
  }

  @Test
  void aLinkIsNeverFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
    Path precious = Files.writeString(elsewhere.resolve("precious"), "data");
    for (int number = 2; number <= 5; number++) {
      started(number, "");
    }
    Files.createSymbolicLink(directory.resolve(id(1)), elsewhere);
    starts().add(id(1));
    Files.createSymbolicLink(directory.resolve(id(2)).resolve("link"), elsewhere);

    assertThat(removeOld()).isEqualTo(2);

    assertThat(precious).exists();
    assertThat(directory.resolve(id(1))).exists();
    assertThat(remaining()).contains(id(4), id(5)).doesNotContain(id(2), id(3));
  }

  @Test
  void aMissingDirectoryIsForgotten() throws IOException {
    starts().add(id(1));
    started(2, "");
    started(3, "");

    assertThat(removeOld()).isZero();

    assertThat(Files.readAllLines(list())).containsExactly(id(2), id(3));
  }
}
