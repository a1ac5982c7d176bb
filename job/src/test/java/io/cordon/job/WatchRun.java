package io.cordon.job;

import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.replay.Replay;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Finding;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.sigma.PolicyPackReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * What the topology tells of some activities under the built-in policies or others, run to its end.
 */
record WatchRun(List<Finding> findings, List<Action> actions, List<FileExposure> exposure) {
  private static final Path BUILT_IN = Path.of("../policies");

  /** What the scenarios are about; the others of the pack would find something in them, too. */
  private static final Set<String> WATCHED =
      Set.of(
          "A user's first download of a sensitive file from an anonymiser or hosting network",
          "Label lowered or removed, then the file shared outside",
          "Public link on a sensitive file used by a stranger",
          "Sensitive download, then a public link in another cloud",
          "Sensitive file behind a link for anyone",
          "Sensitive file downloaded from an unrecognised location",
          "Sensitive file shared with an external person");

  /** As an exported log is watched: put in order first, one of each operator. */
  static WatchRun replayed(List<Activity> activities) throws Exception {
    return replayed(activities, builtIn());
  }

  /** The same under other policies. */
  static WatchRun replayed(List<Activity> activities, PolicyPack policies) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.of(1);
    return run(env, topology(policies).replay(Replay.inOrder(given(env, activities))));
  }

  private static PolicyPack builtIn() throws PolicyException {
    return PolicyPack.ofPolicies(
        PolicyPackReader.load(BUILT_IN, Organisation.forTests()).all().stream()
            .filter(policy -> WATCHED.contains(policy.stamp().title()))
            .toList());
  }

  /** As a topic is watched: two of each operator, and only the order within a file is kept. */
  static WatchRun streamed(List<Activity> activities) throws Exception {
    return streamed(activities, builtIn());
  }

  /** The same under other policies. */
  static WatchRun streamed(List<Activity> activities, PolicyPack policies) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.of(2);
    List<Activity> inOrder = new ArrayList<>(activities);
    inOrder.sort(Comparator.comparing(Activity::time).thenComparing(Activity::id));
    DataStream<Activity> timed =
        given(env, inOrder)
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Activity>forMonotonousTimestamps()
                    .withTimestampAssigner((activity, ignored) -> activity.time().toEpochMilli()))
            .setParallelism(1)
            .uid("time");
    return run(env, topology(policies).watch(timed.keyBy(Activity::subject)));
  }

  private static DataStream<Activity> given(
      StreamExecutionEnvironment env, List<Activity> activities) {
    return env.fromData(activities, TypeInformation.of(Activity.class)).uid("given");
  }

  private static CordonTopology topology(PolicyPack policies) {
    return new CordonTopology(Settings.of(Organisation.forTests(), policies));
  }

  private static WatchRun run(StreamExecutionEnvironment env, TopologyOutputs watched)
      throws Exception {
    CloseableIterator<Finding> findings = watched.findings().collectAsync();
    CloseableIterator<Action> actions = watched.actions().collectAsync();
    CloseableIterator<FileExposure> exposure = watched.exposure().collectAsync();
    JobClient job = env.executeAsync("watch");
    WatchRun told =
        new WatchRun(LocalFlink.all(findings), LocalFlink.all(actions), LocalFlink.all(exposure));
    job.getJobExecutionResult().get();
    return told;
  }
}
