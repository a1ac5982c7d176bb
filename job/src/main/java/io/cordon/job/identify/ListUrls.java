package io.cordon.job.identify;

import io.cordon.model.activity.Activity;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Puts beside each activity what it states of URLs: that one is asked for, or whose it is.
 *
 * <p>Counts nothing: each activity in is one out.
 */
public final class ListUrls extends ProcessFunction<Activity, UrlRecord> {
  private transient StatedUrls urls;

  @Override
  public void open(OpenContext context) {
    urls = new StatedUrls();
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<UrlRecord> out) {
    if (FileUrls.isUrlOnly(activity)) {
      out.collect(UrlRecord.asked(FileUrls.key(activity)));
    } else {
      for (FileAtUrl stated : FileUrls.stated(activity)) {
        if (urls.isNew(stated)) {
          out.collect(UrlRecord.of(stated));
        }
      }
    }
    out.collect(UrlRecord.of(activity));
  }
}
