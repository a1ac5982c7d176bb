package io.cordon.job;

import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.replay.Replay;
import io.cordon.job.testing.TestFlink;
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

/** What the topology emits for some activities under built-in or other policies, run to its end. */
record TopologyRun(List<Finding> findings, List<Action> actions, List<FileExposure> exposure) {
  private static final Path BUILT_IN = Path.of("../policies");

  /** The policies that the scenarios are about; other built-in policies would match them, too. */
  private static final Set<String> SELECTED =
      Set.of(
          "A user's first download of a sensitive file from an anonymiser or hosting network",
          "Label lowered or removed, then the file shared outside",
          "Public link on a sensitive file used by a stranger",
          "Sensitive download, then a public link in another cloud",
          "Sensitive file behind a link for anyone",
          "Sensitive file downloaded from an unrecognised location",
          "Sensitive file shared with an external person");

  /** Like an exported log: sorted first, with parallelism 1. */
  static TopologyRun replayed(List<Activity> activities) throws Exception {
    return replayed(activities, builtIn());
  }

  /** The same with other policies. */
  static TopologyRun replayed(List<Activity> activities, PolicyPack policies) throws Exception {
    StreamExecutionEnvironment env = TestFlink.of(1);
    return run(env, topology(policies).replay(Replay.inOrder(given(env, activities))));
  }

  private static PolicyPack builtIn() throws PolicyException {
    return PolicyPack.ofPolicies(
        PolicyPackReader.load(BUILT_IN, Organisation.forTests()).all().stream()
            .filter(policy -> SELECTED.contains(policy.snapshot().title()))
            .toList());
  }

  /** Like a topic: parallelism 2, and only the order within a file is kept. */
  static TopologyRun streamed(List<Activity> activities) throws Exception {
    return streamed(activities, builtIn());
  }

  /** The same with other policies. */
  static TopologyRun streamed(List<Activity> activities, PolicyPack policies) throws Exception {
    StreamExecutionEnvironment env = TestFlink.of(2);
    List<Activity> inOrder = new ArrayList<>(activities);
    inOrder.sort(Comparator.comparing(Activity::time).thenComparing(Activity::id));
    DataStream<Activity> timed =
        given(env, inOrder)
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Activity>forMonotonousTimestamps()
                    .withTimestampAssigner((activity, ignored) -> activity.time().toEpochMilli()))
            .setParallelism(1)
            .uid("time");
    return run(env, topology(policies).watch(timed.keyBy(Activity::subjectKey)));
  }

  private static DataStream<Activity> given(
      StreamExecutionEnvironment env, List<Activity> activities) {
    return env.fromData(activities, TypeInformation.of(Activity.class)).uid("given");
  }

  private static CordonTopology topology(PolicyPack policies) {
    return new CordonTopology(Settings.of(Organisation.forTests(), policies));
  }

  private static TopologyRun run(StreamExecutionEnvironment env, TopologyOutputs outputs)
      throws Exception {
    CloseableIterator<Finding> findings = outputs.findings().collectAsync();
    CloseableIterator<Action> actions = outputs.actions().collectAsync();
    CloseableIterator<FileExposure> exposure = outputs.exposure().collectAsync();
    JobClient job = env.executeAsync("watch");
    TopologyRun run =
        new TopologyRun(TestFlink.all(findings), TestFlink.all(actions), TestFlink.all(exposure));
    job.getJobExecutionResult().get();
    return run;
  }
}
