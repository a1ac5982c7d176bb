package io.cordon.job.live;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Watermarks for a stream without event time: it is idle from the beginning, so that it neither
 * holds back the watermark of the activities nor advances it.
 *
 * <p>Emitting the highest watermark instead would fail as soon as the activity sources become idle:
 * the highest watermark would then be that of the whole job.
 */
public final class AlwaysIdleWatermarks<T> implements WatermarkStrategy<T> {
  @Override
  public WatermarkGenerator<T> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return new Generator<>();
  }

  /** Only marks its output as idle. */
  private static final class Generator<T> implements WatermarkGenerator<T> {
    @Override
    public void onEvent(T event, long timestamp, WatermarkOutput output) {
      // The events have no event time.
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
