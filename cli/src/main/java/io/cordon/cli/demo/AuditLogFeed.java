package io.cordon.cli.demo;

import io.cordon.datagen.DemoScenario;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.harness.topic.TopicFeed;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import io.cordon.model.identity.App;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;

/**
 * The audit logs of the synthetic organisation as feeds, one for each cloud: each record at the
 * time when the cloud would deliver it.
 */
final class AuditLogFeed implements AutoCloseable {
  /** The topic of each cloud's log. */
  static final Map<App, ConfigOption<String>> TOPICS =
      Map.of(
          App.M365, CordonOptions.TOPIC_M365,
          App.BOX, CordonOptions.TOPIC_BOX,
          App.DROPBOX, CordonOptions.TOPIC_DROPBOX,
          App.GOOGLE_WORKSPACE, CordonOptions.TOPIC_GOOGLE);

  private final List<TopicFeed> feeds = new ArrayList<>();

  private AuditLogFeed() {}

  /** Starts to send what happens from now on. */
  static AuditLogFeed start(JobConfig config, DemoScenario scenario, Clock clock) {
    AuditLogFeed all = new AuditLogFeed();
    Instant start = clock.instant();
    for (App app : scenario.clouds()) {
      all.feeds.add(
          TopicFeed.start(
              config.kafka().properties(),
              config.flink().get(TOPICS.get(app)),
              List.of(new Records(scenario.live(app, start))),
              clock));
    }
    return all;
  }

  /** How many records the broker has acknowledged. */
  long sentCount() {
    return feeds.stream().mapToLong(TopicFeed::sentCount).sum();
  }

  /** Throws what has stopped a feed, if anything. */
  void requireHealthy() throws Exception {
    for (TopicFeed feed : feeds) {
      feed.requireHealthy();
    }
  }

  void stop() {
    feeds.forEach(TopicFeed::stop);
  }

  @Override
  public void close() {
    stop();
    feeds.forEach(TopicFeed::close);
  }

  /** Generated records, each with the time when it is due. */
  private record Records(Iterator<NativeRecord> generated) implements Iterator<FeedRecord> {
    @Override
    public boolean hasNext() {
      return generated.hasNext();
    }

    @Override
    public FeedRecord next() {
      NativeRecord record = generated.next();
      return new FeedRecord(record.key(), record.text(), record.delivered());
    }
  }
}
