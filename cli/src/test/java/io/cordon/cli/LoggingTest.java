package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which log messages of Flink, Kafka and their libraries reach the screen. */
class LoggingTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private PrintStream before;

  @BeforeEach
  void captureStandardError() {
    before = System.err;
    System.setErr(new PrintStream(screen, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restoreStandardError() {
    System.setErr(before);
  }

  @Test
  void warningIsOneLineWithItsCauseAndNoTrace() {
    logger("com.example.Library")
        .warn("cannot\nread \u001b[2J", new IllegalStateException("no\tdisk"));

    assertThat(shown()).isEqualTo("warn: Library: cannot read [2J (no disk)\n");
  }

  @Test
  void textOfARecordCannotControlTheTerminal() {
    logger("com.example.Library").warn("cannot read a\u009b2J\u202eb\u2028c\ud800.docx");

    assertThat(shown()).isEqualTo("warn: Library: cannot read a 2J b c .docx\n");
  }

  @Test
  void warningWithoutCauseHasNoEmptyParentheses() {
    logger("com.example.Library").warn("half of {} is {}", 2, 1);

    assertThat(shown()).isEqualTo("warn: Library: half of 2 is 1\n");
  }

  @Test
  void informationIsNotForTheScreen() {
    logger("com.example.Library").info("starting");
    logger("org.apache.kafka.clients.consumer.ConsumerConfig").info("ConsumerConfig values");

    assertThat(shown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.apache.flink.metrics.MetricGroup | Name collision
          org.apache.flink.runtime.metrics.groups.AbstractMetricGroup | Name collision
          org.apache.flink.client.cli.CliFrontend | Could not load CLI class
          org.apache.flink.runtime.webmonitor.WebMonitorUtils | Log file environment variable
          org.apache.flink.runtime.security.token.DefaultDelegationTokenManager | No tokens obtained
          org.apache.flink.connector.kafka.sink.internal.KafkaCommitter | Unable to commit, its producer is already fenced.
          org.apache.flink.connector.kafka.source.reader.KafkaSourceReader | Failed to commit consumer offsets for checkpoint 3
          org.apache.flink.streaming.api.operators.collect.CollectSinkOperatorCoordinator | Collect sink coordinator encounters a CompletionException
          org.apache.flink.state.rocksdb.RocksDBResourceContainer | RocksDB instance path length exceeds limit : /a/b, disable log relocate.
          org.apache.kafka.controller.QuorumController | Performing controller activation
          org.apache.kafka.clients.NetworkClient | Attempting to close NetworkClient that has already been closed.
          org.apache.kafka.clients.NetworkClient | [AdminClient clientId=adminclient-2] Connection to node -1 (/127.0.0.1:9) could not be established.
          org.apache.kafka.clients.NetworkClient | [AdminClient clientId=adminclient-2] Bootstrap broker 127.0.0.1:9 (id: -1 rack: null) disconnected
          org.apache.kafka.clients.admin.internals.AdminMetadataManager | [AdminClient clientId=adminclient-36] Fatal error during metadata update (SSL handshake failed)
          org.apache.kafka.clients.NetworkClient | [Consumer clientId=consumer-null-59, groupId=null] Connection to node -1 failed authentication due to: invalid credentials
          org.apache.kafka.clients.NetworkClient | [Consumer clientId=consumer-null-3, groupId=null] Bootstrap broker 127.0.0.1:9 (id: -1 rack: null isFenced: false) disconnected
          kafka.server.BrokerServer | anything
          """)
  void harmlessWarningsAreNotShown(String name, String message) {
    logger(name).warn(message);
    assertThat(shown()).isEmpty();

    logger(name).error("broken");
    assertThat(shown()).endsWith(": broken\n");
  }

  @Test
  void whatTheCommandSaysOfARejectedJobIsNotSaidTwice() {
    logger("org.apache.flink.client.deployment.executors.AbstractSessionClusterExecutor")
        .error("Failed to submit job graph to remote session cluster.");

    assertThat(shown()).isEmpty();
  }

  @Test
  void onlyTheRegistrationBeforeTheElectionIsNotShown() {
    Logger controller = logger("kafka.server.ControllerApis");

    controller.error("Unexpected error handling RequestHeader(apiKey=CONTROLLER_REGISTRATION, …)");
    assertThat(shown()).isEmpty();

    controller.error("Unexpected error handling RequestHeader(apiKey=CREATE_TOPICS, …)");
    assertThat(shown()).contains("CREATE_TOPICS");
  }

  @Test
  void aCheckpointThatTheEndOfTheJobInterruptsIsNotShown() {
    logger("org.apache.flink.runtime.checkpoint.CheckpointFailureManager")
        .warn(
            "Failed to trigger or complete checkpoint 38 for job 5. (0 consecutive failed attempts"
                + " so far)",
            new IllegalStateException("Checkpoint Coordinator is suspending."));

    assertThat(shown()).isEmpty();
  }

  @Test
  void aFailedCheckpointIsShown() {
    logger("org.apache.flink.runtime.checkpoint.CheckpointFailureManager")
        .warn(
            "Failed to trigger or complete checkpoint 38 (Checkpoint expired before completing.)");

    assertThat(shown()).startsWith("warn: CheckpointFailureManager: Failed to");
  }

  @Test
  void aFailedCheckpointIsShownWithItsRootCause() {
    IOException full = new IOException("No space left on device");
    logger("org.apache.flink.runtime.checkpoint.CheckpointFailureManager")
        .warn("Failed", new IllegalStateException("outer", new RuntimeException("inner", full)));
    logger("org.apache.flink.runtime.checkpoint.CheckpointFailureManager")
        .warn("Failed", new IllegalStateException("timeout: 3 min"));

    assertThat(shown())
        .isEqualTo(
            """
            warn: CheckpointFailureManager: Failed (No space left on device)
            warn: CheckpointFailureManager: Failed (timeout: 3 min)
            """);
  }

  @Test
  void otherWarningsOfTheCommitterAreShown() {
    logger("org.apache.flink.connector.kafka.sink.internal.KafkaCommitter")
        .warn("in an invalid state");

    assertThat(shown()).isEqualTo("warn: KafkaCommitter: in an invalid state\n");
  }

  @Test
  void anUnreachableBrokerIsShownAFewTimes() {
    for (int i = 0; i < 100; i++) {
      // Information that nobody sees does not count.
      logger("org.apache.kafka.clients.NetworkClient").info("Node -1 disconnected.");
      logger("org.apache.kafka.clients.NetworkClient")
          .warn("Connection to node -1 could not be established.");
    }

    assertThat(shown().lines().count()).isBetween(1L, 5L);
  }

  private static Logger logger(String name) {
    return LoggerFactory.getLogger(name);
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
