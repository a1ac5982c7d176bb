package io.cordon.job.people;

import io.cordon.policy.live.PolicyChange;

/**
 * What every task that keeps people must learn; all but one are null.
 *
 * @param policy a policy was published, changed or removed
 * @param lesson what one more person uses
 */
public record PeopleUpdate(PolicyChange policy, Lesson lesson) {
  static PeopleUpdate of(PolicyChange policy) {
    return new PeopleUpdate(policy, null);
  }

  static PeopleUpdate of(Lesson lesson) {
    return new PeopleUpdate(null, lesson);
  }
}
