package io.cordon.job.baselines;

import io.cordon.job.observe.PersonObservation;
import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.BaselinePolicy;
import java.util.List;

/** What the memory of a person emits, as the stages after it receive it. */
final class NoveltyFixtures {
  private NoveltyFixtures() {}

  /** A query about a value that is new after ten days in DE. */
  static NoveltyQuery query(BaselinePolicy policy, Activity judged, double pValue) {
    return new NoveltyQuery(
        policy.snapshot(),
        judged,
        policy.field().word(),
        "is new",
        policy.threshold(),
        policy.condition().explain(judged),
        pValue,
        10,
        "knows DE");
  }

  /** The observation that an activity is, without its values. */
  static PersonObservation observation(Activity activity) {
    return new PersonObservation(
        activity.person(PeopleScope.ORGANISATION).text(),
        "",
        activity.actor().department(),
        true,
        activity.time(),
        List.of(),
        activity);
  }
}
