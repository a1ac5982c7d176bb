package io.cordon.job.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.config.ConfigException;
import java.util.Properties;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.Test;

/** What Kafka's answers to the preparation of a transaction mean. */
class TransactionProbeTest {
  @Test
  void aPreparedTransactionIsAllowed() throws Exception {
    assertThat(isAllowed(null)).isTrue();
  }

  @Test
  void aMissingRightIsNoMistakeOfTheBroker() throws Exception {
    assertThat(isAllowed(new TransactionalIdAuthorizationException("no"))).isFalse();
  }

  /** So does a single broker that keeps Kafka's default of three replicas. */
  @Test
  void aBrokerThatPreparesNoneInTimeIsAskedForItsReplicas() {
    assertThatThrownBy(() -> isAllowed(new TimeoutException("after 30000ms")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(
            "Kafka at localhost:9092 answers",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr")
        .hasMessageNotContaining("login");
  }

  @Test
  void aTransactionThatIsTooLongForTheBrokerIsTold() {
    assertThatThrownBy(
            () -> isAllowed(new KafkaException("larger than the transaction.max.timeout.ms")))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("cordon.kafka.transaction-timeout is longer than");
  }

  @Test
  void anyOtherFailureIsForTheCaller() {
    KafkaException other = new KafkaException("other");

    assertThatThrownBy(() -> isAllowed(other)).isSameAs(other);
  }

  private static boolean isAllowed(RuntimeException answer) throws ConfigException {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", "localhost:9092");
    try (MockProducer<byte[], byte[]> producer = new MockProducer<>()) {
      producer.initTransactionException = answer;
      return new TransactionProbe(properties).isAllowed(producer);
    }
  }
}
