package io.cordon.cli.secured;

import static io.cordon.cli.secured.SecuredKafka.JOB;
import static io.cordon.cli.secured.SecuredKafka.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.CommandRun;
import io.cordon.cli.Cordon;
import io.cordon.cli.process.JavaProcess;
import io.cordon.delivery.TestAuthority;
import io.cordon.delivery.TestAuthority.ServerKey;
import io.cordon.harness.topic.CommittedReader;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.harness.topic.TopicWriter;
import io.cordon.job.config.ConfigException;
import io.cordon.job.config.ConfigFile;
import io.cordon.job.config.JobConfig;
import io.cordon.job.kafka.KafkaFailure;
import io.cordon.job.kafka.KafkaProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka with TLS, SASL/SCRAM and ACLs: what the documented rights are enough for, and the one
 * sentence for everything that is wrong.
 */
class SecuredKafkaITCase {
  private static final String PROPERTIES = "cordon.kafka.properties.";

  /** Topics that the job reads where it may. */
  private static final Set<String> OPTIONAL =
      Set.of("cordon.policies", "cordon.verdicts", "cordon.ledger");

  @TempDir private static Path directory;
  private static SecuredKafka kafka;

  @BeforeAll
  static void startKafka() throws Exception {
    kafka = SecuredKafka.start(directory);
    Files.createDirectories(directory.resolve("policies"));
    Files.writeString(
        directory.resolve("policies/share.yml"),
        """
        title: A file is shared
        id: 7a9b1c3d-5e6f-4a8b-9c0d-000000000001
        logsource: {category: file_hosting_activity}
        taxonomy: cordon
        detection: {it: {verb: download}, condition: it}
        """);
  }

  @AfterAll
  static void stopKafka() throws Exception {
    kafka.close();
  }

  @Test
  void theDocumentedRightsAreEnoughForTheJobAndForPublishingPolicies() throws Exception {
    String config = config("job.yaml", settings(JOB)).toAbsolutePath().toString();
    List<String> command = List.of("run", "--config", config);
    try (JavaProcess run = JavaProcess.start(Cordon.class, directory, command);
        TopicWriter audit =
            new TopicWriter(kafka.bootstrapServers(), "cordon.audit.m365", kafka.administrator())) {
      run.awaitLine("cordon: watching cordon.audit.m365");
      audit.write(List.of(download("a")));
      try (CommittedReader findings =
          new CommittedReader(kafka.administrator(), "cordon.findings")) {
        assertThat(findings.readUntil(values -> !values.isEmpty()))
            .allSatisfy(finding -> assertThat(finding).contains("A file is shared"));
      }

      CommandRun apply = apply(settings(PUBLISHER));
      assertThat(apply.err()).isEmpty();
      assertThat(apply.exitCode()).isZero();
    }
  }

  @Test
  void aTruststoreOfJavaIsAsGoodAsPem() throws Exception {
    Map<String, Object> settings = settings(JOB);
    settings.put("ssl.truststore.type", "PKCS12");
    settings.put("ssl.truststore.location", kafka.authority().store().toString());
    settings.put("ssl.truststore.password", TestAuthority.PASSWORD);

    assertThat(probe(settings).audit()).containsExactly("cordon.audit.m365");
  }

  @Test
  void everyMissingRightIsToldBeforeTheJobStarts() throws Exception {
    for (AclBinding acl : DocumentedAcls.of(JOB)) {
      if (!OPTIONAL.contains(acl.pattern().name())) {
        kafka.forbid(acl);
        try {
          assertThatThrownBy(() -> probe(settings(JOB)))
              .isInstanceOf(ConfigException.class)
              .hasMessageStartingWith(at(" does not allow the user cordon: "))
              .hasMessageContaining(acl.entry().operation() == AclOperation.READ ? "Read" : "Write")
              .hasMessageContaining(acl.pattern().name());
        } finally {
          kafka.allow(List.of(acl));
        }
      }
    }
  }

  @Test
  void aTopicThatTheJobMayNotKnowIsNamedUnlessItIsNeeded() throws Exception {
    AclBinding policies =
        DocumentedAcls.of(JOB).stream()
            .filter(acl -> acl.pattern().name().equals("cordon.policies"))
            .findFirst()
            .orElseThrow();
    kafka.forbid(policies);
    try {
      assertThat(probe(settings(JOB)).hidden()).containsExactly("cordon.policies");
    } finally {
      kafka.allow(List.of(policies));
    }
    assertThat(probe(settings(JOB)).hidden()).isEmpty();
  }

  @Test
  void aMissingRightIsOneSentence() throws Exception {
    isRefused(settings(PUBLISHER), at(" does not allow the user policy-publisher: Read on "));
    CommandRun apply = apply(settings(JOB));
    assertThat(apply.exitCode()).isEqualTo(2);
    assertThat(apply.err())
        .startsWith(
            "cordon policy apply: "
                + at(" does not allow the user cordon what it needs on the topic cordon.policies"))
        .endsWith("; docs/operations.md lists the ACLs\n")
        .hasLineCount(1);
  }

