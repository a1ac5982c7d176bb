package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import java.util.List;

/**
 * A window reached its threshold.
 *
 * @param why one sentence for a finding
 * @param activities the first and the last of the burst; only one where they are the same
 */
public record Firing(Burst burst, String why, List<Activity> activities) {}
