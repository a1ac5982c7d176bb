package io.cordon.job.containers;

import io.cordon.job.core.Uids;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.FileExposure;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The stage about containers: what they expose.
 *
 * @param exposing activities on containers that expose labelled files
 * @param inherited the exposure that each of these files inherits
 */
public record ContainerStages(DataStream<Activity> exposing, DataStream<FileExposure> inherited) {

  public static ContainerStages of(DataStream<ContainerEvent> events) {
    // contents: ContainerEvent by container → Activity; side: FileExposure
    SingleOutputStreamOperator<Activity> exposing =
        events
            .keyBy(ContainerEvent::key)
            .process(new ContainerContents())
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.CONTENTS)
            .name("container contents");
    return new ContainerStages(exposing, exposing.getSideOutput(ContainerContents.INHERITED));
  }
}
