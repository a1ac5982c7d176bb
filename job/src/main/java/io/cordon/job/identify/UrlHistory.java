package io.cordon.job.identify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The files that were at one URL, one after the other.
 *
 * @param files in order of time; each from when it was first seen there, until the next one
 * @param lastSeen when a record last needed the history
 */
public record UrlHistory(List<FileSince> files, Instant lastSeen) {
  static final UrlHistory NONE = new UrlHistory(List.of(), Instant.EPOCH);

  /** More files than this at one URL: the oldest is forgotten. */
  static final int MAX_FILES = 16;

  private static final Comparator<FileSince> BY_TIME =
      Comparator.comparing(FileSince::since).thenComparing(FileSince::fileId);

  public UrlHistory {
    files = files == null ? List.of() : List.copyOf(files);
    lastSeen = lastSeen == null ? Instant.EPOCH : lastSeen;
  }

  /** The id of the file at that time, else of the first one that was seen later; null for none. */
  String fileAt(Instant time) {
    String id = files.isEmpty() ? null : files.get(0).fileId();
    for (FileSince file : files) {
      id = file.since().isAfter(time) ? id : file.fileId();
    }
    return id;
  }

  /** The order in which records come matters only where two files alternate. */
  UrlHistory with(FileAtUrl seen) {
    List<FileSince> all = new ArrayList<>(files);
    all.add(new FileSince(seen.fileId(), seen.time()));
    all.sort(BY_TIME);
    List<FileSince> changes = new ArrayList<>(all.size());
    String before = null;
    for (FileSince file : all) {
      if (!Objects.equals(file.fileId(), before)) {
        changes.add(file);
      }
      before = file.fileId();
    }
    int from = Math.max(0, changes.size() - MAX_FILES);
    return new UrlHistory(changes.subList(from, changes.size()), lastSeen).seenAt(seen.time());
  }

  UrlHistory seenAt(Instant time) {
    return time.isAfter(lastSeen) ? new UrlHistory(files, time) : this;
  }
}
