package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {
  private static Configuration parse(String yaml) throws ConfigException {
    return ConfigFile.parse(yaml, "cordon.yaml");
  }

  private static void assertRefused(String yaml, String... parts) {
    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOf(ConfigException.class)
        .message()
        .startsWith("cordon.yaml")
        .contains(parts)
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cordon.findings.cool-down: 2 h",
        "cordon: {findings.cool-down: 2 h}",
        "cordon.findings: {cool-down: 2 h}",
        "cordon:\n  findings:\n    cool-down: 2 h\n"
      })
  void aKeyMayBeNestedOrDotted(String yaml) throws ConfigException {
    assertThat(parse(yaml).get(CordonOptions.COOL_DOWN)).hasHours(2);
    assertThat(parse(yaml).keySet()).containsExactly("cordon.findings.cool-down");
  }

  @Test
  void keysOfFlinkAndCordonMayBeMixed() throws ConfigException {
    Configuration given =
        parse(
            """
            cordon.mode: observe
            execution:
              checkpointing.interval: 10s
            parallelism.default: 4
            pipeline.jars: [a.jar, b.jar]
            """);

    assertThat(given.toMap())
        .containsOnly(
            entry("cordon.mode", "observe"),
            entry("execution.checkpointing.interval", "10s"),
            entry("parallelism.default", "4"),
            entry("pipeline.jars", "a.jar;b.jar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "cordon:\n", "cordon: {topics: {audit: }}"})
  void aKeyWithoutAValueIsIgnored(String yaml) throws ConfigException {
    assertThat(parse(yaml).keySet()).isEmpty();
  }

  @Test
  void theShippedFileIsAccepted() throws ConfigException {
    Configuration shipped = ConfigFile.read(Path.of("../flink-conf/cordon.yaml"));

    assertThat(shipped.keySet())
        .containsExactlyInAnyOrder(
            CordonOptions.BOOTSTRAP_SERVERS.key(),
            CordonOptions.POLICIES.key(),
            CordonOptions.MODE.key());
    assertThat(shipped.get(CordonOptions.MODE)).isEqualTo("observe");
  }

  @Test
  void anUnknownKeyOfCordonIsRefused() {
    assertRefused(
        "cordon: {kafka: {bootstrap-server: x}}",
        "cordon.yaml:1:18: cordon.kafka.bootstrap-server is not a key of Cordon; did you mean"
            + " \"cordon.kafka.bootstrap-servers\"?");
    assertRefused("cordon.topics.audit.m366: x", "did you mean \"cordon.topics.audit.m365\"?");
    assertRefused("cordon.mode.deep: x", "cordon.mode.deep is not a key");
    assertRefused("cordon.quarantine-folder-of-mine: x", "; docs/configuration.md lists them");
  }

  @Test
  void anUnknownKeyOfFlinkIsRefused() {
    assertRefused(
        "execution:\n  checkpointing.intervall: 10 s\n",
        "cordon.yaml:2:3: execution.checkpointing.intervall is a key of neither Cordon nor Flink;"
            + " did you mean \"execution.checkpointing.interval\"?");
    assertRefused("mode: observe", "neither", "did you mean \"cordon.mode\"?");
    assertRefused("my: {own: key}", "cordon.yaml:1:6: my.own is a key of neither");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3.access-key: x",
        "fs.azure.account.key: x",
        "metrics.reporter.prom.port: 9249",
        "env.java.opts.all: -Xmx1g",
        "state.backend.rocksdb.memory.managed: true",
        "kubernetes.cluster-id: cordon",
        "pipeline.global-job-parameters: {region: eu}",
        "restart-strategy.type: exponential-delay"
      })
  void keysOfFlinkAndItsPluginsAreKnown(String yaml) throws ConfigException {
    assertThat(parse(yaml).keySet()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "parallelism.default, many, is not a whole number",
    "execution.checkpointing.interval, often, is not a duration like",
    "taskmanager.memory.managed.size, much, is not a size like",
    "web.submit.enable, perhaps, is not true or false",
    "execution.checkpointing.mode, once, is not one of exactly_once"
  })
  void aValueThatFlinkWouldRefuseIsRefused(String key, String value, String sentence) {
    assertRefused(
        key + ": " + value,
        "cordon.yaml:1:" + (key.length() + 3) + ": " + key + ": \"" + value + "\" " + sentence);
  }

  @Test
  void aKeyThatIsSetTwiceIsRefused() {
    assertRefused(
        "cordon.mode: observe\ncordon: {mode: notify}\n",
        "cordon.yaml:2:10: cordon.mode is set twice; first in line 1");
  }

  @Test
  void allMistakesOfAFileAreToldAtOnceWithTheirPlaces() throws ConfigException {
    ConfigText text =
        ConfigText.parse(
            """
            cordon:
              mode: watch
              policies: ../policies
              time: {disorder: soon}
              kafkas: {}
              mod: x
            parallelism.default: two
            """,
            "cordon.yaml");

    assertThatThrownBy(() -> text.jobConfig(text.values()))
        .isInstanceOf(ConfigException.class)
        .message()
        .isEqualTo(
            """
            cordon.yaml: cordon.kafka.bootstrap-servers is missing: name a Kafka broker, HOST:PORT
            cordon.yaml:2:9: cordon.mode: "watch" is not one of observe, notify, enforce
            cordon.yaml:4:20: cordon.time.disorder: "soon" is not a duration like "10 min", "12 h" or "7 d"
            cordon.yaml:6:3: cordon.mod is not a key of Cordon; did you mean "cordon.mode"?
            cordon.yaml:7:22: parallelism.default: "two" is not a whole number"""
                .stripTrailing());
  }

  @Test
  void brokenYamlIsRefusedWithLineAndColumn() {
    assertRefused("cordon:\n  mode: 'observe\n", "cordon.yaml:");
    assertRefused("cordon:\n  mode: [observe\n  org: x\n", "cordon.yaml:3:");
    assertRefused(
        "cordon.mode: observe\ncordon.mode: notify\n", "cordon.yaml:2:1: ", "cordon.mode");
  }

  @Test
  void aFileThatIsNoMappingIsRefused() {
    assertRefused("- cordon.mode\n", "expected keys and values, found a list");
    assertRefused("observe\n", "expected keys and values, found a text");
  }

  @Test
  void yamlAliasesThatGrowAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 {x: y}\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d {l: *a%d, r: *a%d}\n".formatted(i, i, i - 1, i - 1));
    }
    assertRefused(bomb.toString(), "expands to more than");
  }

  @Test
  void anUnreadableFileIsReportedWithItsPath(@TempDir Path directory) throws IOException {
    Path missing = directory.resolve("missing.yaml");
    Path binary =
        Files.write(directory.resolve("binary.yaml"), new byte[] {'#', '\n', (byte) 0xFF});

    assertThatThrownBy(() -> ConfigFile.read(missing))
        .isInstanceOf(ConfigException.class)
        .hasMessage(missing + ": no such file");
    assertThatThrownBy(() -> ConfigFile.read(directory))
        .isInstanceOf(ConfigException.class)
        .hasMessage(directory + ": is a folder, not a file");
    assertThatThrownBy(() -> ConfigFile.read(binary))
        .isInstanceOf(ConfigException.class)
        .hasMessage(binary + ":2:1: is not UTF-8 text; save the file as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(ints = {1024, 2049, 3074})
  void aSmileyMayStandAnywhere(int offset) throws ConfigException {
    String before = "cordon.mode: observe\n# ";
    String comment = "x".repeat(offset - before.length()) + "\uD83D\uDE00";
    assertThat(parse(before + comment + "\n").get(CordonOptions.MODE)).isEqualTo("observe");
  }

  @Test
  void damagedTextIsReadOrRefusedWithTheNameOfTheFile() {
    String valid =
        "cordon.mode: observe\ncordon:\n  findings: {cool-down: 2 h}\npipeline.jars: [a, b]\n";
    String[] pieces = {
      "\uD83D\uDE00",
      "\uD83D",
      "\0",
      "\u0085",
      "\uFEFF",
      "&a ",
      "*a",
      "[",
      "}",
      "\"\\UFFFFFFFF\"",
      "- ",
      ": ",
      "x".repeat(1_010) + "\uD83D\uDE00",
      "---\n",
      "!!map ",
      "null",
      "? "
    };
    Random random = new Random(43);
    int refused = 0;
    for (int run = 0; run < 3_000; run++) {
      StringBuilder text = new StringBuilder(valid);
      for (int i = random.nextInt(3); i >= 0; i--) {
        text.insert(random.nextInt(text.length()), pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertThat(parse(text.toString())).isNotNull();
      } catch (ConfigException mistakes) {
        assertThat(mistakes.getMessage().lines())
            .allSatisfy(mistake -> assertThat(mistake).startsWith("cordon.yaml"));
        refused++;
      }
    }
    assertThat(refused).isBetween(500, 2_900);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: "})
  void aConfigurationThatIsNestedTwentyThousandDeepIsRefusedWithItsPlace(String opening) {
    String deep = opening.repeat(20_000);
    String separator = opening.startsWith("[") || opening.startsWith("{") ? " " : "\n  ";

    assertRefused("a: 1\nb:" + separator + deep, "cordon.yaml:", "deeper than 20 levels");
    assertRefused(
        "pipeline.jars: '" + deep + "'",
        "cordon.yaml:1:16: pipeline.jars: the text is nested deeper than 20 levels");
    assertRefused(
        "pipeline:\n  jars: [x, '" + deep + "']",
        "cordon.yaml:2:13: pipeline.jars: the text is nested deeper than 20 levels");
  }
}
