package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.delivery.Backoff;
import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.RetryPolicy;
import io.cordon.delivery.syslog.SyslogDestination;
import io.cordon.delivery.webhook.SigningKeySource;
import io.cordon.delivery.webhook.WebhookDestination;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputsConfigTest {
  private static final String URL =
      "https://soar.example.com:8443/hooks/path-token?sig=query-token";

  private final Configuration given = new Configuration();

  @BeforeEach
  void setRequiredKeys() {
    given.set(CordonOptions.BOOTSTRAP_SERVERS, "one:9092");
    given.set(CordonOptions.POLICIES, "../policies");
  }

  private JobConfig webhook(String url) throws ConfigException {
    given.set(OutputOptions.WEBHOOK_URL, url);
    given.set(OutputOptions.WEBHOOK_SECRET_FILE, "/run/secrets/cordon");
    return JobConfig.of(given);
  }

  private void assertRefused(String url, String sentence) {
    assertThatThrownBy(() -> webhook(url)).isInstanceOf(ConfigException.class).hasMessage(sentence);
  }

  @Test
  void withoutAnAddressThereIsNoOutputAndNoDeadLetterTopic() throws ConfigException {
    JobConfig config = JobConfig.of(given);

    assertThat(config.outputs()).isEmpty();
    assertThat(config.requiredOutputTopics()).containsExactlyElementsOf(config.topics().required());
  }

  @Test
  void missingKeysHaveTheirDefaults() throws ConfigException {
    JobConfig config = webhook(URL);

    assertThat(config.outputs())
        .isEqualTo(
            List.of(
                new WebhookDestination(
                    URI.create(URL),
                    FindingSelection.REQUESTED,
                    false,
                    SigningKeySource.ofFile("cordon.webhook.secret-file", "/run/secrets/cordon"),
                    null,
                    new RetryPolicy(
                        Duration.ofSeconds(10), Duration.ofMinutes(10), 1_000, Backoff.DEFAULT))));
    assertThat(config.requiredOutputTopics()).contains("cordon.dead-letter");
  }

  @Test
  void theWebhookAddressIsNotShown() throws ConfigException {
    JobConfig config = webhook(URL);

    assertThat(config.flink().toMap().toString()).doesNotContain("token");
    assertThat(config.toString()).doesNotContain("token").contains("soar.example.com:8443");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soar.example.com", "/hooks", "https:///hooks", "https://a b/?token=x"})
  void anInvalidAddressIsRefusedAndNotShown(String url) {
    assertRefused(url, "cordon.webhook.url is not an address like https://HOST/PATH");
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotShown() {
    assertRefused(
        "https://user:password@soar.example.com/",
        "cordon.webhook.url: \"https://soar.example.com\" must not hold a user or password");
  }

  @Test
  void httpIsAllowedOnlyForThisMachine() throws ConfigException {
    for (String host :
        List.of("localhost", "LOCALHOST:8080", "127.0.0.1", "127.1.2.3", "[::1]:80")) {
      assertThat(webhook("http://" + host + "/").outputs()).hasSize(1);
    }
    for (String host : List.of("soar.example.com", "127.0.0.1.example.com", "localhost.example")) {
      assertRefused(
          "http://" + host + "/?token=x",
          "cordon.webhook.url: \"http://"
              + host
              + "\" is not https, and cordon.webhook.allow-http is not set");
    }
    assertRefused("ftp://localhost/", "cordon.webhook.url: \"ftp\" is not https");

    given.set(OutputOptions.WEBHOOK_ALLOW_HTTP, true);
    assertThat(webhook("http://soar.example.com/").outputs()).hasSize(1);
  }

  @Test
  void aWebhookNeedsExactlyOneSigningKey() throws ConfigException {
    String sentence =
        "cordon.webhook.url needs a signing key: set either cordon.webhook.secret-file (a file)"
            + " or cordon.webhook.secret-variable (an environment variable)";
    given.set(OutputOptions.WEBHOOK_URL, URL);
    assertThatThrownBy(() -> JobConfig.of(given)).hasMessage(sentence);

    given.set(OutputOptions.WEBHOOK_SECRET_VARIABLE, "KEY");
    assertThat(JobConfig.of(given).outputs()).hasSize(1);

    assertRefused(URL, sentence);
  }

  @Test
  void syslogNeedsOnlyItsAddress() throws ConfigException {
    given.set(OutputOptions.SYSLOG_ADDRESS, "tls://siem.example.com:6514");

    assertThat(JobConfig.of(given).outputs())
        .isEqualTo(
            List.of(
                new SyslogDestination(
                    URI.create("tls://siem.example.com:6514"),
                    FindingSelection.ALL,
                    false,
                    13,
                    null,
                    65_507,
                    null,
                    new RetryPolicy(
                        Duration.ofSeconds(10), Duration.ofMinutes(10), 1_000, Backoff.DEFAULT))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          address   | siem.example.com          | ' is not an address like tls://HOST:PORT, tcp://HOST:PORT or udp://HOST:PORT'
          address   | udp://siem.example.com    | ': "udp://siem.example.com" is not an address like tls://HOST:PORT, tcp://HOST:PORT or udp://HOST:PORT'
          address   | http://siem.example.com:1 | ': "http://siem.example.com:1" is not an address like tls://HOST:PORT, tcp://HOST:PORT or udp://HOST:PORT'
          facility  | 24                        | ': "24" is not a number from 0 to 23'
          max-bytes | 480                       | ': "480" is not a number from 2048 to 65507'
          hostname  | my host                   | ': "my host" is not a host name'
          """)
  void invalidValuesOfSyslogAreRefusedWithKeyAndValue(String key, String value, String problem) {
    given.set(OutputOptions.SYSLOG_ADDRESS, "tcp://localhost:601");
    given.setString("cordon.syslog." + key, value);

    assertThatThrownBy(() -> JobConfig.of(given))
        .isInstanceOf(ConfigException.class)
        .hasMessage("cordon.syslog." + key + problem);
  }

  @Test
  void aKeyWithoutAnAddressIsRefused() {
    given.set(OutputOptions.WEBHOOK_SECRET_FILE, "/run/secrets/cordon");

    assertThatThrownBy(() -> JobConfig.of(given))
        .isInstanceOf(ConfigException.class)
        .hasMessage("cordon.webhook.secret-file is set, but cordon.webhook.url is not");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cordon.webhook.send       | some   | "some" is not one of requested, all
          cordon.webhook.actions    | maybe  | "maybe" is not one of true, false
          cordon.webhook.allow-http | 1      | "1" is not one of true, false
          cordon.webhook.timeout    | 0 s    | "0 s" is not more than zero
          cordon.webhook.give-up    | later  | "later" is not a duration like "10 min", "12 h" or "7 d"
          cordon.webhook.capacity   | 0      | "0" is not a number from 1 to 100000
          cordon.webhook.capacity   | 1e9    | "1e9" is not a number from 1 to 100000
          """)
  void invalidValuesAreRefusedWithKeyAndValue(String key, String value, String problem) {
    given.setString(key, value);

    assertRefused("http://localhost/", key + ": " + problem);
  }
}
