package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierStartsTest {
  @TempDir private Path directory;

  private EarlierStarts starts() {
    return new EarlierStarts(directory);
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

  private void started(int number, String metadata) throws IOException {
    complete(number, metadata);
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

    assertThat(starts().removeOld("")).isEqualTo(3);

    assertThat(remaining()).containsExactlyInAnyOrder(id(4), id(5));
    assertThat(starts().removeOld("")).isZero();
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

    assertThat(starts().removeOld("")).isEqualTo(1);

    assertThat(remaining()).containsExactlyInAnyOrder(id(2), id(3), id(4), id(5));
  }

  @Test
  void whatAnotherCheckpointRefersToStays() throws IOException {
    started(1, "");
    started(2, "");
    started(3, "file:/state/" + id(1) + "/shared/sst");
    started(4, "");

    assertThat(starts().removeOld("")).isEqualTo(1);

    assertThat(remaining()).containsExactlyInAnyOrder(id(1), id(3), id(4));
    started(5, "");
    started(6, "");
    assertThat(starts().removeOld("")).isEqualTo(3);
    assertThat(remaining()).containsExactlyInAnyOrder(id(5), id(6));
  }

  @Test
  void theCheckpointInUseStaysWhateverItsAge() throws IOException {
    for (int number = 1; number <= 4; number++) {
      started(number, "");
    }

    assertThat(starts().removeOld(id(1))).isEqualTo(1);

    assertThat(remaining()).containsExactlyInAnyOrder(id(1), id(3), id(4));
  }

  @Test
  void directoriesOfOthersStay() throws IOException {
    complete(100, "");
    Files.createDirectories(directory.resolve("important"));
    for (int number = 1; number <= 4; number++) {
      started(number, "");
    }
    Files.writeString(
        directory.resolve(EarlierStarts.LIST), "important\n../" + id(100) + "\n" + id(1) + "\n");

    assertThat(starts().removeOld("")).isZero();

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

    assertThat(starts().removeOld("")).isEqualTo(2);

    assertThat(precious).exists();
    assertThat(directory.resolve(id(1))).exists();
    assertThat(remaining()).contains(id(4), id(5)).doesNotContain(id(2), id(3));
  }

  @Test
  void aMissingDirectoryIsForgotten() throws IOException {
    starts().add(id(1));
    started(2, "");
    started(3, "");

    assertThat(starts().removeOld("")).isZero();

    assertThat(Files.readAllLines(directory.resolve(EarlierStarts.LIST)))
        .containsExactly(id(2), id(3));
  }
}
