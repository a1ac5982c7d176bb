package io.cordon.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserMistake;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.CordonOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Restart restart =
      new Restart(
          JobManagerAddress.of("localhost:1"),
          new Terminal(new ByteArrayOutputStream(), false, err, false, Map.of()));

  @Test
  void theCommandThatStartsTheJobAgainIsComplete() {
    assertThat(restart.rescue(Path.of("my.yaml"), "/etc/policies", "/savepoints/1"))
        .contains("'policies: /etc/policies' below 'cordon:' in my.yaml")
        .contains("cordon submit --config my.yaml --jobmanager localhost:1 --from /savepoints/1");
  }

  @Test
  void whatCannotBeBuiltDoesNotStopTheRunningJob(@TempDir Path directory) {
    Configuration given = new Configuration();
    given.set(CordonOptions.BOOTSTRAP_SERVERS, "localhost:1");
    given.set(CordonOptions.POLICIES, directory.resolve("missing").toString());

    // There is no cluster at the address: asked to stop anything, it would be missed first.
    assertThatThrownBy(() -> restart.with(given, Path.of("my.yaml")))
        .isInstanceOf(UserMistake.class)
        .hasMessageContaining("missing");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
