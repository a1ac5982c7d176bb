package io.cordon.job.decide;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/**
 * The subjects of the latest detections, decoded, so that a busy subject is not read again for each
 * of them. It is no state: every change is in the state already.
 *
 * @param <S> what is known of a subject
 */
final class RecentSubjects<S> {
  private final LinkedHashMap<String, S> latestLast =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private final Callable<S> read;
  private final ToIntFunction<S> size;
  private final int most;
  private String current;
  private int sizeOfOthers;

  /**
   * @param read reads the subject of the current key
   * @param size how many things are decoded of a subject; 0 for one that needs no memory any more
   * @param most things that are kept decoded, besides those of the current subject
   */
  RecentSubjects(Callable<S> read, ToIntFunction<S> size, int most) {
    this.read = read;
    this.size = size;
    this.most = most;
  }

  /** The subject of the current key. Its size counts when the next one comes. */
  S get(String key) throws Exception {
    if (!key.equals(current)) {
      letGo();
      current = key;
      S known = latestLast.get(key);
      sizeOfOthers -= known == null ? 0 : size.applyAsInt(known);
    }
    S known = latestLast.get(key);
    if (known == null) {
      known = read.call();
      latestLast.put(key, known);
    }
    return known;
  }

  private void letGo() {
    if (current == null) {
      return;
    }
    int now = size.applyAsInt(latestLast.get(current));
    if (now == 0) {
      latestLast.remove(current);
    }
    sizeOfOthers += now;
    Iterator<Map.Entry<String, S>> oldestFirst = latestLast.entrySet().iterator();
    while (sizeOfOthers > most) {
      sizeOfOthers -= size.applyAsInt(oldestFirst.next().getValue());
      oldestFirst.remove();
    }
  }

  /** Subjects that are kept. */
  int kept() {
    return latestLast.size();
  }
}
