package io.cordon.job.kafka;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class AuditWatermarksTest {
  private static final Duration DISORDER = Duration.ofMinutes(10);
  private static final Duration IDLENESS = Duration.ofMinutes(1);
  private static final Origin ORIGIN = Origin.ofTopic("t", 0, 1);

  private final LastOutput output = new LastOutput();
  private final MovingClock clock = new MovingClock();
  private final ManualClock readable = new ManualClock();
  private final WatermarkGenerator<Reading> generator =
      new AuditWatermarks(DISORDER, IDLENESS, Duration.ofDays(7), clock)
          .createWatermarkGenerator(new Partition());

  private void read(Reading reading) {
    generator.onEvent(reading, 0, output);
    generator.onPeriodicEmit(output);
  }

  private static Reading at(Instant time) {
    return Reading.of(ORIGIN, download().build().toBuilder().time(time).build());
  }

  private static Reading garbage() {
    return Reading.rejected(Reject.of(ORIGIN, "not_json", "It is no JSON.", new byte[] {'x'}));
  }

  @Test
  void anActivityAdvancesTheWatermarkToItsTimeMinusTheDisorder() {
    Instant time = clock.now.minus(Duration.ofHours(1));

    read(at(time));

    assertThat(output.watermark).isEqualTo(time.minus(DISORDER).toEpochMilli() - 1);
  }

  @Test
  void aRecordOfAFileKeepsAWeekBehind() {
    Instant time = clock.now.minus(Duration.ofHours(1));

    read(Reading.of(Origin.ofFile("old.jsonl", 1), at(time).activity()));

    assertThat(output.watermark)
        .isEqualTo(time.minus(DISORDER).minus(Duration.ofDays(7)).toEpochMilli() - 1);
  }

  @Test
  void aMailboxRecordAdvancesTheWatermarkToo() {
    Instant time = clock.now.minus(Duration.ofHours(1));

    read(Reading.skipped(ORIGIN, "mailbox", time));

    assertThat(output.watermark).isEqualTo(time.minus(DISORDER).toEpochMilli() - 1);
  }

  @Test
  void aRecordFromTheFutureAdvancesTheWatermarkOnlyToThePresent() {
    read(at(clock.now.plus(Duration.ofHours(23))));

    assertThat(output.watermark).isEqualTo(clock.now.minus(DISORDER).toEpochMilli() - 1);
  }

  @Test
  void aPartitionOfGarbageBecomesIdle() {
    for (int second = 0; second < 120; second += 10) {
      pass(Duration.ofSeconds(10));
      read(garbage());
    }

    assertThat(output.idle).isTrue();
    assertThat(output.watermark).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void anIdlePartitionBecomesActiveWithTheNextRecord() {
    pass(IDLENESS);
    generator.onPeriodicEmit(output);
    assertThat(output.idle).isTrue();

    read(at(clock.now));

    assertThat(output.idle).isFalse();
  }

  /** Else time would run on without it, and its records would be late for sequences. */
  @Test
  void aPartitionUnderBackPressureDoesNotBecomeIdle() {
    read(at(clock.now));

    clock.now = clock.now.plus(IDLENESS.multipliedBy(10));
    generator.onPeriodicEmit(output);

    assertThat(output.idle).isFalse();
  }

  /** The wall clock and the time in which the partition could be read. */
  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
    readable.advanceTime(time);
  }

  private final class Partition implements WatermarkGeneratorSupplier.Context {
    @Override
    public MetricGroup getMetricGroup() {
      return new UnregisteredMetricsGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
      return readable;
    }
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class LastOutput implements WatermarkOutput {
    private long watermark = Long.MIN_VALUE;
    private boolean idle;

    @Override
    public void emitWatermark(Watermark next) {
      watermark = next.getTimestamp();
    }

    @Override
    public void markIdle() {
      idle = true;
    }

    @Override
    public void markActive() {
      idle = false;
    }
  }
}
