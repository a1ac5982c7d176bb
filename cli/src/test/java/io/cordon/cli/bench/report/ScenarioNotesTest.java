package io.cordon.cli.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.incident.Scenarios;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioNotesTest {
  @Test
  void everyScenarioHasANote() {
    assertThat(ScenarioNotes.load().scenarios())
        .isEqualTo(
            Scenarios.incidents().stream().map(each -> each.word()).collect(Collectors.toSet()));
  }
}
