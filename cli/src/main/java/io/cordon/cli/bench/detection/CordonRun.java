package io.cordon.cli.bench.detection;

import io.cordon.cli.bench.result.BenchSettings;
import io.cordon.cli.local.BoundedRun;
import io.cordon.cli.local.InputFiles;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.FindingAlerts;
import io.cordon.datagen.score.input.ScoreInputException;
import io.cordon.job.CordonTopology;
import io.cordon.job.core.AlertBudgets;
import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.replay.ReadFiles;
import io.cordon.job.replay.Replay;
import io.cordon.model.json.FindingJson;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Cordon over the logs of one organisation, with the operators of {@code cordon detect}. Keeps
 * every revision of a finding: the first one says when it was raised.
 */
final class CordonRun {
  private static final AlertBudgets BUDGET = AlertBudgets.of(BenchSettings.ALERT_BUDGET);

  private final Terminal terminal;
  private final GeneratedFiles files;
  private final String suffix;

  /**
   * @param suffix added to the task on the progress line
   */
  CordonRun(Terminal terminal, GeneratedFiles files, String suffix) {
    this.terminal = terminal;
    this.files = files;
    this.suffix = suffix;
  }

  /** Runs the job, which writes the findings to their file, and returns what it counted. */
  RecordTotals run(Organisation organisation, PolicyPack policies) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.ordered();
    CordonTopology.Read read =
        CordonTopology.read(
            LocalFlink.files(env, files.logs(), new ReadFiles(Clock.systemUTC(), null)));
    TopologyOutputs outputs =
        new CordonTopology(Settings.of(organisation, policies).withBudgets(BUDGET))
            .replay(Replay.inOrder(read.activities()));
    LineSink.to(files.findings()).write(outputs.findings(), "findings", FindingJson::write);
    LineSink.to(files.signals()).write(outputs.signals(), "signals", FindingJson::write);
    BoundedRun run = new BoundedRun(terminal, InputFiles.of(files.logs()), suffix);
    return new RecordTotals(run.execute(env, "cordon bench detection"));
  }

  /** The findings that {@link #run} wrote. */
  List<Alert> findings() throws IOException, ScoreInputException {
    return FindingAlerts.read(files.findings());
  }

  /** What the alert budget held back. */
  List<Alert> signals() throws IOException, ScoreInputException {
    return FindingAlerts.read(files.signals());
  }
}
