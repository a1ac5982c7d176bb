package io.cordon.job.baselines;

import io.cordon.model.activity.Activity;
import io.cordon.model.policy.PolicySnapshot;

/**
 * A value that is new to a user, with everything that is needed to judge it: the stages that judge
 * it know no policies.
 *
 * @param judged the activity that used the value
 * @param field the field with the value, by the word of the policy
 * @param novelty whether the user used the value before, in words
 * @param threshold highest p-value that counts as unusual
 * @param why how the activity matches the policy, in words
 * @param pValue chance of a new value for the user and all peers consulted so far
 * @param historyDays of the user
 * @param expected what is normal for the user and all peers consulted so far, in words
 */
public record NoveltyQuery(
    PolicySnapshot policy,
    Activity judged,
    String field,
    String novelty,
    double threshold,
    String why,
    double pValue,
    double historyDays,
    String expected) {

  NoveltyQuery alsoNewTo(double pNew, String expectedByPeers) {
    return new NoveltyQuery(
        policy,
        judged,
        field,
        novelty,
        threshold,
        why,
        pValue * pNew,
        historyDays,
        expected + "; " + expectedByPeers);
  }
}
