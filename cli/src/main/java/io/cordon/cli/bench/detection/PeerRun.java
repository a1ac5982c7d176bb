package io.cordon.cli.bench.detection;

import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.peer.PeerMethod;
import io.cordon.job.CordonTopology;
import io.cordon.job.act.OpenActs;
import io.cordon.job.core.Settings;
import io.cordon.job.replay.ReadFiles;
import io.cordon.job.replay.Replay;
import io.cordon.model.activity.Activity;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.time.Clock;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * The other methods over the logs of one organisation: they see what Cordon's policies see, each
 * act once, with its people, labels and places, in order of event time.
 */
final class PeerRun {
  private final Terminal terminal;
  private final GeneratedFiles files;
  private final String suffix;

  /**
   * @param suffix added to the task on the progress line
   */
  PeerRun(Terminal terminal, GeneratedFiles files, String suffix) {
    this.terminal = terminal;
    this.files = files;
    this.suffix = suffix;
  }

  /**
   * Passes every activity to all methods, and returns their number.
   *
   * @param expected about how many activities there are, for the progress line
   */
  long run(Organisation organisation, List<PeerMethod> methods, long expected) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.ordered();
    CordonTopology.Read read =
        CordonTopology.read(
            LocalFlink.files(env, files.logs(), new ReadFiles(Clock.systemUTC(), null)));
    DataStream<Activity> acts =
        new CordonTopology(Settings.of(organisation, PolicyPack.none()))
            .acts(Replay.inOrder(read.activities()), OpenActs.Pass.WHEN_COMPLETE);
    InOrder ordered = new InOrder(act -> methods.forEach(method -> method.see(act)));
    long count = 0;
    CloseableIterator<Activity> all = acts.executeAndCollect("cordon bench detection");
    try (Progress progress = terminal.progress("comparing" + suffix, "activities")) {
      while (all.hasNext()) {
        ordered.add(all.next());
        count++;
        progress.update(count, Math.min(1, count / (double) Math.max(1, expected)));
      }
    } finally {
      all.close();
    }
    ordered.finish();
    return count;
  }
}
