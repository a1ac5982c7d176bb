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
    assertRefused("cordon: {kafka: {bootstrap-server: x}}", "cordon.kafka.bootstrap-server is not");
    assertRefused("cordon.topics.audit.m366: x", "cordon.topics.audit.m366 is not a key of Cordon");
    assertRefused("cordon.mode.deep: x", "cordon.mode.deep is not", "cordon.mode,");
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
    String valid = "cordon.mode: observe\ncordon:\n  findings: {cool-down: 2 h}\nlist: [a, b]\n";
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
      } catch (ConfigException mistake) {
        assertThat(mistake.getMessage()).startsWith("cordon.yaml").doesNotContain("\n");
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
