package io.cordon.job.observe;

import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.model.activity.Activity;
import io.cordon.model.identity.Population;

/**
 * What a person did, as far as what is remembered of people needs it.
 *
 * @param person the key of the person
 * @param realm the organisation, or the tenant where each tenant is an organisation of its own
 * @param population with whom the person is compared
 * @param department null where unknown
 * @param act what was done, as numbers
 * @param judged the activity itself where a policy may judge it, as the evidence of a finding; null
 *     where it is only learned from
 */
public record PersonAct(
    String person,
    String realm,
    Population population,
    String department,
    ObservedAct act,
    Activity judged) {}
