package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestCheckpointTest {
  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir private Path directory;

  /** A checkpoint as Flink lays it out: under the id of the job, complete once it has metadata. */
  private Path checkpoint(String job, int number, Instant completed) throws IOException {
    Path metadata = incomplete(job, number).resolve("_metadata");
    Files.setLastModifiedTime(Files.createFile(metadata), FileTime.from(completed));
    return metadata.getParent();
  }

  private Path incomplete(String job, int number) throws IOException {
    return Files.createDirectories(directory.resolve(job).resolve("chk-" + number));
  }

  private Configuration configuration() {
    return configuration(directory.toUri().toString());
  }

  private static Configuration configuration(String checkpoints) {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints);
    return configuration;
  }

  @Test
  void theNewestOfAllRunsWins() throws IOException {
    checkpoint("0a", 90, MORNING);
    Path newest = checkpoint("0b", 2, MORNING.plusSeconds(60));
    checkpoint("0c", 7, MORNING.plusSeconds(30));

    assertThat(LatestCheckpoint.of(configuration())).contains(newest);
    assertThat(LatestCheckpoint.of(configuration(directory.toString()))).contains(newest);
  }

  @Test
  void anIncompleteCheckpointIsIgnored() throws IOException {
    Path complete = checkpoint("0a", 3, MORNING);
    Path incomplete = incomplete("0a", 4);
    Files.createFile(incomplete.resolve("state-file"));
    Files.createFile(incomplete.resolve("_metadata.inprogress"));

    assertThat(LatestCheckpoint.of(configuration())).contains(complete);
  }

  @Test
  void aConfiguredSavepointWins() throws IOException {
    checkpoint("0a", 3, MORNING);
    Configuration configuration = configuration();
    configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, "file:/savepoints/chosen");

    assertThat(LatestCheckpoint.of(configuration)).isEmpty();
  }

  @Test
  void onlyLocalDirectoriesAreSearched() throws IOException {
    checkpoint("0a", 3, MORNING);

    assertThat(LatestCheckpoint.of(configuration("s3:" + directory))).isEmpty();
    assertThat(LatestCheckpoint.of(configuration("hdfs://node:9000" + directory))).isEmpty();
  }

  @Test
  void withoutACheckpointItIsAFirstStart() throws IOException {
    assertThat(LatestCheckpoint.of(new Configuration())).isEmpty();
    assertThat(LatestCheckpoint.of(configuration())).isEmpty();
    assertThat(LatestCheckpoint.of(configuration(directory.resolve("absent").toString())))
        .isEmpty();
  }

  @Test
  void aDirectoryMayHaveASpaceInItsName() throws IOException {
    directory = Files.createDirectory(directory.resolve("my state"));
    Path newest = checkpoint("0a", 1, MORNING);

    assertThat(LatestCheckpoint.of(configuration(directory.toString()))).contains(newest);
    assertThat(LatestCheckpoint.of(configuration("file://" + directory))).contains(newest);
  }
}
