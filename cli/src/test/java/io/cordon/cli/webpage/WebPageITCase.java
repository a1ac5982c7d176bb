package io.cordon.cli.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.cli.Cordon;
import io.cordon.cli.process.JavaProcess;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.harness.cluster.EmbeddedCluster;
import io.cordon.job.CordonJob;
import io.cordon.job.config.ConfigFile;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Flink's page of a running job answers no page of another origin; and no answer, log, message or
 * process list shows the secrets that are planted in the settings of Kafka.
 */
class WebPageITCase {
  /** A part of each planted value. */
  private static final String PLANTED = "plantedSecret";

  private static final String VISIBLE = "visible-group";

  private static final String SETTINGS =
      """
      cordon:
        policies: %s
        kafka:
          bootstrap-servers: "%s"
          group-id: visible-group
          properties:
            ssl.keystore.type: PEM
            ssl.keystore.key: |
              -----BEGIN PRIVATE KEY-----
              plantedSecretKey
              -----END PRIVATE KEY-----
            ssl.keystore.certificate.chain: plantedSecretChain
            ssl.truststore.certificates: plantedSecretAuthority
            ssl.key.password: plantedSecretKeyPassword
            ssl.keystore.password: plantedSecretStorePassword
            sasl.jaas.config: ScramLoginModule required username="u" password="plantedSecretJaas";
            sasl.oauthbearer.client.credentials.client.secret: plantedSecretClient
            sasl.oauthbearer.assertion.private.key.passphrase: plantedSecretPhrase
            sasl.login.callback.handler.vault.pin: plantedSecretUnknown
            client.rack: rack-1
        webhook:
          url: http://localhost:9/plantedSecretHook?key=plantedSecretQuery
          secret-file: %s
      rest.port: %d
      execution.checkpointing.interval: 1s
      """;

  @TempDir private static Path directory;
  private static EmbeddedBroker broker;
  private static JavaProcess run;
  private static RestEndpoints page;

  @BeforeAll
  static void startRun() throws Exception {
    broker = EmbeddedBroker.start(directory.resolve("kafka"));
    broker.createTopics(topics());
    int port = freePort();
    List<String> command = List.of("run", "--config", config(port).toString());
    run = JavaProcess.start(Cordon.class, directory, FullLog.configuration(directory), command);
    run.awaitLine("watching");
    page = new RestEndpoints("http://localhost:" + port);
    page.awaitRunning();
  }

  private static List<TopicSpec> topics() {
    return Stream.of(
            CordonOptions.TOPIC_M365,
            CordonOptions.TOPIC_FINDINGS,
            CordonOptions.TOPIC_SIGNALS,
            CordonOptions.TOPIC_ACTIONS,
            CordonOptions.TOPIC_EXPOSURE,
            CordonOptions.TOPIC_REJECTS,
            CordonOptions.TOPIC_POLICIES,
            CordonOptions.TOPIC_POLICY_STATUS,
            CordonOptions.TOPIC_DEAD_LETTER)
        .map(topic -> TopicSpec.of(topic.defaultValue(), 1))
        .toList();
  }

  @AfterAll
  static void stop() throws Exception {
    run.close();
    broker.close();
  }

  @Test
  void noSecretOfRunIsOnThePage() throws Exception {
    noneIn(page.answers());
  }

  @Test
  void noSecretOfRunIsInALogAMessageOrTheProcessList() throws Exception {
    assertThat(String.join("\n", run.lines()) + FullLog.read(directory))
        .contains(VISIBLE)
        .doesNotContain(PLANTED);
    assertThat(run.commandLine()).doesNotContain(PLANTED);
  }

