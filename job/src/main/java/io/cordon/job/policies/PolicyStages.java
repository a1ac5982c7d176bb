package io.cordon.job.policies;

import io.cordon.job.containers.ContainerChange;
import io.cordon.job.containers.ContainerEvent;
import io.cordon.job.containers.ExposedContainers;
import io.cordon.job.core.Settings;
import io.cordon.job.core.Uids;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.observe.PersonAct;
import io.cordon.job.observe.ValueUse;
import io.cordon.job.sync.SyncStart;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicyChange;
import java.util.EnumSet;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The stage "policies": what activities mean by themselves, and what they contribute to windows,
 * sequences and what is remembered of people.
 *
 * @param detections of policies about one activity
 */
public record PolicyStages(
    DataStream<Detection> detections,
    DataStream<KeyedContributions> contributions,
    DataStream<Signal> signals,
    DataStream<PersonAct> acts,
    DataStream<ValueUse> uses) {

  /** The streams that the stage takes in. */
  public record Inputs(
      DataStream<Activity> known,
      DataStream<Activity> exposing,
      DataStream<ContainerEvent> events,
      DataStream<PolicyChange> changes) {}

  /** Every task learns of policies and exposed containers as fast as they come. */
  public static PolicyStages live(Inputs inputs, Settings settings) {
    DataStream<TaskUpdate> policyUpdates =
        inputs
            .changes()
            .map(TaskUpdate::of)
            .returns(TypeInformation.of(TaskUpdate.class))
            .setParallelism(1)
            .uid(Uids.POLICY_UPDATES)
            .name("policy updates");
    DataStream<TaskUpdate> containerUpdates =
        inputs
            .events()
            .filter(ContainerEvent::isOfContainer)
            .uid(Uids.CONTAINERS)
            .name("exposed containers")
            .map(event -> TaskUpdate.of(ContainerChange.of(event)))
            .returns(TypeInformation.of(TaskUpdate.class))
            .uid(Uids.CONTAINER_UPDATES)
            .name("container updates");
    // start of sync: a sync by person and device → the same with the date of the first one
    // policies: Activity and TaskUpdate, broadcast → Detection; side: KeyedContributions, Signal,
    // PersonAct and ValueUse
    return of(
        SyncStart.dated(inputs.known())
            .union(inputs.exposing())
            .connect(
                policyUpdates
                    .union(containerUpdates)
                    .broadcast(PoliciesInForce.CHANGES, ExposedContainers.EXPOSED))
            .process(new MatchPolicies(policies(settings), settings))
            .returns(WireTypes.DETECTION)
            .uid(Uids.POLICIES)
            .name("policies"));
  }

  /**
   * For activities in event-time order, one task and the policies of the directory: every run gives
   * the same. The stage is chained to the one before; what containers expose is rare and is
   * evaluated beside it.
   */
  public static PolicyStages inOrder(Inputs inputs, Settings settings) {
    // start of sync: Activity → the same, a sync with the date of the first one
    // policies: Activity → Detection; side: KeyedContributions, Signal,
    // PersonAct and ValueUse
    PolicyStages known =
        of(
            SyncStart.datedInOrder(inputs.known())
                .process(new MatchInOrder(policies(settings), settings))
                .returns(WireTypes.DETECTION)
                .uid(Uids.POLICIES)
                .name("policies"));
    PolicyStages exposing =
        of(
            inputs
                .exposing()
                .process(new MatchInOrder(policies(settings), settings))
                .returns(WireTypes.DETECTION)
                .uid(Uids.POLICIES_EXPOSING)
                .name("policies on exposing containers"));
    return new PolicyStages(
        known.detections.union(exposing.detections),
        known.contributions.union(exposing.contributions),
        known.signals.union(exposing.signals),
        known.acts,
        known.uses);
  }

  private static PoliciesInForce policies(Settings settings) {
    return new PoliciesInForce(settings, EnumSet.allOf(DetectorKind.class));
  }

  private static PolicyStages of(SingleOutputStreamOperator<Detection> matched) {
    return new PolicyStages(
        matched,
        matched.getSideOutput(MatchOutputs.CONTRIBUTIONS),
        matched.getSideOutput(MatchOutputs.SIGNALS),
        matched.getSideOutput(MatchOutputs.ACTS),
        matched.getSideOutput(MatchOutputs.USES));
  }
}
