package io.cordon.model.finding;

import io.cordon.model.policy.ActionVerb;

/**
 * A containment that was not asked for, because another policy's is in force which does as much.
 *
 * @param verb what was not asked for
 * @param by what is in force instead
 * @param policyId whose that is
 */
public record SupersededAction(ActionVerb verb, ActionVerb by, String policyId) {}
