package io.cordon.job.identify;

import io.cordon.model.activity.Activity;

/**
 * What is sorted when a bounded log is replayed: its activities, and before them what they say of
 * URLs.
 *
 * @param url asked for by an activity that has no more than it; null in the other cases
 * @param stated whose URL it is; null in the other cases
 * @param activity null in the other cases
 */
public record UrlRecord(String url, FileAtUrl stated, Activity activity) {
  static UrlRecord asked(String url) {
    return new UrlRecord(url, null, null);
  }

  static UrlRecord of(FileAtUrl stated) {
    return new UrlRecord(null, stated, null);
  }

  static UrlRecord of(Activity activity) {
    return new UrlRecord(null, null, activity);
  }
}
