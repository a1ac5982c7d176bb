package io.cordon.job.decide;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The subjects of the latest detections, decoded, so that a busy subject is not read again for each
 * of them. It is no state: every change is in the state already.
 */
final class RecentSubjects {
  /** Findings and containments that are kept decoded, about 2 KB each. */
  static final int MOST = 20_000;

  private final LinkedHashMap<String, SubjectFindings> latestLast =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private final Callable<SubjectFindings> read;
  private String key;
  private int size;

  /**
   * @param read reads the subject of the current key
   */
  RecentSubjects(Callable<SubjectFindings> read) {
    this.read = read;
  }

  /** The subject of the current key. It counts with its present size when the next one comes. */
  SubjectFindings get(String currentKey) throws Exception {
    measure();
    key = currentKey;
    SubjectFindings known = latestLast.get(currentKey);
    if (known == null) {
      known = read.call();
      latestLast.put(currentKey, known);
    }
    size -= known.size() + 1;
    return known;
  }

  private void measure() {
    if (key != null) {
      size += latestLast.get(key).size() + 1;
    }
    Iterator<Map.Entry<String, SubjectFindings>> oldestFirst = latestLast.entrySet().iterator();
    while (size > MOST && oldestFirst.hasNext()) {
      size -= oldestFirst.next().getValue().size() + 1;
      oldestFirst.remove();
    }
  }
}
