package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration that cannot be used is refused before anything starts. */
class RunCommandTest {
  private static final String GOOD =
      "cordon.kafka.bootstrap-servers: localhost:9092\ncordon.policies: ../policies\n";

  @TempDir private Path directory;

  private Path config(String yaml) throws IOException {
    return Files.writeString(directory.resolve("cordon.yaml"), yaml);
  }

  private static void isRefused(Path config, String... parts) {
    CommandRun run = CommandRun.of("run", "--config", config.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err())
        .startsWith("cordon run: ")
        .contains(parts)
        .doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMissingFileIsOneLine() {
    isRefused(directory.resolve("absent.yaml"), "absent.yaml: no such file");
  }

  @Test
  void aMissingOptionIsOneLine() {
    CommandRun run = CommandRun.of("run");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains("--config", "cordon run --help");
  }

  @Test
  void anUnknownKeyIsNamed() throws IOException {
    isRefused(
        config(GOOD + "cordon.time.disorders: 10 min\n"),
        "cordon.yaml:3:1: cordon.time.disorders is not a key of Cordon",
        "did you mean \"cordon.time.disorder\"?");
  }

  @Test
  void brokenYamlIsOneLineWithItsPlace() throws IOException {
    isRefused(config("cordon:\n  kafka: [\n"), "cordon.yaml:3:1: ");
  }

  @Test
  void aFileWithoutKeysIsOneLine() throws IOException {
    isRefused(config("- cordon\n"), "cordon.yaml: expected keys and values");
  }

  @Test
  void aMissingBrokerIsNamedByItsKey() throws IOException {
    isRefused(
        config("cordon.policies: ../policies\n"),
        "cordon.yaml: cordon.kafka.bootstrap-servers is missing");
  }

  @Test
  void aValueOfTheWrongKindIsNamedWithItsKey() throws IOException {
    isRefused(
        config(GOOD + "cordon.time.disorder: soon\n"),
        "cordon.yaml:3:23: cordon.time.disorder",
        "\"soon\"");
    isRefused(config(GOOD + "cordon.mode: watch\n"), "cordon.mode", "\"watch\"", "observe");
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    Path config =
        config(GOOD + "cordon.mode: watch\nexecution.checkpointing.intervall: 1 s\nx: 1\n");

    CommandRun run = CommandRun.of("run", "--config", config.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).startsWith("cordon run: " + config + ":"));
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeAnythingStarts() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      isRefused(
          config(GOOD + "rest.port: " + other.getLocalPort() + "\n"),
          "rest.port: port " + other.getLocalPort() + " of localhost is taken");
    }
  }

  @Test
  void aBrokerThatNobodyListensForIsSaidAtOnce() throws IOException {
    Path config = config(GOOD.replace("9092", "1"));

    CommandRun run = CommandRun.of("run", "--config", config.toString());

    // A supervisor starts it again.
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err())
        .startsWith("cordon run: " + config + ":1:33: cordon.kafka.bootstrap-servers: ")
        .contains("\"localhost:1\" does not answer: nobody listens there")
        .doesNotContain("Exception");
  }

  @Test
  void brokenPoliciesAndABrokenOrganisationAreOneLine() throws IOException {
    Path organisation = Files.writeString(directory.resolve("org.yaml"), "domains: 7\n");

    isRefused(config(GOOD + "cordon.org: " + organisation + "\n"), "org.yaml:1:10:");
    isRefused(
        config(GOOD.replace("../policies", directory.resolve("absent").toString())),
        "absent: there is no such file or folder");
  }

  @Test
  void aMissingKeyOfTheWebhookIsOneLine() throws IOException {
    isRefused(
        config(
            GOOD + "cordon.webhook: {url: 'http://localhost:1/?k=token', secret-file: /no/key}\n"),
        "cordon.webhook.secret-file: \"/no/key\" is not there");
  }

  @Test
  void aMissingOrBrokenGeolocationDatabaseIsOneLine() throws IOException {
    Files.writeString(directory.resolve("broken.mmdb"), "no database");
    for (String database : new String[] {"broken.mmdb", "absent.mmdb"}) {
      Path organisation =
          Files.writeString(
              directory.resolve("org.yaml"), "geolocation: {country: " + database + "}\n");

      isRefused(config(GOOD + "cordon.org: " + organisation + "\n"), "geolocation", database);
    }
  }
}
