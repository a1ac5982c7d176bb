package io.cordon.job.baselines;

import io.cordon.job.core.Settings;
import io.cordon.job.core.Uids;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.live.PolicyChange;
import java.util.EnumSet;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Detects values that are new to a user, to the department and to the organisation: three small
 * memories, one after the other.
 *
 * <pre>
 * activities ─► user baseline ─► department baseline ─► organisation baseline ─► detections
 * keyed by      person           department             organisation
 * </pre>
 */
public final class Baselines {
  private Baselines() {}

  public static DataStream<Detection> detect(
      DataStream<Activity> activities, Settings settings, BroadcastStream<PolicyChange> changes) {
    PeopleScope people = settings.people();
    PoliciesInForce policies = new PoliciesInForce(settings, EnumSet.of(DetectorKind.BASELINE));
    return activities
        .keyBy(activity -> activity.person(people).text())
        .connect(changes)
        .process(new LearnUsers(policies, people))
        .uid(Uids.USER_BASELINE)
        .name("user baseline")
        .keyBy(PeerGroup.DEPARTMENT::key)
        .process(new ConsultPeers(PeerGroup.DEPARTMENT))
        .uid(Uids.DEPARTMENT_BASELINE)
        .name("department baseline")
        .keyBy(PeerGroup.ORGANISATION::key)
        .process(new ConsultPeers(PeerGroup.ORGANISATION))
        .uid(Uids.ORGANISATION_BASELINE)
        .name("organisation baseline")
        .process(new JudgeNovelty(people))
        .returns(WireTypes.DETECTION)
        .uid(Uids.BASELINE_DETECTIONS)
        .name("baseline detections");
  }
}
