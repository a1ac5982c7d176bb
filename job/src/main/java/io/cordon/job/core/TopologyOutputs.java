package io.cordon.job.core;

import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.PolicyStatus;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The output streams of the topology; each has its own sink.
 *
 * @param signals findings that the alert budget holds back
 */
public record TopologyOutputs(
    DataStream<Finding> findings,
    DataStream<Finding> signals,
    DataStream<Action> actions,
    DataStream<FileExposure> exposure,
    DataStream<PolicyStatus> policyStatuses) {}
