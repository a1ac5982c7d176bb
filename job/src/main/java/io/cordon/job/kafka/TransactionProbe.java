package io.cordon.job.kafka;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.CordonOptions;
import java.util.Properties;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** Whether Kafka, which has answered other requests, prepares transactions for this user. */
final class TransactionProbe {
  private final Properties properties;

  TransactionProbe(Properties properties) {
    this.properties = properties;
  }

  /**
   * Begins no transaction.
   *
   * @return false if the user has no right on the transactional id
   * @throws ConfigException if the brokers' settings prevent transactions, or such long ones
   */
  boolean isAllowed(Producer<?, ?> producer) throws ConfigException {
    try {
      producer.initTransactions();
      return true;
    } catch (TransactionalIdAuthorizationException refused) {
      return false;
    } catch (TimeoutException waiting) {
      // Kafka answers "not yet" as long as it cannot create, or write, its topic of transactions.
      throw new ConfigException(
          "Kafka at %s answers, but prepared no transaction in time; see its brokers'"
                  .formatted(KafkaFailure.servers(properties))
              + " transaction.state.log.replication.factor and transaction.state.log.min.isr:"
              + " neither may be more than the number of brokers",
          waiting);
    } catch (KafkaException refused) {
      throw tooLong(refused);
    }
  }

  private ConfigException tooLong(KafkaException refused) {
    if (!String.valueOf(refused.getMessage()).contains("transaction.max.timeout.ms")) {
      throw refused;
    }
    return new ConfigException(
        "%s is longer than the broker at %s allows: see its transaction.max.timeout.ms"
            .formatted(CordonOptions.TRANSACTION_TIMEOUT.key(), KafkaFailure.servers(properties)),
        refused);
  }
}
