package io.cordon.job;

import io.cordon.model.Action;
import io.cordon.model.FileExposure;
import io.cordon.model.Finding;
import io.cordon.model.PolicyStatus;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The streams that come out of the topology, each for a sink of its own. */
public record TopologyOutputs(
    DataStream<Finding> findings,
    DataStream<Action> actions,
    DataStream<FileExposure> exposure,
    DataStream<PolicyStatus> policyStatuses) {}
