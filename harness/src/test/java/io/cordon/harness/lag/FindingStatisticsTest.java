package io.cordon.harness.lag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FindingStatisticsTest {
  private final FindingStatistics statistics = new FindingStatistics();

  private void add(int activityId, int evidences, long lagMillis) throws JsonProcessingException {
    String evidence = "{},".repeat(evidences - 1) + "{}";
    String finding =
        "{\"activity_id\":%d,\"evidences\":[%s],\"unmapped\":{\"processing_lag_ms\":%d}}";
    statistics.add(new ObjectMapper().readTree(finding.formatted(activityId, evidence, lagMillis)));
  }

  @Test
  void withoutFindingsThereIsNoLag() {
    assertThat(statistics.lagText()).isEqualTo("none yet");
  }

  @Test
  void revisionsAreCountedApartAndHaveNoLag() throws JsonProcessingException {
    add(1, 1, 50);
    add(2, 1, 9_000);
    add(3, 1, 9_000);

    assertThat(statistics.findingCount()).isEqualTo(1);
    assertThat(statistics.revisionCount()).isEqualTo(2);
    assertThat(statistics.lagText()).isEqualTo("p50 50 ms, p99 50 ms");
  }

  @Test
  void lagsOfSequencesAreShownApart() throws JsonProcessingException {
    add(1, 1, 50);
    add(1, 2, 7_000);

    assertThat(statistics.lagText())
        .isEqualTo(
            "p50 50 ms, p99 50 ms (sequences, which wait for order: p50 7,000 ms, p99 7,000 ms)");
  }
}
