package io.cordon.cli.history;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.Label;
import io.cordon.model.text.Hash64;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the acts of a file or a person among activities in order of time. A file that matches once
 * is found under its other names too. Memory: the keys of the files that are found, at most
 * 500,000.
 */
final class HistorySearch {
  private static final int MOST_FILES = 500_000;

  private final HistoryQuery query;
  private final Set<Long> files = new HashSet<>();
  private final Set<Long> unlabelled = new HashSet<>();
  private final HashMap<Long, String> labels = new HashMap<>();
  private final NearMatches nearFiles;
  private final NearMatches nearPeople;
  private Instant first;
  private Instant last;
  private long searched;
  private long found;
  private long outOfTime;
  private long received;

  HistorySearch(HistoryQuery query) {
    this.query = query;
    nearFiles = new NearMatches(query.text());
    nearPeople = new NearMatches(query.text());
  }

  /** A file of which some activity matches, known before the first act. */
  void addFile(String subjectKey) {
    if (files.size() < MOST_FILES) {
      files.add(Hash64.of(subjectKey));
    }
  }

  /** The line of an activity; null where it does not match. */
  HistoryLine search(Activity activity) {
    searched++;
    first = first == null ? activity.time() : first;
    last = activity.time();
    long key = HistoryLine.fileHash(activity);
    learnLabel(key, activity.file().label());
    boolean isFile = (key != 0 && files.contains(key)) || query.isFile(activity.file());
    boolean isPerson = query.isPerson(activity.actor());
    if (!isFile && !isPerson) {
      compare(activity);
      return null;
    }
    found++;
    if (isFile && key != 0) {
      addFile(activity.subjectKey());
    }
    if (!query.isInTime(activity)) {
      outOfTime++;
      return null;
    }
    HistoryLine line = HistoryLine.of(activity, isFile, isPerson);
    if (key != 0 && !line.labelled() && unlabelled.size() < MOST_FILES) {
      unlabelled.add(key);
    }
    return line;
  }

  /** A label that comes after an act is told with it: the file may have been as sensitive then. */
  private void learnLabel(long key, Label label) {
    if (key != 0 && HistoryLine.isLabel(label) && unlabelled.contains(key)) {
      labels.put(key, label.caption());
    }
  }

  private void compare(Activity activity) {
    activity.share().recipients().stream()
        .filter(recipient -> recipient.name() != null)
        .filter(recipient -> query.text().equals(HistoryQuery.folded(recipient.name())))
        .forEach(recipient -> received++);
    if (found == 0 && files.isEmpty()) {
      nearFiles.offer(activity.file().name());
      nearPeople.offer(activity.actor().name());
    }
  }

  /** What is known at the end. */
  HistoryOutcome outcome() {
    return new HistoryOutcome(
        searched, first, last, outOfTime, received, nearFiles.names(), nearPeople.names(), labels);
  }
}
