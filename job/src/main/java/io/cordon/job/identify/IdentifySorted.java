package io.cordon.job.identify;

import io.cordon.job.core.Tally;
import io.cordon.model.activity.Activity;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gives the activities of a bounded log that have only the URL of their file the file's id, with
 * what the whole log knows: each passes once. First come the URLs that are asked for, then whose
 * they are, then the activities. Only for parallelism 1.
 *
 * <p>Memory: the URLs that are asked for; other statements are dropped.
 *
 * <p>Counts: activities with only a URL = {@link IdentifyFiles#BY_URL} + {@link
 * IdentifyFiles#BY_URL_ONLY}.
 */
public final class IdentifySorted extends ProcessFunction<UrlRecord, Activity> {
  private final Map<String, UrlHistory> asked = new HashMap<>();
  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), IdentifyFiles.STAGE);
  }

  @Override
  public void processElement(UrlRecord record, Context context, Collector<Activity> out) {
    if (record.url() != null) {
      asked.put(record.url(), UrlHistory.NONE);
    } else if (record.stated() != null) {
      FileAtUrl stated = record.stated();
      asked.computeIfPresent(stated.url(), (url, history) -> history.with(stated));
    } else {
      out.collect(identified(record.activity()));
    }
  }

  private Activity identified(Activity activity) {
    if (!FileUrls.isUrlOnly(activity)) {
      return activity;
    }
    UrlHistory history = asked.getOrDefault(FileUrls.key(activity), UrlHistory.NONE);
    FileSince file = history.fileAt(activity.time());
    tally.add(file == null ? IdentifyFiles.BY_URL_ONLY : IdentifyFiles.BY_URL);
    return file == null ? activity : FileUrls.identified(activity, file, activity.emission());
  }
}
