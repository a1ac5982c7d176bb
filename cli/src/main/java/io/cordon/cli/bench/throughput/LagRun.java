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
import io.cordon.harness.topic.CommittedReader;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.FindingJson;
import io.cordon.model.json.JsonFormatException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The processing lag under a steady load: a job on RocksDB gets records at a fixed rate, and the
 * findings of the second half of the time say how long each took. Findings are written at once, so
 * that a job that stalls is seen to.
 */
final class LagRun {
  private static final BenchTopics TOPICS = new BenchTopics("lag");
  private static final int SECONDS = 60;

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
    try (AuditLoad load =
            AuditLoad.create(environment.bootstrapServers(), TOPICS, settings.parallelism());
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
    }
    return LagFigures.of(recordsPerSecond, late, lags());
  }

  /** Of findings about one activity, without the first half, in which the JVM compiles. */
  private long[] lags() throws JsonFormatException {
    List<Finding> findings = new ArrayList<>();
    try (CommittedReader reader =
        new CommittedReader(environment.bootstrapServers(), TOPICS.findings())) {
      for (String text : reader.readToEnd()) {
        Finding finding = FindingJson.read(text);
        if (FindingStatistics.isNew(finding) && finding.detection().activities().size() == 1) {
          findings.add(finding);
        }
      }
    }
    findings.sort(Comparator.comparing(finding -> finding.detection().trigger().arrived()));
    return findings.stream()
        .skip(findings.size() / 2)
        .mapToLong(Finding::processingLagMillis)
        .toArray();
  }
}
