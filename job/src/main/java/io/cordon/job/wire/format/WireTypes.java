package io.cordon.job.wire.format;

import io.cordon.job.wire.WireType;
import io.cordon.model.activity.Activity;

/** The types of the domain's hot records, for operators, side outputs and state. */
public final class WireTypes {
  public static final WireType<Activity> ACTIVITY = new ActivityFormat().wireType();

  private WireTypes() {}
}
