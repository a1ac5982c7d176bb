package io.cordon.job.correlate;

import io.cordon.policy.correlate.SlidingWindow;
import java.util.HashMap;
import java.util.Map;

/**
 * All windows of one group in one row of state, by {@linkplain
 * io.cordon.policy.correlate.Contribution#windowKey policy, version, change and correlation}. They
 * are changed in place.
 */
public final class GroupWindows {
  private final Map<String, SlidingWindow> windows;

  GroupWindows() {
    this(new HashMap<>(4));
  }

  GroupWindows(Map<String, SlidingWindow> windows) {
    this.windows = windows;
  }

  /** Null where there is none. */
  SlidingWindow window(String key) {
    return windows.get(key);
  }

  void add(String key, SlidingWindow window) {
    windows.put(key, window);
  }

  /** Removes the windows that have ended; whether there were any. */
  boolean removeEnded(long watermarkMillis) {
    return windows.values().removeIf(window -> window.expiresAtMillis() <= watermarkMillis);
  }

  /** When the next window ends; {@link Long#MAX_VALUE} where there is none. */
  long nextEndMillis() {
    long next = Long.MAX_VALUE;
    for (SlidingWindow window : windows.values()) {
      next = Math.min(next, window.expiresAtMillis());
    }
    return next;
  }

  boolean isEmpty() {
    return windows.isEmpty();
  }

  /** An estimate of what it takes on the heap. */
  long bytes() {
    long bytes = 0;
    for (SlidingWindow window : windows.values()) {
      bytes += window.bytes();
    }
    return bytes;
  }

  Map<String, SlidingWindow> all() {
    return windows;
  }
}
