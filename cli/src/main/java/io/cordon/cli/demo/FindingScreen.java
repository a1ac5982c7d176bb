package io.cordon.cli.demo;

import io.cordon.cli.show.FindingText;
import io.cordon.cli.terminal.Terminal;
import io.cordon.harness.lag.FindingStatistics;
import io.cordon.harness.topic.TopicWatch;
import io.cordon.job.config.JobConfig;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.FindingJson;
import io.cordon.model.json.JsonFormatException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads committed findings and actions from Kafka, counts them, and prints the findings. */
final class FindingScreen implements AutoCloseable {
  /** More than two checkpoints of the demo: after this silence everything has been committed. */
  private static final Duration DRAIN_SILENCE = Duration.ofSeconds(3);

  private final JobConfig.Topics topics;
  private final Terminal terminal;
  private final FindingText text;
  private final FindingStatistics statistics = new FindingStatistics();
  private final AtomicLong actionCount = new AtomicLong();
  private final Map<String, Finding> lastShown = new LastShown();
  private final TopicWatch watch;

  /** The revision of each finding that was shown last, of those that changed last. */
  private static final class LastShown extends LinkedHashMap<String, Finding> {
    private static final int MOST = 10_000;

    LastShown() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Finding> eldest) {
      return size() > MOST;
    }
  }

  private FindingScreen(JobConfig config, Terminal terminal) {
    this.topics = config.topics();
    this.terminal = terminal;
    this.text = new FindingText(terminal.outColours(), terminal.outColumns());
    this.watch =
        TopicWatch.start(
            config.kafka().properties(),
            "cordon-demo-screen",
            List.of(topics.findings(), topics.actions()),
            this::onRecord);
  }

  static FindingScreen start(JobConfig config, Terminal terminal) {
    return new FindingScreen(config, terminal);
  }

  private void onRecord(ConsumerRecord<String, String> record) throws IOException {
    if (record.topic().equals(topics.actions())) {
      actionCount.incrementAndGet();
      return;
    }
    Finding finding = read(record.value());
    statistics.add(finding);
    Finding before = lastShown.put(finding.uid(), finding);
    print(
        FindingStatistics.isNew(finding)
            ? text.of(finding)
            : text.laterRevision(before, finding).stripTrailing());
  }

  private static Finding read(String json) throws IOException {
    try {
      return FindingJson.read(json);
    } catch (JsonFormatException notAFinding) {
      throw new IOException(notAFinding);
    }
  }

  private void print(String shown) {
    terminal.out().println(shown);
    terminal.out().flush();
  }

  FindingStatistics statistics() {
    return statistics;
  }

  long actionCount() {
    return actionCount.get();
  }

  void requireHealthy() throws Exception {
    watch.requireHealthy();
  }

  /** Reads on until everything that the job has decided has been printed. */
  void drain() throws InterruptedException {
    watch.drain(DRAIN_SILENCE);
  }

  @Override
  public void close() {
    watch.close();
  }
}
