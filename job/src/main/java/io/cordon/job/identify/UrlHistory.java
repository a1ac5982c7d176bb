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
      Comparator.comparing(FileSince::since)
          .thenComparing(FileSince::fileId)
          .thenComparing(FileSince::path, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(FileSince::name, Comparator.nullsLast(Comparator.naturalOrder()));

  public UrlHistory {
    files = files == null ? List.of() : List.copyOf(files);
    lastSeen = lastSeen == null ? Instant.EPOCH : lastSeen;
  }

  /** The file at that time, else the first one that was seen later; null for none. */
  FileSince fileAt(Instant time) {
    FileSince found = files.isEmpty() ? null : files.get(0);
    for (FileSince file : files) {
      found = file.since().isAfter(time) ? found : file;
    }
    return found;
  }

  /** The order in which records come matters only where two files alternate. */
  UrlHistory with(FileAtUrl seen) {
    List<FileSince> all = new ArrayList<>(files);
    all.add(new FileSince(seen.fileId(), seen.time(), seen.name(), seen.path()));
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
