package io.cordon.job.identify;

import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Passes on the activities whose file has an id, and what they state about URLs; those with only
 * the URL of a file go to a side output, to be identified.
 *
 * <p>Counts nothing: activities in = activities out + {@link #URL_ONLY}.
 */
public final class SplitByIdentity extends ProcessFunction<Activity, Activity> {
  public static final OutputTag<Activity> URL_ONLY =
      new OutputTag<>("url-only", WireTypes.ACTIVITY);
  public static final OutputTag<FileAtUrl> STATED =
      new OutputTag<>("stated-urls", FileAtUrlFormat.TYPE);

  private transient StatedUrls urls;

  @Override
  public void open(OpenContext context) {
    urls = new StatedUrls();
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Activity> out) {
    if (FileUrls.isUrlOnly(activity)) {
      context.output(URL_ONLY, activity);
      return;
    }
    for (FileAtUrl stated : FileUrls.stated(activity)) {
      if (urls.isNew(stated)) {
        context.output(STATED, stated);
      }
    }
    out.collect(activity);
  }
}
