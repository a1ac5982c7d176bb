package io.cordon.job.sequences;

import io.cordon.model.finding.Detection;

/**
 * A match of a sequence, which is a detection if its policy is still in force.
 *
 * @param inForceSince sequence number of the change that put the policy in force; 0 for the policy
 *     directory
 */
public record SequenceMatch(Detection detection, long inForceSince) {}
