package io.cordon.job.kafka;

import io.cordon.audit.record.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Watermarks of audit records, for each partition separately.
 *
 * <p>Every record with a time advances the watermark, also one that is no file activity: a
 * partition of mailbox records must not hold back the others. A record without a time neither
 * advances the watermark nor prevents its partition from becoming idle. A record from the future
 * advances the watermark at most to the present. A record of a file, which warms up the job, keeps
 * further behind: the topics that come after it may begin with older ones, which are not late.
 *
 * <p>A partition is idle when no timed record came while the job could read it. Time in which back
 * pressure or watermark alignment stops the reading does not count: Flink's activity clock stands
 * still then.
 */
final class AuditWatermarks implements WatermarkStrategy<Reading> {
  private static final long serialVersionUID = 1L;

  private final Duration disorder;
  private final Duration idleness;
  private final Duration behindInFiles;
  private final Clock clock;

  /**
   * @param behindInFiles how much older than the end of a file the beginning of a topic may be
   */
  AuditWatermarks(Duration disorder, Duration idleness, Duration behindInFiles, Clock clock) {
    this.disorder = disorder;
    this.idleness = idleness;
    this.behindInFiles = behindInFiles;
    this.clock = clock;
  }

  @Override
  public WatermarkGenerator<Reading> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return new Generator(
        disorder.toMillis(),
        idleness.toMillis(),
        behindInFiles.toMillis(),
        clock,
        context.getInputActivityClock());
  }

  @Override
  public TimestampAssigner<Reading> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    return (reading, recordTimestamp) ->
        reading.time() == null ? Long.MIN_VALUE : reading.time().toEpochMilli();
  }

  /** The watermark of one partition. */
  private static final class Generator implements WatermarkGenerator<Reading> {
    private final long disorderMillis;
    private final long idlenessMillis;
    private final long behindInFilesMillis;
    private final Clock clock;
    private final RelativeClock readable;
    private long latestMillis = Long.MIN_VALUE;
    private long lastTimedRecordMillis;
    private boolean idle;

    /**
     * @param readable advances only while the partition can be read
     */
    Generator(
        long disorderMillis,
        long idlenessMillis,
        long behindInFilesMillis,
        Clock clock,
        RelativeClock readable) {
      this.disorderMillis = disorderMillis;
      this.idlenessMillis = idlenessMillis;
      this.behindInFilesMillis = behindInFilesMillis;
      this.clock = clock;
      this.readable = readable;
      this.lastTimedRecordMillis = readable.relativeTimeMillis();
    }

    @Override
    public void onEvent(Reading reading, long timestamp, WatermarkOutput output) {
      Instant time = reading.time();
      if (time != null) {
        long millis = Math.min(time.toEpochMilli(), clock.millis());
        long behind = reading.origin().file() == null ? 0 : behindInFilesMillis;
        latestMillis = Math.max(latestMillis, millis - behind);
        lastTimedRecordMillis = readable.relativeTimeMillis();
        if (idle) {
          idle = false;
          output.markActive();
        }
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      if (latestMillis != Long.MIN_VALUE) {
        output.emitWatermark(new Watermark(latestMillis - disorderMillis - 1));
      }
      if (!idle && readable.relativeTimeMillis() - lastTimedRecordMillis >= idlenessMillis) {
        idle = true;
        output.markIdle();
      }
    }
  }
}
