package io.cordon.job.explain;

import io.cordon.anomaly.profile.Explanation;
import io.cordon.model.activity.Activity;

/** Says beside a burst how many are usual for the person. */
public final class ExplainBurst {
  private ExplainBurst() {}

  /**
   * For example {@code Usual for ana: 0-11 downloads in an hour, 3.1 on average (23 days of
   * history)}.
   *
   * @param counted of a detector that counts
   */
  public static String usual(Explanation counted, Activity trigger) {
    int days = counted.historyDays();
    return "Usual for %s: %s %s, %s on average (%s %s of history)"
        .formatted(
            new ActivityNames(trigger).shortName(),
            NumberText.range(counted.usualFrom(), counted.usualTo()),
            CountWords.of(counted.detector()).measure(),
            NumberText.rounded(counted.expected()),
            NumberText.of(days),
            days == 1 ? "day" : "days");
  }
}
