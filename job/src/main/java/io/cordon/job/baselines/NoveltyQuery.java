package io.cordon.job.baselines;

import io.cordon.model.activity.Activity;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.BaselinePolicy;

/**
 * Whether a value that is new to a user is unusual, with all that the answer needs.
 *
 * @param judged the activity in question
 * @param field the field whose value it is, by the word of the policy
 * @param threshold highest p-value that counts as unusual
 * @param why what the activity fits, in words
 * @param pValue chance of the value so far, under everybody asked
 * @param historyDays of the user
 * @param expected what is normal for those asked so far, in words
 */
public record NoveltyQuery(
    PolicySnapshot policy,
    Activity judged,
    String field,
    double threshold,
    String why,
    double pValue,
    double historyDays,
    String expected) {

  static NoveltyQuery of(
      BaselinePolicy policy, Activity judged, double p, double historyDays, String expected) {
    return new NoveltyQuery(
        policy.snapshot(),
        judged,
        policy.field().word(),
        policy.threshold(),
        policy.condition().explain(judged),
        p,
        historyDays,
        expected);
  }

  NoveltyQuery alsoNewTo(double pNew, String expectedToo) {
    return new NoveltyQuery(
        policy,
        judged,
        field,
        threshold,
        why,
        pValue * pNew,
        historyDays,
        expected + "; " + expectedToo);
  }
}
