package io.cordon.job.people;

import io.cordon.model.finding.Verdict;
import io.cordon.policy.live.PolicyChange;

/**
 * What every task that keeps people must learn; all but one are null.
 *
 * @param policy a policy was published, changed or removed
 * @param lesson what one more person uses
 * @param verdict what somebody says about a finding
 */
public record PeopleUpdate(PolicyChange policy, Lesson lesson, Verdict verdict) {
  static PeopleUpdate of(PolicyChange policy) {
    return new PeopleUpdate(policy, null, null);
  }

  static PeopleUpdate of(Lesson lesson) {
    return new PeopleUpdate(null, lesson, null);
  }

  static PeopleUpdate of(Verdict verdict) {
    return new PeopleUpdate(null, null, verdict);
  }
}
