package io.cordon.job.locate;

import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import io.cordon.organisation.Locator;
import io.cordon.organisation.Organisation;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.metrics.Gauge;

/**
 * Adds the place of the address. Each task opens the databases; the metric {@code
 * cordon.locate.unreadable} counts their unreadable records.
 */
public final class Locate extends RichMapFunction<Activity, Activity> {
  private final Organisation organisation;
  private transient Locator locator;

  public Locate(Organisation organisation) {
    this.organisation = organisation;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    locator = Locator.open(organisation);
    getRuntimeContext()
        .getMetricGroup()
        .addGroup(Tally.PREFIX)
        .addGroup("locate")
        .gauge("unreadable", (Gauge<Long>) locator::unreadableRecords);
  }

  @Override
  public Activity map(Activity activity) {
    return locator.locate(activity);
  }

  @Override
  public void close() throws Exception {
    if (locator != null) {
      locator.close();
    }
  }
}
