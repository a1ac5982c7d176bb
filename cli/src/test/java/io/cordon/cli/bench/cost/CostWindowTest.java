package io.cordon.cli.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.harness.cost.Cost;
import io.cordon.harness.cost.MeasuredWindow;
import io.cordon.harness.cost.ThreadKind;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostWindowTest {
  private static CostWindow parsed(String line) throws IOException {
    return CostWindow.of(new ObjectMapper().readTree(line));
  }

  @Test
  void theLineOfAMeasuredProgramIsReadBack() throws IOException {
    Cost cost =
        new Cost(
            2_000_000_000L, 3_000_000_000L, 5_000_000L, Map.of(ThreadKind.COMPILER, 500_000_000L));

    CostWindow window = parsed(new MeasuredWindow(100_000, 7, cost).json());

    assertThat(window.micros()).isEqualTo(30, within(1e-9));
    assertThat(window.steadyMicros()).isEqualTo(25, within(1e-9));
    assertThat(window.bytes()).isEqualTo(50, within(1e-9));
    assertThat(window.recordsPerSecond()).isEqualTo(50_000, within(1e-6));
    assertThat(window.findings()).isEqualTo(7);
  }

  @Test
  void aPeerSaysHowManyOfItsRecordsWereMeasured() throws IOException {
    CostWindow window =
        parsed(
            "{\"peer\":\"esper\",\"records\":900,\"measured\":600,\"cpu_ms\":6.0,\"wall_ms\":3.0}");

    assertThat(window.records()).isEqualTo(600);
    assertThat(window.micros()).isEqualTo(10, within(1e-9));
  }
}
