package io.cordon.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class AlwaysIdleWatermarksTest {
  @Test
  void saysOnlyThatItIsIdle() {
    Said said = new Said();
    WatermarkGenerator<String> generator =
        new AlwaysIdleWatermarks<String>().createWatermarkGenerator(/* context= */ null);

    generator.onEvent("policy", 1_000, said);
    generator.onPeriodicEmit(said);

    assertThat(said.words).containsExactly("idle");
  }

  /** Notes what the generator says of time. */
  private static final class Said implements WatermarkOutput {
    private final List<String> words = new ArrayList<>();

    @Override
    public void emitWatermark(Watermark watermark) {
      words.add("watermark " + watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      words.add("idle");
    }

    @Override
    public void markActive() {
      words.add("active");
    }
  }
}
