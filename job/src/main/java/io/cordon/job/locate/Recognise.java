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
 * Adds what the organisation file knows: who belongs to the organisation, and the label behind an
 * id.
 *
 * <p>Counts: one activity out for each activity in; {@link #UNNAMED_LABELS} of them have a label
 * that the organisation file does not list.
 */
public final class Recognise extends RichMapFunction<Activity, Activity> {
  /** The stage's name in counts. */
  public static final String STAGE = "recognise";

  /** Activities with a label id that the organisation file does not list, by that id. */
  public static final String UNNAMED_LABELS = "unnamed_labels";

  /** More unknown ids than this are counted together: a metric's names must stay few. */
  private static final int MOST_IDS = 20;

  private final Recogniser recognition;
  private transient Set<String> unnamed;
  private transient Tally tally;

  public Recognise(Recogniser recognition) {
    this.recognition = recognition;
  }

  @Override
  public void open(OpenContext context) {
    unnamed = new HashSet<>();
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public Activity map(Activity activity) {
    Activity recognised = recognition.recognise(activity);
    Label label = recognised.file().label();
    if (label.isKnown() && !label.isRanked()) {
      tally.add(UNNAMED_LABELS, countedAs(label.caption()));
    }
    return recognised;
  }

  private String countedAs(String label) {
    if (unnamed.size() < MOST_IDS) {
      unnamed.add(label);
    }
    return unnamed.contains(label) ? label : "others";
  }
}
