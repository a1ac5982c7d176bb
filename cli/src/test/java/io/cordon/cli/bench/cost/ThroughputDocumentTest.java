package io.cordon.cli.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.terminal.Colours;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThroughputDocumentTest {
  private static final ThroughputSettings SETTINGS =
      new ThroughputSettings(10, 1_000, 1, 0, 5, 2, 0, 0, "1g", "1g");

  private static ThroughputResult result() throws IOException {
    ThroughputResult result = new ThroughputResult(SETTINGS);
    result.averageBytes(1_100);
    result.add(Row.TREE, new CostWindow(1_000, 7, 0, 2_000, 10, 0));
    result.add(Row.HEAP, new CostWindow(1_000, 15, 1, 5_000, 20, 3));
    result.add(Engine.CORDON, new CostWindow(1_000, 10, 0, 5_000, 20, 3));
    result.add(Engine.ESPER, new CostWindow(1_000, 25, 0, 5_000, 20, 4));
    result.stages(
        Row.HEAP,
        new ObjectMapper()
            .readTree(
                "{\"cpu_micros\":{\"read\":6.5,\"decide\":0.25},\"allocated_bytes\":{\"read\":900},"
                    + "\"files\":10,\"people\":2,\"state\":[{\"operator\":\"file row\",\"reads\":1,"
                    + "\"writes\":0.5,\"bytes\":4000}]}"));
    result.lag(LagFigures.of(5_000, 0.1, 30, 10, 20, 250));
    result.detect(new DetectFigures(60_000, 2));
    return result;
  }

  @Test
  void theDearestStageComesFirst() throws IOException {
    FigureTable table = StageTables.stages(Row.HEAP, result().stages().get(Row.HEAP));

    assertThat(table.rows())
        .containsExactly(List.of("read", "6.50", "900"), List.of("decide", "0.25", "0"));
  }

  @Test
  void stateIsDividedByFilesAndByPeople() throws IOException {
    FigureTable table = StageTables.state(Row.HEAP, result().stages().get(Row.HEAP));

    assertThat(table.rows()).containsExactly(List.of("file row", "1.00", "0.50", "400", "2,000"));
  }

  @Test
  void tablesShowRatiosAndQuantiles() throws IOException {
    StringBuilder text = new StringBuilder();
    ThroughputTables.of(result())
        .forEach(table -> text.append(table.text(Colours.of(false, Map.of()))));

    assertThat(text.toString())
        .containsPattern("full job, heap +14\\.0 +15\\.0 +5 +50,000 +0\\.50")
        .containsPattern("Esper 9 +25\\.0 +5 +50,000 +4 +2\\.50")
        .containsPattern("processing lag p50, ms +20")
        .containsPattern("processing lag p99, ms +250")
        .containsPattern("detect, records/s +30,000");
  }

  @Test
  void aSecondRunReplacesTheSectionOfTheFirst() throws IOException {
    String first = ThroughputDocument.with("# Benchmarks\n\nText.\n", result(), "first command");

    String second = ThroughputDocument.with(first + "\n## After\n", result(), "second command");

    assertThat(second)
        .startsWith("# Benchmarks\n\nText.\n")
        .endsWith("\n## After\n")
        .contains("second command", "| full job, heap | 14.0 |")
        .doesNotContain("first command");
    assertThat(second.split("written by", -1)).hasSize(3);
  }

  @Test
  void theJsonHasEveryRepetition() throws IOException {
    ThroughputResult result = result();
    result.add(Row.HEAP, new CostWindow(1_000, 16, 1, 5_000, 20, 3));

    var json = ThroughputJson.of(result);

    assertThat(json.path("jobs").path("heap")).hasSize(2);
    assertThat(json.path("engines").path("esper").get(0).path("cpu_us_with_jit").asDouble())
        .isEqualTo(25);
    assertThat(json.path("processing_lag").path("p99_ms").asLong()).isEqualTo(250);
  }
}
