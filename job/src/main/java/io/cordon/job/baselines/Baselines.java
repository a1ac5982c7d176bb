package io.cordon.job.baselines;

import io.cordon.job.Settings;
import io.cordon.job.Uids;
import io.cordon.job.live.LivePack;
import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.DetectorKind;
import io.cordon.policy.live.PolicyChange;
import java.util.EnumSet;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What is new to a user, to the department and to the organisation: three small memories in a row.
 */
public final class Baselines {
  private Baselines() {}

  public static DataStream<Detection> detect(
      DataStream<Activity> activities, Settings settings, BroadcastStream<PolicyChange> changes) {
    LivePack policies = new LivePack(settings, EnumSet.of(DetectorKind.BASELINE));
    return activities
        .keyBy(settings.people()::personKey)
        .connect(changes)
        .process(new LearnUsers(policies, settings.people()))
        .uid(Uids.USER_BASELINE)
        .name("user baseline")
        .keyBy(PeerGroup.DEPARTMENT::key)
        .process(new AskPeers(PeerGroup.DEPARTMENT))
        .uid(Uids.DEPARTMENT_BASELINE)
        .name("department baseline")
        .keyBy(PeerGroup.ORGANISATION::key)
        .process(new AskPeers(PeerGroup.ORGANISATION))
        .uid(Uids.ORGANISATION_BASELINE)
        .name("organisation baseline")
        .process(new JudgeSightings())
        .uid(Uids.BASELINE_DETECTIONS)
        .name("baseline detections");
  }
}
