package io.cordon.job.locate;

import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Label;
import io.cordon.organisation.Recogniser;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Resolves people, audiences and labels with the organisation file.
 *
 * <p>Counts: one activity out for each activity in; {@link #UNNAMED_LABELS} of them have a label
 * that the organisation file does not list.
 */
public final class Recognise extends RichMapFunction<Activity, Activity> {
  /** The stage's name in metrics. */
  public static final String STAGE = "recognise";

  /** Activities with a label id that the organisation file does not list, by that id. */
  public static final String UNNAMED_LABELS = "unnamed_labels";

  /** Further unknown ids are counted together, because the number of metrics must stay small. */
  private static final int MAX_COUNTED_IDS = 20;

  private final Recogniser recogniser;
  private transient Set<String> unlisted;
  private transient Tally tally;

  public Recognise(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  @Override
  public void open(OpenContext context) {
    unlisted = new HashSet<>();
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public Activity map(Activity activity) {
    Activity recognised = recogniser.recognise(activity);
    Label label = recognised.file().label();
    if (label.isKnown() && !label.isRanked()) {
      tally.add(UNNAMED_LABELS, metricName(label.caption()));
    }
    return recognised;
  }

  private String metricName(String label) {
    if (unlisted.size() < MAX_COUNTED_IDS) {
      unlisted.add(label);
    }
    return unlisted.contains(label) ? label : "others";
  }
}
