package io.cordon.cli.collect;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.Label;
import io.cordon.organisation.LabelTaxonomy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Passes activities on unchanged, and counts the labels that the organisation file does not list,
 * but for those of other organisations. At the end of the run they are a {@link SeenLabels}.
 */
public final class CountLabels extends RichMapFunction<Activity, Activity> {
  private static final long serialVersionUID = 1L;

  private final LabelTaxonomy listed;
  private transient LabelSightings unlisted;

  public CountLabels(LabelTaxonomy listed) {
    this.listed = listed;
  }

  @Override
  public void open(OpenContext context) {
    unlisted = new LabelSightings();
  }

  @Override
  public Activity map(Activity activity) {
    Label label = activity.file().label();
    if (label.isKnown()
        && !label.isForeign()
        && !listed.resolve(activity.app(), label).isRanked()) {
      unlisted.add(activity.app(), label, activity.file().caption());
    }
    return activity;
  }

  @Override
  public void close() {
    if (unlisted != null) {
      RunResult.put(getRuntimeContext(), unlisted.seen());
    }
  }
}
