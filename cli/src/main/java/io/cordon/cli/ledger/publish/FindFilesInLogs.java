package io.cordon.cli.ledger.publish;

import io.cordon.cli.ledger.LedgerLines;
import io.cordon.cli.ledger.LedgerOutcome;
import io.cordon.cli.ledger.MatchLedger;
import io.cordon.cli.local.BoundedRun;
import io.cordon.cli.local.InputFiles;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.replay.ReadFiles;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.reject.Reject;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Finds the ids of files at rest in exported logs, which name both id and path. */
final class FindFilesInLogs {
  private final Terminal terminal;
  private final Organisation organisation;

  FindFilesInLogs(Terminal terminal, Organisation organisation) {
    this.terminal = terminal;
    this.organisation = organisation;
  }

  /**
   * @param found of files in the logs, with id and tenant
   * @param outcome what became of each label
   */
  record Result(List<LabelAtRest> found, LedgerOutcome outcome) {}

  Result find(List<Path> ledgers, InputFiles logs) throws Exception {
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-ledger")) {
      Path file = directory.path().resolve("ledger.jsonl");
      StreamExecutionEnvironment env = LocalFlink.ordered();
      ReadFiles reader = new ReadFiles(Clock.systemUTC(), null);
      SingleOutputStreamOperator<Activity> matched =
          CordonTopology.read(LocalFlink.files(env, logs.names(), reader))
              .activities()
              .transform("match ledger", WireTypes.ACTIVITY, new MatchLedger(ledgers, organisation))
              .uid("match-ledger");
      matched.sinkTo(new DiscardingSink<>()).uid("activities-end").name("activities");
      LineSink.to(file).write(matched.getSideOutput(MatchLedger.MATCHES), "matches", line -> line);
      LedgerOutcome outcome =
          new BoundedRun(terminal, logs)
              .execute(env, "cordon ledger")
              .result()
              .get(LedgerOutcome.class)
              .orElseThrow();
      return new Result(read(file), outcome);
    }
  }

  private static List<LabelAtRest> read(Path file) throws IOException {
    List<LabelAtRest> found = new ArrayList<>();
    LedgerLines.read(
        file,
        new LedgerLines.Visitor() {
          @Override
          public void label(LabelAtRest label) {
            found.add(label);
          }

          @Override
          public void reject(Reject reject) {
            throw new IllegalStateException(reject.sentence());
          }
        });
    return found;
  }
}
