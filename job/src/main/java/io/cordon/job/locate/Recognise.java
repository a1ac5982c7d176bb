package io.cordon.job.locate;

import io.cordon.job.core.Shared;
import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.file.Label;
import io.cordon.organisation.Locator;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.Recogniser;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.metrics.Gauge;

/**
 * Resolves people, audiences, labels and the place of the address with the organisation file: in
 * one function, so that the activity is built anew once. Each task opens the databases; the metric
 * {@code cordon.locate.unreadable} counts their unreadable records.
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

  private final Shared<Organisation> organisation;
  private transient Recogniser recogniser;
  private transient Locator locator;
  private transient Set<String> unlisted;
  private transient Tally tally;

  public Recognise(Organisation organisation) {
    this.organisation = Shared.of(organisation);
  }

  @Override
  public void open(OpenContext context) throws Exception {
    recogniser = new Recogniser(organisation.value());
    locator = Locator.open(organisation.value());
    unlisted = new HashSet<>();
    tally = new Tally(getRuntimeContext(), STAGE);
    getRuntimeContext()
        .getMetricGroup()
        .addGroup(Tally.PREFIX)
        .addGroup("locate")
        .gauge("unreadable", (Gauge<Long>) locator::unreadableRecords);
  }

  @Override
  public Activity map(Activity activity) {
    Endpoint endpoint = locator.locate(activity.endpoint());
    Activity recognised = recogniser.recognise(activity, endpoint);
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

  @Override
  public void close() throws Exception {
    if (locator != null) {
      locator.close();
    }
  }
}
