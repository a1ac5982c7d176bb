package io.cordon.job.observe;

import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
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
 * @param burst what the act completed, to be judged and not learned: the act itself comes alone as
 *     well; null for an act
 */
public record PersonAct(
    String person,
    String realm,
    Population population,
    String department,
    ObservedAct act,
    Activity judged,
    Detection burst) {

  /** When it was done, in milliseconds since 1970. */
  public long timeMillis() {
    return act.timeMillis();
  }
}
