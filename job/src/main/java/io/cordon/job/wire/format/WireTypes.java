package io.cordon.job.wire.format;

import io.cordon.job.wire.WireType;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Detection;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;

/** The types of the domain's hot records, for operators, side outputs and state. */
public final class WireTypes {
  public static final WireType<Activity> ACTIVITY = new ActivityFormat().wireType();

  public static final WireType<Detection> DETECTION = new DetectionFormat().wireType();

  public static final WireType<Signal> SIGNAL = new SignalFormat().wireType();

  public static final WireType<KeyedContributions> CONTRIBUTIONS =
      new ContributionsFormat().wireType();

  public static final WireType<FileExposure> EXPOSURE = new ExposureFormat().wireType();

  private WireTypes() {}
}
