package io.cordon.model.finding;

import io.cordon.model.policy.ActionVerb;

/**
 * A containment that is not requested, because a containment of another policy includes it.
 *
 * @param verb the containment that is not requested
 * @param by the containment in effect
 * @param policyId the policy of the containment in effect
 */
public record SupersededAction(ActionVerb verb, ActionVerb by, String policyId) {}
