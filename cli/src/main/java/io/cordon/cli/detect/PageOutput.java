package io.cordon.cli.detect;

import io.cordon.cli.detect.page.RunPage;
import io.cordon.cli.detect.summary.ExposureMap;
import io.cordon.cli.detect.summary.FindingOverview;
import io.cordon.cli.detect.summary.RunFacts;
import io.cordon.cli.detect.summary.RunSummary;
import io.cordon.cli.exposed.ExposedFiles;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.options.UserErrorException;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.ExposureJson;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The page of a run: keeps what it needs in a temporary directory while the job runs, and writes
 * the page at the end.
 */
final class PageOutput implements AutoCloseable {
  private final Path page;
  private final TemporaryDirectory directory;
  private RecordFile<Finding> findings;

  private PageOutput(Path page, TemporaryDirectory directory) {
    this.page = page;
    this.directory = directory;
  }

  /**
   * The page at this place.
   *
   * @throws UserErrorException when it cannot be written
   */
  static PageOutput to(Path page) throws IOException {
    LineSink.requireWritable(page);
    return new PageOutput(page, TemporaryDirectory.create("cordon-page"));
  }

  /**
   * Observes a job before it starts.
   *
   * @param finalFindings each finding once
   */
  void observe(
      DataStream<Activity> activities, DataStream<Finding> finalFindings, TopologyOutputs outputs) {
    LogPeriod.observe(activities);
    findings =
        RecordFile.write(finalFindings, directory.path().resolve("findings"), "page-findings");
    LineSink.to(exposure()).write(outputs.exposure(), "page-exposure", ExposureJson::write);
  }

  private Path exposure() {
    return directory.path().resolve("exposure.jsonl");
  }

  /** Writes the page at once: whoever opens it sees the old one or the whole new one. */
  void write(RunFacts facts, RecordTotals totals) throws IOException {
    FindingOverview overview = new FindingOverview(RunPage.MOST_FINDINGS);
    findings.forEach(overview::add);
    ExposureMap exposures = ExposureMap.of(ExposedFiles.read(exposure()).worstFirst(file -> true));
    RunSummary summary = new RunSummary(facts, records(totals), overview, exposures);
    try {
      OutputFile.replace(page, RunPage.of(summary));
    } catch (IOException unwritable) {
      throw new UserErrorException(
          page + ": cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }

  private static RunSummary.RecordCounts records(RecordTotals totals) {
    return new RunSummary.RecordCounts(
        totals.records(),
        totals.activities(),
        totals.history(),
        totals.merged(),
        totals.duplicates(),
        totals.skipped(),
        totals.rejects());
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
