package io.cordon.cli.show;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.text.DurationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What happened, as one sentence without its full stop: of a sequence every step, of a burst how
 * many and the last one, of anything else the activity that triggered the finding.
 */
public final class FindingSentence {
  private static final int MOST_STEPS = 5;

  private FindingSentence() {}

  public static String of(Detection detection) {
    String last = ActivitySentence.of(detection.trigger());
    Burst burst = detection.burst();
    if (burst != null && burst.observed() > 1) {
      return String.format(
          Locale.ROOT,
          "%,d %s within %s; the last one: %s",
          burst.observed(),
          burst.measure(),
          DurationText.of(burst.timespanMillis()),
          last);
    }
    boolean ordered = detection.policy().kind() == DetectorKind.SEQUENCE;
    return ordered && detection.activities().size() > 1 ? steps(detection.activities()) : last;
  }

  /** The cloud is stated where it changes. */
  private static String steps(List<Activity> activities) {
    boolean severalClouds = activities.stream().map(Activity::app).distinct().count() > 1;
    StringBuilder text = new StringBuilder();
    Activity before = null;
    for (Activity step : told(activities)) {
      boolean first = before == null;
      boolean sameActor = !first && before.actor().key().equals(step.actor().key());
      boolean sameCloud = !first && before.app() == step.app();
      text.append(first ? "" : "; then ")
          .append(severalClouds && !sameCloud ? "in " + step.app().product() + ' ' : "")
          .append(sameActor ? ActivitySentence.withoutActor(step) : ActivitySentence.of(step));
      before = step;
    }
    int skipped = activities.size() - told(activities).size();
    return skipped == 0
        ? text.toString()
        : text + " (" + skipped + (skipped == 1 ? " step" : " steps") + " between left out)";
  }

  /** The first step and the last ones tell the story. */
  private static List<Activity> told(List<Activity> activities) {
    int size = activities.size();
    if (size <= MOST_STEPS) {
      return activities;
    }
    List<Activity> told = new ArrayList<>(activities.subList(size - MOST_STEPS + 1, size));
    told.add(0, activities.get(0));
    return told;
  }
}
