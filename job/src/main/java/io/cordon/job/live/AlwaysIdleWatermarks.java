package io.cordon.job.live;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time for a stream that has none: it counts as idle from the beginning, so that it neither
 * holds the time of activities back nor moves it.
 *
 * <p>A watermark of the end of time would not hold it back either, until the audit logs fall
 * silent: an idle input does not count, and the end of time would be the time of all.
 */
public final class AlwaysIdleWatermarks<T> implements WatermarkStrategy<T> {
  @Override
  public WatermarkGenerator<T> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return new Generator<>();
  }

  /** Says nothing but that it is idle. */
  private static final class Generator<T> implements WatermarkGenerator<T> {
    @Override
    public void onEvent(T event, long timestamp, WatermarkOutput output) {
      // Its events have no time.
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