  @Test
  void aWrongUserOrPasswordIsOneSentence() throws Exception {
    String sentence =
        at(" does not accept the user and the password of " + PROPERTIES + "sasl.jaas.config");
    for (String part : List.of(SecuredKafka.PASSWORD_OF_JOB, "\"" + JOB + "\"")) {
      Map<String, Object> settings = settings(JOB);
      String login = settings.get("sasl.jaas.config").toString();
      settings.put("sasl.jaas.config", login.replace(part, "\"another\"").replace("\"\"", "\""));

      isRefused(settings, sentence);
      assertThat(apply(settings).err()).isEqualTo("cordon policy apply: " + sentence + "\n");
    }
  }

  @Test
  void anotherMechanismIsOneSentence() throws Exception {
    Map<String, Object> settings = settings(JOB);
    settings.put("sasl.mechanism", "SCRAM-SHA-256");
    isRefused(
        settings,
        at(
            " does not accept the mechanism of "
                + PROPERTIES
                + "sasl.mechanism, but SCRAM-SHA-512"));
  }

  @Test
  void aPortWithTlsForAClientWithoutIsOneSentence() throws Exception {
    Map<String, Object> settings = settings(JOB);
    settings.put("security.protocol", "SASL_PLAINTEXT");

    isRefused(
        settings,
        "cordon.kafka.bootstrap-servers: \"%s\" does not answer: it speaks TLS on this port, but"
            .formatted(kafka.bootstrapServers()));
  }

  /** Its coordinators may be slow, or its settings prevent what was asked. */
  @Test
  void aBrokerThatAnswersOtherRequestsIsNotSaidToBeSilent() {
    Properties client = new Properties();
    client.putAll(kafka.clientSettings(JOB));
    client.put("bootstrap.servers", kafka.bootstrapServers());

    assertThat(KafkaFailure.explain(new TimeoutException("Timed out"), client))
        .contains(at(" answers, but not in time: Timed out"));
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsOneSentence() throws Exception {
    Path other = TestAuthority.create(directory, "other").pem();
    Map<String, Object> settings = settings(JOB);
    settings.put("ssl.truststore.location", other.toString());
    String sentence =
        at(": its certificate is from an authority that is not trusted; name the authority in ")
            + PROPERTIES
            + "ssl.truststore.location";

    isRefused(settings, sentence);
    assertThat(apply(settings).err()).isEqualTo("cordon policy apply: " + sentence + "\n");
  }

  @Test
  void anExpiredCertificateAndOneForAnotherNameAreOneSentence() throws Exception {
    TestAuthority authority = kafka.authority();
    refusesBroker(
        authority.issueExpired(TestAuthority.THIS_MACHINE), "its certificate has expired");
    refusesBroker(authority.issue("dns:kafka.example"), "its certificate is for another name");
  }

  private static void refusesBroker(ServerKey key, String sentence) throws Exception {
    try (SilentServer server = new SilentServer(key.sockets())) {
      Map<String, Object> settings = settings(JOB);
      settings.put("bootstrap.servers", server.address());

      isRefused(settings, "Kafka at " + server.address() + ": " + sentence);
    }
  }

  private static String at(String sentence) {
    return "Kafka at " + kafka.bootstrapServers() + sentence;
  }

  private static void isRefused(Map<String, Object> settings, String sentence) throws IOException {
    CommandRun run = CommandRun.of("run", "--config", config("refused.yaml", settings).toString());

    assertThat(run.err()).contains(sentence).hasLineCount(1);
    assertThat(run.err()).doesNotContain("Exception", SecuredKafka.PASSWORD_OF_JOB);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static CommandRun apply(Map<String, Object> settings) throws IOException {
    return CommandRun.of(
        "policy",
        "apply",
        "--config",
        config("apply.yaml", settings).toString(),
        directory.resolve("policies").toString());
  }

  private static KafkaProbe.Inputs probe(Map<String, Object> settings) throws Exception {
    return KafkaProbe.requireTopics(JobConfig.of(ConfigFile.read(config("probe.yaml", settings))));
  }

  private static Map<String, Object> settings(String user) {
    return new HashMap<>(kafka.clientSettings(user));
  }

  private static Path config(String name, Map<String, Object> settings) throws IOException {
    Map<String, Object> properties = new HashMap<>(settings);
    Object servers = properties.remove("bootstrap.servers");
    StringBuilder yaml = new StringBuilder();
    line(
        yaml,
        "cordon.kafka.bootstrap-servers",
        servers == null ? kafka.bootstrapServers() : servers);
    properties.forEach((key, value) -> line(yaml, PROPERTIES + key, value));
    line(yaml, "cordon.policies", directory.resolve("policies"));
    line(yaml, "cordon.syslog.address", "udp://127.0.0.1:514");
    line(yaml, "execution.checkpointing.interval", "500 ms");
    line(yaml, "execution.checkpointing.dir", directory.resolve("checkpoints-of-" + name).toUri());
    line(yaml, "rest.port", 0);
    return Files.writeString(directory.resolve(name), yaml);
  }

  private static void line(StringBuilder yaml, String key, Object value) {
    yaml.append(key).append(": '").append(value).append("'\n");
  }

  private static FeedRecord download(String file) {
    return FeedRecord.of(
        file,
        """
        {"CreationTime":"2026-03-02T08:00:00","Id":"%s","Operation":"FileDownloaded","RecordType":6,
        "OrganizationId":"tenant-1","UserId":"ana@contoso.example","UserType":0,
        "Workload":"SharePoint","ItemType":"File","ListItemUniqueId":"%s",
        "SourceFileName":"%s.docx","ObjectId":"https://contoso.example/sites/a/%s.docx"}
        """
            .formatted(file, file, file, file));
  }
}
