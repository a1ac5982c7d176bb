package io.cordon.job.containers;

import io.cordon.job.core.Uids;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.FileExposure;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The stages about containers: what files inherit of them, and what they expose.
 *
 * @param known each activity, with the exposure that its file inherits
 * @param exposing activities on containers that expose labelled files
 * @param inherited the exposure that each of these files inherits
 */
public record ContainerStages(
    DataStream<Activity> known, DataStream<Activity> exposing, DataStream<FileExposure> inherited) {

  /** Every task learns of exposed containers as fast as they come. */
  public static ContainerStages live(
      DataStream<Activity> ledger, DataStream<ContainerEvent> events) {
    // inherit exposure: Activity and ContainerEvent, broadcast → Activity
    DataStream<Activity> known =
        ledger
            .connect(
                events
                    .filter(ContainerEvent::isOfContainer)
                    .uid(Uids.CONTAINERS)
                    .name("exposed containers")
                    .broadcast(InheritExposure.EXPOSED))
            .process(new InheritExposure())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.INHERIT)
            .name("inherit exposure");
    return with(known, events);
  }

  /** For activities in event-time order and one task: every run gives the same. */
  public static ContainerStages inOrder(
      DataStream<Activity> ledger, DataStream<ContainerEvent> events) {
    // inherit exposure: Activity → Activity
    DataStream<Activity> known =
        ledger
            .process(new InheritInOrder())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.INHERIT)
            .name("inherit exposure");
    return with(known, events);
  }

  private static ContainerStages with(
      DataStream<Activity> known, DataStream<ContainerEvent> events) {
    // contents: ContainerEvent by container → Activity; side: FileExposure
    SingleOutputStreamOperator<Activity> exposing =
        events
            .keyBy(ContainerEvent::key)
            .process(new ContainerContents())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.CONTENTS)
            .name("container contents");
    return new ContainerStages(
        known, exposing, exposing.getSideOutput(ContainerContents.INHERITED));
  }
}
