package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
  @TempDir private Path directory;

  private static Configuration with(String checkpoints) {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints);
    return configuration;
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void onlyADirectoryOfThisMachineIsFound() {
    Path state = directory.resolve("my state");

    assertThat(StateDirectory.of(with("file://" + state))).contains(state);
    assertThat(StateDirectory.of(with(state.toString()))).contains(state);
    assertThat(StateDirectory.of(with("s3://bucket/state"))).isEmpty();
    assertThat(StateDirectory.of(new Configuration())).isEmpty();
  }

  @Test
  void aNewDirectoryIsForItsOwnerOnly() throws IOException {
    Path state = directory.resolve("cordon/state");

    StateDirectory.create(state);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
        .isEqualTo("rwx------");
    assertThat(StateDirectory.isOpenToOthers(state)).isFalse();
  }

  @Test
  void anExistingDirectoryKeepsItsPermissionsAndIsFoundOpen() throws IOException {
    permit(directory, "rwxr-x---");

    StateDirectory.create(directory);

    assertThat(StateDirectory.isOpenToOthers(directory)).isTrue();
    permit(directory, "rwx-w----");
    assertThat(StateDirectory.isOpenToOthers(directory)).isFalse();
  }
}
