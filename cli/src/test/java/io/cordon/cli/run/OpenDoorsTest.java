package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.config.CordonOptions;
import io.cordon.web.WebAccessFactory;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user opens on purpose is said, and opens nothing else. */
class OpenDoorsTest {
  private final Configuration configuration = new Configuration();

  @Test
  void everythingIsClosedByDefault() {
    RunDefaults.fill(configuration);

    assertThat(OpenDoors.of(configuration)).isEmpty();
    assertThat(configuration.get(RestOptions.BIND_ADDRESS)).isEqualTo("localhost");
  }

  @Test
  void anAddressOfThePageOpensNothingElse() {
    configuration.set(RestOptions.BIND_ADDRESS, "0.0.0.0");
    RunDefaults.fill(configuration);

    assertThat(configuration.get(WebOptions.SUBMIT_ENABLE)).isFalse();
    assertThat(configuration.get(JobManagerOptions.BIND_HOST)).isEqualTo("localhost");
    assertThat(configuration.get(TaskManagerOptions.BIND_HOST)).isEqualTo("localhost");
    assertThat(OpenDoors.of(configuration))
        .singleElement()
        .asString()
        .startsWith("rest.bind-address: 0.0.0.0 opens Flink's page to other machines");
  }

  @ParameterizedTest
  @CsvSource({
    "web.submit.enable, true, run programs as this user",
    "jobmanager.bind-host, 0.0.0.0, internal ports",
    "taskmanager.bind-host, 10.1.2.3, internal ports",
    "cordon.web.hosts, [flink.example.com], by these names",
    "web.access-control-allow-origin, *, opens nothing"
  })
  void everyOpenedDoorIsSaid(String key, String value, String part) {
    configuration.setString(key, value.replaceAll("[\\[\\]]", ""));
    RunDefaults.fill(configuration);

    assertThat(OpenDoors.of(configuration))
        .singleElement()
        .asString()
        .startsWith(key + ": " + value + " ")
        .contains(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.8.8", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
  void thisMachineIsNoDoor(String address) {
    configuration.set(RestOptions.BIND_ADDRESS, address);
    RunDefaults.fill(configuration);

    assertThat(OpenDoors.of(configuration)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::", "0:0:0:0:0:0:0:0", "fe80::1", "::1:1", ":::", "localhost.example"})
  void anotherAddressIsADoor(String address) {
    configuration.set(RestOptions.BIND_ADDRESS, address);
    RunDefaults.fill(configuration);

    assertThat(OpenDoors.of(configuration)).hasSize(1);
  }

  @Test
  void aPageThatOnlyHoldersOfACertificateReachIsNoDoor() {
    configuration.set(RestOptions.BIND_ADDRESS, "0.0.0.0");
    configuration.setString("security.ssl.rest.enabled", "true");
    configuration.setString("security.ssl.rest.authentication-enabled", "true");
    RunDefaults.fill(configuration);

    assertThat(OpenDoors.of(configuration)).isEmpty();
  }

  /** The page is guarded by a module that shares no code with the job. */
  @Test
  void thePageReadsTheKeyOfItsNamesThatTheJobKnows() {
    Configuration given = Configuration.fromMap(Map.of("cordon.web.hosts", "a.example;::1"));

    assertThat(WebAccessFactory.HOSTS.key()).isEqualTo(CordonOptions.WEB_HOSTS.key());
    assertThat(given.get(WebAccessFactory.HOSTS))
        .isEqualTo(given.get(CordonOptions.WEB_HOSTS))
        .containsExactly("a.example", "::1");
  }
}
