package io.cordon.job.kafka;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * Findings of an interval wait in a transaction for their checkpoint. Where checkpoints fail and
 * are tolerated, they wait for the next one, and Kafka aborts a transaction that waits too long:
 * its findings would be lost without an error. So the job must restart before that, which repeats
 * them.
 */
public final class TransactionTimeout {
  private TransactionTimeout() {}

  /**
   * Checks that failed checkpoints restart the job before a transaction times out.
   *
   * @throws ConfigException if they do not
   */
  public static void requireLongEnough(ReadableConfig flink, JobConfig.Kafka kafka)
      throws ConfigException {
    if (kafka.findingsGuarantee() != DeliveryGuarantee.EXACTLY_ONCE) {
      return;
    }
    Duration longest = longestWait(flink);
    if (longest.compareTo(kafka.transactionTimeout()) >= 0) {
      throw new ConfigException(
          ("%s is %s, but findings may wait %s for a checkpoint, and those that wait longer"
                  + " than a transaction are lost; set a smaller %s or a smaller %s")
              .formatted(
                  CordonOptions.TRANSACTION_TIMEOUT.key(),
                  words(kafka.transactionTimeout()),
                  words(longest),
                  CheckpointingOptions.CHECKPOINTING_TIMEOUT.key(),
                  CheckpointingOptions.TOLERABLE_FAILURE_NUMBER.key()));
    }
  }

  /**
   * A transaction begins at the barrier of a checkpoint, which may then take as long as it may.
   * Only after it come the failures.
   */
  private static Duration longestWait(ReadableConfig flink) {
    int failures = 1 + flink.get(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER);
    return flink
        .get(CheckpointingOptions.CHECKPOINTING_TIMEOUT)
        .plus(longestAttempt(flink).multipliedBy(failures));
  }

  /** From the end of one checkpoint until the next one has timed out. */
  private static Duration longestAttempt(ReadableConfig flink) {
    Duration interval = flink.get(CheckpointingOptions.CHECKPOINTING_INTERVAL);
    Duration pause = flink.get(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS);
    Duration wait = interval.compareTo(pause) > 0 ? interval : pause;
    return wait.plus(flink.get(CheckpointingOptions.CHECKPOINTING_TIMEOUT));
  }

  private static String words(Duration duration) {
    return duration.toSeconds() % 60 == 0
        ? duration.toMinutes() + " min"
        : duration.toSeconds() + " s";
  }
}
