package io.cordon.cli.demo;

import io.cordon.datagen.DemoScenario;
import io.cordon.datagen.NativeRecord;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.harness.topic.TopicFeed;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * The audit log of the synthetic organisation as a feed: the history as fast as possible, and
 * beside it each live record at the time when the cloud would deliver it.
 */
final class AuditLogFeed {
  private AuditLogFeed() {}

  /** Starts to send: the history to partition 0, the live records to partition 1. */
  static TopicFeed start(JobConfig config, DemoScenario scenario, Clock clock) {
    return TopicFeed.start(
        config.kafka().properties(),
        config.flink().get(CordonOptions.TOPIC_M365),
        List.of(
            new Records(scenario.history(), record -> null),
            new Records(scenario.live(), NativeRecord::delivered)),
        clock);
  }

  /** Generated records, each with the time when it is due. */
  private record Records(Iterator<NativeRecord> generated, Function<NativeRecord, Instant> dueAt)
      implements Iterator<FeedRecord> {
    @Override
    public boolean hasNext() {
      return generated.hasNext();
    }

    @Override
    public FeedRecord next() {
      NativeRecord record = generated.next();
      return new FeedRecord(record.key(), record.json(), dueAt.apply(record));
    }
  }
}
