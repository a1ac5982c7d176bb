package io.cordon.policy.window;

import io.cordon.model.Activity;
import io.cordon.model.Burst;
import java.util.List;

/**
 * A window found too much in it.
 *
 * @param why one sentence for people
 * @param activities the first and the last of the burst; one where they are the same
 */
public record Fired(Burst burst, String why, List<Activity> activities) {}
