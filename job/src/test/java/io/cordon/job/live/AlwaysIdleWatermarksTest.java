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
  void emitsNothingButIdle() {
    RecordedOutput output = new RecordedOutput();
    WatermarkGenerator<String> generator =
        new AlwaysIdleWatermarks<String>().createWatermarkGenerator(/* context= */ null);

    generator.onEvent("policy", 1_000, output);
    generator.onPeriodicEmit(output);

    assertThat(output.calls).containsExactly("idle");
  }

  /** Records what the generator emits. */
  private static final class RecordedOutput implements WatermarkOutput {
    private final List<String> calls = new ArrayList<>();

    @Override
    public void emitWatermark(Watermark watermark) {
      calls.add("watermark " + watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      calls.add("idle");
    }

    @Override
    public void markActive() {
      calls.add("active");
    }
  }
}
