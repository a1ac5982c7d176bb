package io.cordon.policy.correlate;

/**
 * A group of activities that are counted or ordered together, as one activity of the group
 * describes it.
 *
 * @param key the values that the activities have in common; groups with equal keys are one group
 * @param description the group in words for a finding: {@code by ana@example.com}; empty where the
 *     policy does not group
 * @param subjectKey key of what a finding about the group is about; null where it is the triggering
 *     activity's own subject
 */
public record Group(String key, String description, String subjectKey) {}
