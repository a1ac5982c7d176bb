package io.cordon.job;

import io.cordon.job.read.Replay;
import io.cordon.model.Action;
import io.cordon.model.Activity;
import io.cordon.model.FileExposure;
import io.cordon.model.Finding;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** What the topology tells of some activities under the built-in policies, run to its end. */
record WatchRun(List<Finding> findings, List<Action> actions, List<FileExposure> exposure) {
  private static final Path BUILT_IN = Path.of("../policies");

  /** As an exported log is watched: put in order first, one of each operator. */
  static WatchRun replayed(List<Activity> activities) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.of(1);
    return run(env, topology().replay(Replay.inOrder(given(env, activities))));
  }

  /** As a topic is watched: two of each operator, and only the order within a file is kept. */
  static WatchRun streamed(List<Activity> activities) throws Exception {
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
    return run(env, topology().watch(timed.keyBy(Activity::subject)));
  }

  private static DataStream<Activity> given(
      StreamExecutionEnvironment env, List<Activity> activities) {
    return env.fromData(activities, TypeInformation.of(Activity.class)).uid("given");
  }

  private static CordonTopology topology() throws Exception {
    Organisation organisation = Organisation.forTests();
    return new CordonTopology(Settings.of(organisation, PolicyPack.load(BUILT_IN, organisation)));
  }

  private static WatchRun run(StreamExecutionEnvironment env, CordonTopology.Watched watched)
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
