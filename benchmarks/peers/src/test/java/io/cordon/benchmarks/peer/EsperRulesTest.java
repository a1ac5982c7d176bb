package io.cordon.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EsperRulesTest {

  @Test
  void findsTheHitsOfTheSharedLog() throws Exception {
    List<String> hits = new ArrayList<>();
    try (EsperRules rules = EsperRules.deploy("test", hit -> hits.add(SharedLog.text(hit)))) {
      for (SharedLog.NativeRecord record : SharedLog.records()) {
        record.events().forEach(rules::send);
      }
    }
    assertThat(hits).containsExactlyInAnyOrderElementsOf(SharedLog.hits());
  }
}
