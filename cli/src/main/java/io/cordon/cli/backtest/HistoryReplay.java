package io.cordon.cli.backtest;

import io.cordon.audit.record.LogSource;
import io.cordon.cli.local.BoundedRun;
import io.cordon.cli.local.FinalFindings;
import io.cordon.cli.local.InputFiles;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.replay.ReadFiles;
import io.cordon.job.replay.Replay;
import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Replays logs through a set of policies, with the job that watches live. */
final class HistoryReplay {
  private final Terminal terminal;
  private final InputFiles inputs;
  private final Organisation organisation;
  private final LogSource source;

  /**
   * @param source the source of all records; null to recognise each record by its content
   */
  HistoryReplay(Terminal terminal, InputFiles inputs, Organisation organisation, LogSource source) {
    this.terminal = terminal;
    this.inputs = inputs;
    this.organisation = organisation;
    this.source = source;
  }

  /** Runs the job; its findings and actions are written to the directory. */
  ReplayResult run(PolicySet policies, Path directory) throws Exception {
    String caption = policies.name() + ": " + policies.caption();
    terminal.err().println(Printable.text(caption));
    Path findings = directory.resolve(policies.name() + "-findings");
    Path actions = directory.resolve(policies.name() + "-actions");
    StreamExecutionEnvironment env = LocalFlink.ordered();
    CordonTopology.Read read =
        CordonTopology.read(
            LocalFlink.files(env, inputs.names(), new ReadFiles(Clock.systemUTC(), source)));
    TopologyOutputs outputs =
        new CordonTopology(Settings.of(organisation, policies.pack()))
            .replay(Replay.inOrder(read.activities()));
    LineSink.to(findings)
        .write(
            FinalFindings.of(outputs.findings(), "findings"),
            "findings",
            FindingSummaryLines::line);
    LineSink.to(actions).write(outputs.actions(), "actions", ActionCounts::line);
    BoundedRun run = new BoundedRun(terminal, inputs, " (" + policies.name() + " policies)");
    RecordTotals totals = new RecordTotals(run.execute(env, "cordon backtest"));
    return new ReplayResult(policies, totals, findings, ActionCounts.read(actions));
  }
}
