package io.cordon.job.locate;

import io.cordon.model.Activity;
import io.cordon.organisation.Locator;
import io.cordon.organisation.Organisation;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Turns the address into a place. The databases are opened where the operator runs. */
public final class Locate extends RichMapFunction<Activity, Activity> {
  private final Organisation organisation;
  private transient Locator locator;

  public Locate(Organisation organisation) {
    this.organisation = organisation;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    locator = Locator.open(organisation);
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
