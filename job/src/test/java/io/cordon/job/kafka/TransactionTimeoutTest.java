package io.cordon.job.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.JobConfig;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.Test;

class TransactionTimeoutTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(15);

  private final Configuration flink = new Configuration();

  TransactionTimeoutTest() {
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
  }

  private void check(DeliveryGuarantee guarantee) throws ConfigException {
    TransactionTimeout.requireLongEnough(
        flink, new JobConfig.Kafka(new Properties(), "group", "prefix", TIMEOUT, guarantee));
  }

  private void isAccepted(DeliveryGuarantee guarantee) {
    assertThatCode(() -> check(guarantee)).doesNotThrowAnyException();
  }

  @Test
  void theDefaultsOfFlinkDoNotRestartTheJobInTime() {
    isRefused("1210 s");
  }

  @Test
  void severalSlowFailuresWouldLoseFindings() {
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 3);

    isRefused("3040 s");
  }

  /** A transaction begins in a checkpoint that takes three minutes; then four attempts fail. */
  @Test
  void theCheckpointThatBeginsTheTransactionCounts() {
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 3);
    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(3));

    isRefused("940 s");
  }

  /** (900 s - 4 × 10 s) / 5 = 172 s. */
  @Test
  void theLongestWaitIsShorterThanTheTransaction() {
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 3);
    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofSeconds(172));
    isRefused("15 min");

    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofSeconds(171));
    isAccepted(DeliveryGuarantee.EXACTLY_ONCE);
  }

  private void isRefused(String longest) {
    assertThatThrownBy(() -> check(DeliveryGuarantee.EXACTLY_ONCE))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("cordon.kafka.transaction-timeout is 15 min, but findings")
        .hasMessageContaining("may wait " + longest + " for a checkpoint")
        .hasMessageContaining("smaller execution.checkpointing.timeout")
        .hasMessageContaining("execution.checkpointing.tolerable-failed-checkpoints");
  }

  @Test
  void severalShortFailuresDoNot() {
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 3);
    flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(2));

    isAccepted(DeliveryGuarantee.EXACTLY_ONCE);
  }

  @Test
  void withoutTransactionsNothingCanTimeOut() {
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 100);

    isAccepted(DeliveryGuarantee.AT_LEAST_ONCE);
  }
}
