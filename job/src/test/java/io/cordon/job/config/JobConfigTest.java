package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.cordon.job.core.Settings;
import io.cordon.model.policy.Mode;
import io.cordon.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobConfigTest {
  private static final String POLICIES = "../policies";

  @TempDir private Path directory;
  private Configuration given;

  @BeforeEach
  void setRequiredKeys() {
    given = new Configuration();
    given.set(CordonOptions.BOOTSTRAP_SERVERS, "one:9092,two:9092");
    given.set(CordonOptions.POLICIES, POLICIES);
  }

  private JobConfig with(String key, String value) throws ConfigException {
    given.setString(key, value);
    return JobConfig.of(given);
  }

  private void assertRefused(String key, String value, String... parts) {
    assertThatThrownBy(() -> with(key, value))
        .isInstanceOf(ConfigException.class)
        .message()
        .contains(parts)
        .doesNotContain("\n");
  }

  @Test
  void missingKeysHaveTheirDefaults() throws ConfigException {
    JobConfig config = JobConfig.of(given);

    assertThat(config.topics())
        .isEqualTo(
            new JobConfig.Topics(
                List.of(
                    "cordon.audit.m365",
                    "cordon.audit.box",
                    "cordon.audit.dropbox",
                    "cordon.audit.google",
                    "cordon.audit.ocsf"),
                "cordon.findings",
                "cordon.signals",
                "cordon.actions",
                "cordon.exposure",
                "cordon.rejects",
                "cordon.policies",
                "cordon.policies.status",
                "cordon.verdicts",
                "cordon.ledger",
                "cordon.dead-letter"));
    assertThat(config.kafka())
        .returns("cordon", JobConfig.Kafka::groupId)
        .returns("cordon", JobConfig.Kafka::transactionalIdPrefix)
        .returns(Duration.ofMinutes(15), JobConfig.Kafka::transactionTimeout)
        .returns(DeliveryGuarantee.EXACTLY_ONCE, JobConfig.Kafka::findingsGuarantee);
    assertThat(config.settings())
        .returns(Mode.OBSERVE, Settings::ceiling)
        .returns(Duration.ofDays(7), Settings::dedupeWindow)
        .returns(Duration.ofDays(1), Settings::actionLifetime)
        .returns(Duration.ofDays(1), Settings::coolDown);
    assertThat(config.disorder()).isEqualTo(CordonOptions.DISORDER.defaultValue());
    assertThat(config.idleness()).isEqualTo(CordonOptions.IDLENESS.defaultValue());
  }

  @Test
  void exceptForTheModeTheDefaultsEqualThoseOfARunWithoutAFile() throws ConfigException {
    Settings read = with("cordon.mode", "enforce").settings();

    assertThat(read).isEqualTo(Settings.of(read.organisation(), read.policies()));
  }

  @Test
  void givenValuesAreUsed() throws Exception {
    Path org = Files.writeString(directory.resolve("org.yaml"), "domains: [contoso.example]\n");
    JobConfig config =
        JobConfig.of(
            ConfigFile.parse(
                """
                cordon:
                  org: %s
                  policies: %s
                  mode: Notify
                  kafka:
                    bootstrap-servers: broker:9092
                    group-id: group
                    transactional-id-prefix: prefix
                    transaction-timeout: 5 min
                  findings: {delivery: at-least-once, cool-down: 2 h}
                  actions.lifetime: 3 h
                  time: {disorder: 30 s, idleness: 2 min}
                  dedupe.window: 3 d
                """
                    .formatted(org, POLICIES),
                "cordon.yaml"));
    assertThat(config.kafka())
        .returns("group", JobConfig.Kafka::groupId)
        .returns("prefix", JobConfig.Kafka::transactionalIdPrefix)
        .returns(Duration.ofMinutes(5), JobConfig.Kafka::transactionTimeout)
        .returns(DeliveryGuarantee.AT_LEAST_ONCE, JobConfig.Kafka::findingsGuarantee);
    assertThat(config.settings())
        .returns(Mode.NOTIFY, Settings::ceiling)
        .returns(Duration.ofDays(3), Settings::dedupeWindow)
        .returns(Duration.ofHours(3), Settings::actionLifetime)
        .returns(Duration.ofHours(2), Settings::coolDown);
    assertThat(config.settings().organisation().list("internal_domains"))
        .containsExactly("contoso.example");
    assertThat(config.settings().policies().all())
        .extracting(Policy::file)
        .contains(POLICIES + "/sharing/sensitive_file_behind_link_for_anyone.yml");
    assertThat(config.disorder()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.idleness()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void everyTopicCanBeRenamed() throws ConfigException {
    String text =
        "cordon.topics: {audit: {m365: in, box: b, ocsf: o}, findings: f, signals: s, actions: a, exposure: e, rejects: r}";
    Configuration named = ConfigFile.parse(text, "cordon.yaml");
    named.addAll(given);

    JobConfig.Topics topics = JobConfig.of(named).topics();

    assertThat(topics.audit())
        .containsExactly("in", "b", "cordon.audit.dropbox", "cordon.audit.google", "o");
    assertThat(topics.required()).containsExactly("f", "s", "a", "e", "r");
  }

  @Test
  void bootstrapServersAreRequired() {
    given.removeConfig(CordonOptions.BOOTSTRAP_SERVERS);

    assertThatThrownBy(() -> JobConfig.of(given))
        .isInstanceOf(ConfigException.class)
        .hasMessage("cordon.kafka.bootstrap-servers is missing: name a Kafka broker, HOST:PORT");
  }

  @ParameterizedTest
  @CsvSource({"cordon.mode, quarantine", "cordon.findings.delivery, at-most-once"})
  void anInvalidChoiceIsRefusedWithTheChoices(String key, String value) {
    String choices = key.endsWith("mode") ? "observe, notify, enforce" : "exactly-once, at-least";

    assertRefused(key, value, key + ": \"" + value + "\" is not one of ", choices);
  }

  @ParameterizedTest
  @CsvSource({
    "cordon.time.disorder, soon",
    "cordon.time.idleness, -1 min",
    "cordon.dedupe.window, 7 fortnights",
    "cordon.findings.cool-down, d",
    "cordon.actions.lifetime, 1.5 d",
    "cordon.kafka.transaction-timeout, true"
  })
  void anInvalidDurationIsRefusedWithAnExample(String key, String value) {
    assertThatThrownBy(() -> with(key, value))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "%s: \"%s\" is not a duration like \"10 min\", \"12 h\" or \"7 d\"", key, value);
  }

  @Test
  void kafkaClientSettingsLoseTheirPrefix() throws ConfigException {
    given.setString("cordon.kafka.properties.security.protocol", "SASL_SSL");
    given.setString("cordon.kafka.properties.bootstrap.servers", "other:9092");

    assertThat(JobConfig.of(given).kafka().properties())
        .containsOnly(
            entry("security.protocol", "SASL_SSL"),
            entry("bootstrap.servers", "one:9092,two:9092"));
  }

  @Test
  void flinkDoesNotGetTheSettingsOfKafka() throws ConfigException {
    JobConfig config = with("cordon.kafka.properties.ssl.keystore.key", "PRIVATE-KEY");

    assertThat(config.flink().toMap()).doesNotContainValue("PRIVATE-KEY");
    assertThat(config.toString()).doesNotContain("PRIVATE-KEY").contains("ssl.keystore.key");
    assertThat(config.kafka().properties()).containsEntry("ssl.keystore.key", "PRIVATE-KEY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ScramLoginModule required username=\"u\" password=hunter2 horse;",
        "ScramLoginModule required password=\"hunter2",
        "hunter2"
      })
  void aBrokenJaasEntryIsRefusedWithoutItsText(String entry) {
    assertThatThrownBy(() -> with("cordon.kafka.properties.sasl.jaas.config", entry))
        .isInstanceOf(ConfigException.class)
        .hasNoCause()
        .message()
        .startsWith("cordon.kafka.properties.sasl.jaas.config is not of the form")
        .doesNotContain("hunter2", "horse");
  }

  @Test
  void aReferenceToAFileIsReadByTheClientsOnly() throws ConfigException, IOException {
    Path secrets = directory.resolve("kafka.properties");
    Files.writeString(secrets, "jaas=Module required password\\=\"hunter2\";\n");
    given.setString("cordon.kafka.properties.config.providers", "file");
    given.setString(
        "cordon.kafka.properties.config.providers.file.class",
        "org.apache.kafka.common.config.provider.FileConfigProvider");

    JobConfig config =
        with("cordon.kafka.properties.sasl.jaas.config", "${file:" + secrets + ":jaas}");

    assertThat(config.kafka().properties().toString()).doesNotContain("hunter2");
    assertThat(new AdminClientConfig(config.kafka().properties()).getPassword("sasl.jaas.config"))
        .isEqualTo(new Password("Module required password=\"hunter2\";"));
  }

  @Test
  void anAddressWithAPasswordIsRefusedWithoutIt() {
    assertThatThrownBy(
            () ->
                with(
                    "cordon.kafka.properties.sasl.oauthbearer.token.endpoint.url",
                    "https://client:hunter2@login.example/token"))
        .hasMessage(
            "cordon.kafka.properties.sasl.oauthbearer.token.endpoint.url"
                + " must not hold a user or password");
  }

  @Test
  void aHostThatIsNoNameIsRefused() throws ConfigException {
    with("cordon.web.hosts", "flink.example.com;10.1.2.3;::1");

    assertRefused("cordon.web.hosts", "https://flink.example.com", "is not a host name");
    assertRefused("cordon.web.hosts", "flink.example.com:8081", "is not a host name");
  }

  @Test
  void keysOfFlinkAreKeptUnchanged() throws ConfigException {
    JobConfig config = with("execution.checkpointing.interval", "10s");

    assertThat(config.flink().get(CheckpointingOptions.CHECKPOINTING_INTERVAL)).hasSeconds(10);
    assertThat(config.flink().toMap()).containsAllEntriesOf(Map.of("cordon.policies", POLICIES));
  }

  @Test
  void aBrokenOrganisationIsRefusedWithItsPosition() throws IOException {
    Path org =
        Files.writeString(directory.resolve("org.yaml"), "domains: [a.example]\nlabel: []\n");

    assertRefused("cordon.org", org.toString(), org + ":2:1", "label");
    assertRefused("cordon.org", "no/such/org.yaml", "no/such/org.yaml: no such file");
  }

  @Test
  void aBrokenPolicyIsRefusedWithItsPosition() throws IOException {
    Path rule = directory.resolve("rule.yml");
    String text =
        Files.readString(Path.of(POLICIES, "sharing/sensitive_file_behind_link_for_anyone.yml"));
    Files.writeString(rule, text.replace("level: critical", "level: enormous"));

    assertRefused("cordon.policies", directory.toString(), rule + ":", "enormous");
    assertRefused("cordon.policies", "no/such", "no/such: there is no such file or folder");
  }
}
