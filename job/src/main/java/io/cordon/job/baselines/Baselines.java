package io.cordon.job.baselines;

import io.cordon.job.Uids;
import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.PeopleScope;
import io.cordon.policy.BaselinePolicy;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What is new to a user, to the department and to the organisation: three small memories in a row.
 */
public final class Baselines {
  private Baselines() {}

  public static DataStream<Detection> detect(
      DataStream<Activity> activities, List<BaselinePolicy> policies, PeopleScope people) {
    return activities
        .keyBy(people::personKey)
        .process(new LearnUsers(policies, people))
        .uid(Uids.USER_BASELINE)
        .name("user baseline")
        .keyBy(PeerGroup.DEPARTMENT::key)
        .process(new AskPeers(PeerGroup.DEPARTMENT, policies))
        .uid(Uids.DEPARTMENT_BASELINE)
        .name("department baseline")
        .keyBy(PeerGroup.ORGANISATION::key)
        .process(new AskPeers(PeerGroup.ORGANISATION, policies))
        .uid(Uids.ORGANISATION_BASELINE)
        .name("organisation baseline")
        .process(new JudgeSightings(policies))
        .uid(Uids.BASELINE_DETECTIONS)
        .name("baseline detections");
  }
}
