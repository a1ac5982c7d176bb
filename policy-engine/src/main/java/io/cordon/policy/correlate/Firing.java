package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import java.util.List;

/**
 * A window found too much in it.
 *
 * @param why one sentence for people
 * @param activities the first and the last of the burst; one where they are the same
 */
public record Firing(Burst burst, String why, List<Activity> activities) {}
