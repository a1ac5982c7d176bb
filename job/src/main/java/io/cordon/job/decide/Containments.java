package io.cordon.job.decide;

import io.cordon.job.core.Expiry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/** The containments that were requested on one subject and may be in force, the latest few. */
final class Containments {
  /** For one subject; one more removes the one whose act is the oldest. */
  static final int MOST = 256;

  private final MapState<String, Containment> byActionId;
  private final Duration lifetime;

  /**
   * @param lifetime how long a containment counts as in force, in event time
   */
  Containments(MapState<String, Containment> byActionId, Duration lifetime) {
    this.byActionId = byActionId;
    this.lifetime = lifetime;
  }

  List<Containment> all() throws Exception {
    return entries().stream().map(Map.Entry::getValue).toList();
  }

  /** Returns the watermark, in milliseconds, at which the containment ends. */
  long add(String actionId, Containment containment) throws Exception {
    byActionId.put(actionId, containment);
    List<Map.Entry<String, Containment>> oldestFirst = entries();
    oldestFirst.sort(Map.Entry.comparingByValue(Comparator.comparing(Containment::at)));
    for (int number = 0; number < oldestFirst.size() - MOST; number++) {
      byActionId.remove(oldestFirst.get(number).getKey());
    }
    return endMillis(containment);
  }

  void removeEnded(long watermarkMillis) throws Exception {
    Expiry.removeIf(byActionId, containment -> endMillis(containment) <= watermarkMillis);
  }

  private long endMillis(Containment containment) {
    return containment.at().plus(lifetime).toEpochMilli() + 1;
  }

  /** In the order of their keys, so that nothing depends on the state backend's order. */
  private List<Map.Entry<String, Containment>> entries() throws Exception {
    List<Map.Entry<String, Containment>> entries = new ArrayList<>();
    byActionId.entries().forEach(entry -> entries.add(Map.entry(entry.getKey(), entry.getValue())));
    entries.sort(Map.Entry.comparingByKey());
    return entries;
  }
}
