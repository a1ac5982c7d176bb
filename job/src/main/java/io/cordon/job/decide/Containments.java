package io.cordon.job.decide;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;

/**
 * The containments that were requested on one subject and may be in force, the latest few. They are
 * decoded once and found by file; each change is written to the state at once.
 */
final class Containments {
  /** For one subject; one more removes the one whose act is the oldest. */
  static final int MOST = 256;

  private static final Comparator<Held> STRONGEST_FIRST =
      Comparator.comparing((Held held) -> held.containment.verb())
          .thenComparing(held -> held.containment.policyId())
          .thenComparing(Held::actionId);

  private static final Comparator<Held> OLDEST_FIRST =
      Comparator.comparing((Held held) -> held.containment.at()).thenComparing(Held::actionId);

  private final MapState<String, Containment> byActionId;
  private final Duration lifetime;
  private final Map<String, Held> all = new HashMap<>();
  private final NavigableSet<Held> oldestFirst = new TreeSet<>(OLDEST_FIRST);
  private final Map<String, NavigableMap<Held, Containment>> byFile = new HashMap<>();

  private record Held(String actionId, Containment containment) {}

  /**
   * Reads the containments of the current key; it must be the current key in all calls.
   *
   * @param lifetime how long a containment counts as in force, in event time
   */
  Containments(MapState<String, Containment> byActionId, Duration lifetime) throws Exception {
    this.byActionId = byActionId;
    this.lifetime = lifetime;
    for (Map.Entry<String, Containment> entry : byActionId.entries()) {
      index(new Held(entry.getKey(), entry.getValue()));
    }
  }

  /** Those on one file, the strongest first. */
  Collection<Containment> on(String file) {
    NavigableMap<Held, Containment> held = byFile.get(file);
    return held == null ? List.of() : held.values();
  }

  int size() {
    return all.size();
  }

  /** Returns the watermark, in milliseconds, at which the containment ends. */
  long add(String actionId, Containment containment) throws Exception {
    byActionId.put(actionId, containment);
    unindex(actionId);
    index(new Held(actionId, containment));
    while (all.size() > MOST) {
      remove(oldestFirst.first());
    }
    return endMillis(containment);
  }

  void removeEnded(long watermarkMillis) throws Exception {
    while (!oldestFirst.isEmpty()
        && endMillis(oldestFirst.first().containment) <= watermarkMillis) {
      remove(oldestFirst.first());
    }
  }

  private void remove(Held held) throws Exception {
    byActionId.remove(held.actionId);
    unindex(held.actionId);
  }

  private void index(Held held) {
    all.put(held.actionId, held);
    oldestFirst.add(held);
    byFile
        .computeIfAbsent(held.containment.file(), file -> new TreeMap<>(STRONGEST_FIRST))
        .put(held, held.containment);
  }

  private void unindex(String actionId) {
    Held held = all.remove(actionId);
    if (held == null) {
      return;
    }
    oldestFirst.remove(held);
    NavigableMap<Held, Containment> onFile = byFile.get(held.containment.file());
    onFile.remove(held);
    if (onFile.isEmpty()) {
      byFile.remove(held.containment.file());
    }
  }

  private long endMillis(Containment containment) {
    return containment.at().plus(lifetime).toEpochMilli() + 1;
  }
}
