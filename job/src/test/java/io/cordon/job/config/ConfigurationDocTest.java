package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.util.TimeUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/configuration.md lists exactly the options that the job reads. */
class ConfigurationDocTest {
  /** A row of the table: key, default, meaning. */
  private static final Pattern ROW =
      Pattern.compile("^\\| `(cordon\\.[^`]+)` \\| ([^|]*?) ?\\| ([^|].*) \\|$");

  private static final Map<String, String> DEFAULT_BY_KEY = new LinkedHashMap<>();

  @BeforeAll
  static void readTable() throws IOException {
    for (String line : Files.readAllLines(Path.of("../docs/configuration.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        DEFAULT_BY_KEY.put(row.group(1), row.group(2).replace("`", ""));
      }
    }
  }

  static Stream<ConfigOption<?>> options() {
    return CordonOptions.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyKeyIsInTheTableWithItsDefault(ConfigOption<?> option) {
    assertThat(DEFAULT_BY_KEY).containsKey(option.key());
    String written = DEFAULT_BY_KEY.get(option.key());

    if (option.defaultValue() instanceof Duration duration) {
      assertThat(TimeUtils.parseDuration(written)).isEqualTo(duration);
    } else if (option.hasDefaultValue()) {
      assertThat(written).isEqualTo(String.valueOf(option.defaultValue()));
    } else {
      assertThat(written).isIn("required", "none");
    }
  }

  @Test
  void tableHasNoOtherKeys() {
    assertThat(DEFAULT_BY_KEY.keySet())
        .hasSize(CordonOptions.ALL.size() + 1)
        .contains(CordonOptions.KAFKA_PROPERTIES + "*")
        .containsAll(CordonOptions.ALL.stream().map(ConfigOption::key).toList());
  }
}
