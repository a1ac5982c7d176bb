package io.cordon.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobManagerAddressTest {
  @Test
  void thePortIsOptional() {
    assertThat(JobManagerAddress.parse("flink.example.com:9081"))
        .isEqualTo(new JobManagerAddress("flink.example.com", 9081));
    assertThat(JobManagerAddress.parse("flink.example.com").port()).isEqualTo(8081);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":8081", "http://flink:8081", "flink:port", "ana@flink:1", "a b"})
  void aTextThatIsNotAnAddressIsRefused(String text) {
    assertThatThrownBy(() -> JobManagerAddress.parse(text))
        .isInstanceOf(UserErrorException.class)
        .hasMessageContaining("is not HOST:PORT");
  }
}
