package io.cordon.harness.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.harness.broker.RunningBroker;
import io.cordon.harness.broker.TopicSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicsITCase {
  @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

  private static Properties kafka() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", BROKER.get().bootstrapServers());
    return properties;
  }

  private static FeedRecord record(String value, Instant dueAt) {
    return new FeedRecord("key", value, dueAt);
  }

  @Test
  void aRecordIsNotSentBeforeItIsDueAndDoesNotWaitForAnotherPartition() throws Exception {
    BROKER.get().createTopics(List.of(TopicSpec.of("due", 2)));
    Clock clock = Clock.systemUTC();
    Instant now = clock.instant();
    Iterator<FeedRecord> endless = Stream.generate(() -> record("history", null)).iterator();
    Iterator<FeedRecord> live =
        Stream.of(record("past", now), record("tomorrow", now.plus(Duration.ofDays(1)))).iterator();

    List<String> values;
    try (TopicFeed feed = TopicFeed.start(kafka(), "due", List.of(endless, live), clock);
        CommittedReader reader = new CommittedReader(BROKER.get().bootstrapServers(), "due")) {
      reader.readUntil(all -> all.contains("past") && all.contains("history"));
      // The broker shows a record before it acknowledges it.
      while (feed.sentCount() == 0) {
        feed.requireHealthy();
        Thread.onSpinWait();
      }
      feed.stop();
      values = reader.readToEnd();
    }

    assertThat(values).doesNotContain("tomorrow");
  }

  @Test
  void aWatchReceivesEveryRecordAndEndsAfterASilence() throws Exception {
    BROKER.get().createTopics(List.of(TopicSpec.of("first", 1), TopicSpec.of("second", 1)));
    List<String> received = new CopyOnWriteArrayList<>();
    try (TopicWriter first = new TopicWriter(BROKER.get().bootstrapServers(), "first");
        TopicWriter second = new TopicWriter(BROKER.get().bootstrapServers(), "second");
        TopicWatch watch =
            TopicWatch.start(
                kafka(),
                "watchers",
                List.of("first", "second"),
                record -> received.add(record.topic() + ' ' + record.value()))) {
      first.write(List.of(FeedRecord.of("k", "a"), FeedRecord.of("k", "b")));
      assertThat(second.write("k", null)).isZero();
      while (received.size() < 3) {
        watch.requireHealthy();
        Thread.onSpinWait();
      }
      watch.drain(Duration.ofMillis(200));
    }

    assertThat(received).containsExactlyInAnyOrder("first a", "first b", "second null");
  }
}
