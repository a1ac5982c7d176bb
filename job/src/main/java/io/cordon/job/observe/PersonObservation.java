package io.cordon.job.observe;

import io.cordon.model.activity.Activity;
import java.time.Instant;
import java.util.List;

/**
 * What is observed of a person in one activity: the values that baselines concern, and no more.
 *
 * @param person the key of the person
 * @param realm the organisation, or the tenant where each tenant is an organisation of its own
 * @param department null where unknown
 * @param colleague whether peers learn from this person: not from guests and programs
 * @param judged the activity itself where a baseline judges it, as the evidence of a finding; null
 *     where it is only learned from
 */
public record PersonObservation(
    String person,
    String realm,
    String department,
    boolean colleague,
    Instant time,
    List<ObservedValue> values,
    Activity judged) {

  public PersonObservation {
    values = values == null ? List.of() : List.copyOf(values);
  }
}
