package io.cordon.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserErrorException;
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
          JobManagerAddress.parse("localhost:1"),
          new Terminal(new ByteArrayOutputStream(), false, err, false, Map.of()));

  @Test
  void theRecoveryHintHasTheCompleteCommand() {
    assertThat(restart.recoveryHint(Path.of("my.yaml"), "/etc/policies", "/savepoints/1"))
        .contains("'policies: /etc/policies' below 'cordon:' in my.yaml")
        .contains("cordon submit --config my.yaml --jobmanager localhost:1 --from /savepoints/1");
  }

  @Test
  void aBrokenConfigurationDoesNotStopTheRunningJob(@TempDir Path directory) {
    Configuration configuration = new Configuration();
    configuration.set(CordonOptions.BOOTSTRAP_SERVERS, "localhost:1");
    configuration.set(CordonOptions.POLICIES, directory.resolve("missing").toString());

    // No cluster runs at this address: the error comes before any connection.
    assertThatThrownBy(() -> restart.restart(configuration, Path.of("my.yaml")))
        .isInstanceOf(UserErrorException.class)
        .hasMessageContaining("missing");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