  /** As Chromium sends them: a script, a form, a preflight, a picture, and a rebound name. */
  @ParameterizedTest
  @CsvSource({
    "403, GET /jobmanager/config, Origin: http://evil.example, Sec-Fetch-Site: cross-site",
    "403, POST /jobs/JOB/savepoints, Origin: null, Content-Type: text/plain",
    "403, OPTIONS /jobs/JOB, Origin: http://localhost:3000, Sec-Fetch-Site: same-site",
    "403, GET /jobs/JOB/yarn-cancel, Referer: http://evil.example/, Sec-Fetch-Dest: image",
    "403, GET /jobs/JOB/yarn-stop, Sec-Fetch-Site: cross-site, Sec-Fetch-Mode: navigate",
    "403, PATCH /jobs/JOB?mode=cancel, Origin: http://evil.example, Sec-Fetch-Mode: cors",
    "421, GET /jobmanager/config, Host: evil.example, Sec-Fetch-Site: same-origin",
    "421, PATCH /jobs/JOB?mode=cancel, Host: evil.example, Origin: http://evil.example"
  })
  void aPageOfAnotherOriginReadsAndChangesNothing(
      int status, String request, String header, String further) throws Exception {
    String job = page.job();

    String response = page.raw(request.replace("JOB", job), header, further);

    assertThat(response)
        .startsWith("HTTP/1.1 " + status)
        .doesNotContain(VISIBLE, "request-id")
        .doesNotContainIgnoringCase("access-control-allow");
    assertThat(page.get("/jobs/" + job + "/status")).isEqualTo("{\"status\":\"RUNNING\"}");
  }

  @Test
  void aClusterShowsNoSecretOfASubmittedJob() throws Exception {
    Configuration given = ConfigFile.read(config(0));
    // Two jobs with the same transactions would stop each other.
    given.set(CordonOptions.TRANSACTIONAL_ID_PREFIX, "submitted");
    JobConfig config = JobConfig.of(given);
    try (EmbeddedCluster cluster = EmbeddedCluster.start()) {
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.createRemoteEnvironment(
              cluster.host(), cluster.port(), config.flink());
      CordonJob.build(env, config, Clock.systemUTC());
      JobClient job = env.executeAsync(CordonJob.NAME);
      RestEndpoints page = new RestEndpoints("http://" + cluster.jobManager());
      page.awaitRunning();

      noneIn(page.answers());
      assertThat(config.toString()).doesNotContain(PLANTED);
      assertThat(page.raw("GET /jobmanager/config", "Host: evil.example", "Accept: */*"))
          .startsWith("HTTP/1.1 421");
      job.cancel().get();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // TLS with a key that is none; SASL and TLS without the rest.
        "cordon.kafka.properties.security.protocol: SSL",
        "cordon.kafka.properties.security.protocol: SASL_SSL",
        "cordon.kafka.properties.sasl.oauthbearer.jwks.endpoint.url: https://u:plantedSecret@h/",
        "cordon.kafka.propertys.ssl.keystore.key: plantedSecret",
        "kafka.properties.ssl.keystore.key: plantedSecret",
        "ssl.keystore.key: plantedSecret",
        "cordon.kafka.properties: plantedSecret",
        "plantedSecret without a key",
        "cordon.webhook.url: http:/plantedSecret"
      })
  void noMessageQuotesASecret(String mistake) throws IOException {
    String unreachable = "127.0.0.1:1";
    String settings = Files.readString(config(0)).replace(broker.bootstrapServers(), unreachable);

    noneQuoted(settings + mistake + '\n');
  }

  @Test
  void aKeyFileGivenAsConfigurationIsNotQuoted() throws IOException {
    noneQuoted("-----BEGIN PRIVATE KEY-----\nplantedSecret\n-----END PRIVATE KEY-----\n");
    noneQuoted("plantedSecret\n");
  }

  private static void noneQuoted(String settings) throws IOException {
    Path file = Files.writeString(directory.resolve("mistake.yaml"), settings);

    for (CommandRun refused :
        List.of(
            CommandRun.of("--debug", "run", "--config", file.toString()),
            CommandRun.of(
                "--debug", "policy", "apply", "--config", file.toString(), "../policies"))) {
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err() + refused.out()).isNotEmpty().doesNotContain(PLANTED);
    }
  }

  private static Path config(int port) throws IOException {
    Path key = Files.writeString(directory.resolve("webhook-key"), "plantedSecretSigningKey");
    return Files.writeString(
        directory.resolve("cordon.yaml"),
        SETTINGS.formatted(
            Path.of("../policies").toAbsolutePath().normalize(),
            broker.bootstrapServers(),
            key,
            port));
  }

  private static void noneIn(Map<String, String> answers) {
    assertThat(answers).hasSizeGreaterThan(60);
    assertThat(answers.values()).anyMatch(answer -> answer.contains(VISIBLE));
    assertThat(answers)
        .allSatisfy((path, answer) -> assertThat(answer).as(path).doesNotContain(PLANTED));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
