package io.cordon.job.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.config.ConfigException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be known without waiting is said without waiting. */
@Timeout(20)
class ReachabilityTest {
  private static Properties servers(String servers) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", servers);
    return properties;
  }

  @Test
  void aPortThatNobodyListensOnMayBeOpenLater() {
    assertThatThrownBy(() -> Reachability.require(servers("127.0.0.1:1")))
        .isInstanceOf(KafkaAbsentException.class)
        .hasMessage(
            "cordon.kafka.bootstrap-servers: \"127.0.0.1:1\" does not answer: nobody listens there");
  }

  @Test
  void aHostThatNobodyKnowsIsAMistake() {
    assertThatThrownBy(() -> Reachability.require(servers("kafka.invalid:9092")))
        .isInstanceOf(ConfigException.class)
        .hasMessage("cordon.kafka.bootstrap-servers: no host of \"kafka.invalid:9092\" is known");
  }

  /** Kafka says itself what is wrong with it. */
  @Test
  void anAddressThatIsNoneIsLeftToKafka() {
    assertThatCode(() -> Reachability.require(servers("localhost"))).doesNotThrowAnyException();
  }
}
