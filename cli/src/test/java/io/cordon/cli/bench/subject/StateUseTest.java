package io.cordon.cli.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StateUseTest {
  @Test
  void everySecondAccessIsCounted() {
    StateUse use =
        StateUse.of(
            Map.of(
                "row.valueStateGetLatency", 10L,
                "row.valueStateUpdateLatency", 4L,
                "mapStateIteratorNextLatency", 3L,
                "mapStateIteratorHasNextLatency", 4L,
                "mapStateRemoveLatency", 1L,
                "valueStateClearLatency", 1L,
                "mapStatePutKeySize", 99L,
                "numRecordsIn", 1_000L));

    assertThat(use).isEqualTo(new StateUse(26, 12));
  }
}
