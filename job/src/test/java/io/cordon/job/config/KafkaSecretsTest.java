package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSecretsTest {
  private final Properties properties = new Properties();

  private String hidden(String text) {
    return KafkaSecrets.of(properties).hide(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssl.keystore.key",
        "ssl.keystore.password",
        "ssl.key.password",
        "ssl.keystore.certificate.chain",
        "ssl.truststore.certificates",
        "sasl.oauthbearer.client.credentials.client.secret",
        "sasl.jaas.config",
        "sasl.login.callback.handler.vault.pin",
        "mistyped.sasl.mechanism"
      })
  void passwordsAndUnknownSettingsAreHidden(String key) {
    properties.setProperty(key, "hunter2");

    assertThat(hidden("Invalid value hunter2 for configuration " + key))
        .isEqualTo("Invalid value [hidden] for configuration " + key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"request.timeout.ms", "sasl.mechanism", "ssl.truststore.location"})
  void whatKafkaShowsIsShown(String key) {
    properties.setProperty(key, "soon");

    assertThat(hidden("Invalid value soon for configuration " + key)).contains("soon");
  }

  @Test
  void partsOfAValueAreHidden() {
    properties.setProperty("ssl.keystore.key", "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\nend");
    properties.setProperty("sasl.jaas.config", "Module required password=\"correct horse\";");

    assertThat(hidden("at MIIEvQIBADAN: correct horse is short, and so is the end"))
        .isEqualTo("at [hidden]: [hidden] is short, and so is the end");
  }

  /** It is "cordon" in many places, and so are the keys in messages. */
  @Test
  void theNameOfTheUserIsShown() {
    properties.setProperty(
        "sasl.jaas.config", "Module required username=\"cordon\" password='hunter2';");

    assertThat(hidden("cordon.kafka: cordon may not; hunter2"))
        .isEqualTo("cordon.kafka: cordon may not; [hidden]");
  }

  /** In the forms that Kafka reads: with either quotation mark or none, and with escapes. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "password=\"correct horse\", correct horse",
        "password='correct horse', correct horse",
        "password=abc1, abc1",
        "password=\"ab\\\"cd\", ab\"cd",
        "password = abc1 , abc1",
        "username=u password=\"u1\" , u1",
        "clientSecret=abc1, abc1",
        "password=\"123\", 123",
        "password=\"true\", true"
      })
  void theOptionsOfALoginAreHidden(String options, String secret) {
    properties.setProperty("sasl.jaas.config", "Module required " + options + ";");

    assertThat(hidden("refused: " + secret + ".")).isEqualTo("refused: [hidden].");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ssl.key.password", "mistyped.ssl.key.password"})
  void aShortSecretIsHiddenAsAWord(String key) {
    properties.setProperty(key, "key");

    assertThat(hidden("the \"key\" of ssl.keystore is no monkey"))
        .isEqualTo("the \"[hidden]\" of ssl.keystore is no monkey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "FALSE", "0", "100"})
  void whatIsInMostMessagesIsHiddenOnlyAsAPassword(String value) {
    properties.setProperty("mistyped.check.crcs", value);
    properties.setProperty("sasl.jaas.config", "Module required storeKey=" + value + ";");

    assertThat(hidden("it is " + value + " here")).isEqualTo("it is " + value + " here");

    properties.setProperty("ssl.key.password", value);

    assertThat(hidden("it is " + value + " here")).isEqualTo("it is [hidden] here");
  }

  @Test
  void withoutSecretsNothingIsHidden() {
    assertThat(hidden("a text")).isEqualTo("a text");
  }

  @Test
  void anExceptionThatQuotesAValueIsNotKept() {
    properties.setProperty("ssl.keystore.key", "hunter2");
    KafkaException quoting =
        new KafkaException("no client", new IllegalArgumentException("not hunter2"));
    KafkaException silent = new KafkaException("no client");

    assertThat(KafkaSecrets.of(properties).safe(quoting)).isNull();
    assertThat(KafkaSecrets.of(properties).safe(silent)).isSameAs(silent);
  }
}
