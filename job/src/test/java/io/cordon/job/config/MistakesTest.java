package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

/** A mistake does not hide the others. */
class MistakesTest {
  private final Configuration given = new Configuration();

  @Test
  void allMistakesAreToldAtOnce() {
    given.set(CordonOptions.BOOTSTRAP_SERVERS, "one:9092");
    given.set(CordonOptions.POLICIES, "../policies");
    given.setString("cordon.mode", "obsreve");
    given.setString("cordon.time.disorder", "soon");
    given.setString("cordon.alert-budget.low", "many");
    given.setString("cordon.webhook.send", "some");
    given.setString("cordon.syslog.address", "tcp://localhost:514");
    given.setString("cordon.syslog.facility", "99");
    given.setString("cordon.syslog.timeout", "0 s");

    assertThatThrownBy(() -> JobConfig.of(given))
        .isInstanceOf(ConfigException.class)
        .message()
        .hasLineCount(6)
        .contains(
            "cordon.mode: \"obsreve\" is not one of observe, notify, enforce; did you mean"
                + " \"observe\"?",
            "cordon.time.disorder: ",
            "cordon.alert-budget.low: ",
            "cordon.webhook.send is set, but cordon.webhook.url is not",
            "cordon.syslog.facility: \"99\"",
            "cordon.syslog.timeout: \"0 s\"");
  }
}
