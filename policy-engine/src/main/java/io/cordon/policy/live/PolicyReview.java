package io.cordon.policy.live;

import io.cordon.model.policy.PolicyStatus;
import java.util.List;

/**
 * The result of checking one published policy.
 *
 * @param id of the rule; null where the message has no valid key
 * @param problems why the policy is refused, each with its position; otherwise empty
 * @param change what to broadcast; null where nothing changes
 */
public record PolicyReview(
    PolicyStatus.State state,
    String id,
    String version,
    List<String> problems,
    PolicyChange change) {}
