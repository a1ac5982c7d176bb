package io.cordon.cli.bench.throughput;

import io.cordon.cli.bench.cost.LagFigures;
import io.cordon.cli.bench.cost.Row;
import io.cordon.cli.bench.cost.ThroughputSettings;
import io.cordon.cli.bench.load.AuditLoad;
import io.cordon.cli.bench.load.BenchTopics;
import io.cordon.cli.bench.load.PacedLoad;
import io.cordon.cli.bench.subject.SubjectProcess;
import io.cordon.harness.lag.FindingStatistics;
import io.cordon.harness.process.ChildJvm;
import io.cordon.harness.topic.TopicWatch;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.FindingJson;
import io.cordon.model.json.JsonFormatException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * The processing lag under a steady load: a job on RocksDB gets records at a fixed rate, and the
 * findings of the second half of the time say how long each took. Findings are written at once, so
 * that a job that stalls is seen to.
 */
final class LagRun {
  private static final BenchTopics TOPICS = new BenchTopics("lag");
  private static final int SECONDS = 60;

  /**
   * After the last record, findings are waited for as long as none has been missing for so long.
   */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final BenchEnvironment environment;

  LagRun(BenchEnvironment environment) {
    this.environment = environment;
  }

  LagFigures run(double recordsPerSecond) throws Exception {
    ThroughputSettings settings = environment.settings();
    long records = Math.min(settings.records(), Math.round(recordsPerSecond * SECONDS));
    List<String> arguments = new ArrayList<>(environment.arguments(Row.ROCKSDB, TOPICS));
    arguments.addAll(List.of("--serve", "--immediate-findings"));
    double late;
    List<Finding> findings = new ArrayList<>();
    try (AuditLoad load =
            AuditLoad.create(environment.bootstrapServers(), TOPICS, settings.parallelism());
        TopicWatch watch = watch(findings);
        ChildJvm job =
            environment
                .programs()
                .cordon(
                    "the job under half load",
                    settings.heap(),
                    SubjectProcess.class.getName(),
                    arguments)) {
      PacedLoad paced = new PacedLoad(environment.bootstrapServers(), BenchEnvironment.TOPICS);
      late = paced.send(load, records, recordsPerSecond);
      job.requiredLine();
      watch.drain(SILENCE);
      watch.requireHealthy();
    }
    return LagFigures.of(recordsPerSecond, late, lags(findings));
  }

  /** Collects the findings about one activity. */
  private TopicWatch watch(List<Finding> findings) {
    Properties kafka = new Properties();
    kafka.put("bootstrap.servers", environment.bootstrapServers());
    return TopicWatch.start(
        kafka,
        "lag",
        List.of(TOPICS.findings()),
        record -> {
          Finding finding = read(record.value());
          if (FindingStatistics.isNew(finding) && finding.detection().activities().size() == 1) {
            findings.add(finding);
          }
        });
  }

  private static Finding read(String text) throws IOException {
    try {
      return FindingJson.read(text);
    } catch (JsonFormatException broken) {
      throw new IOException(broken);
    }
  }

  /** Without the first half, in which the JVM compiles. */
  private static long[] lags(List<Finding> findings) {
    findings.sort(Comparator.comparing(finding -> finding.detection().trigger().arrived()));
    return findings.stream()
        .skip(findings.size() / 2)
        .mapToLong(Finding::processingLagMillis)
        .toArray();
  }
}
