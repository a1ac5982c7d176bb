package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import io.cordon.model.text.Hash64;
import io.cordon.policy.Aggregation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sliding window as it is described, without regard to cost: sorted lists that are searched and
 * copied for each activity.
 */
final class NaiveWindow {
  private record Entry(long millis, long key, long amount) {}

  private List<Entry> entries = new ArrayList<>();
  private Activity first;
  private Map<String, Long> ids = new LinkedHashMap<>();
  private final long span;
  private long latest = Long.MIN_VALUE;
  private long firedUntil = Long.MIN_VALUE;

  NaiveWindow(long timespanMillis) {
    span = timespanMillis;
  }

  /** Null unless it fires. */
  Firing observe(Contribution contribution, Activity activity, List<String> eventIds) {
    long time = activity.time().toEpochMilli();
    boolean suppressed = firedUntil == latest && latest != Long.MIN_VALUE;
    if (suppressed && time < latest + span + 1) {
      if (time > latest) {
        suppress(time);
      }
      return null;
    }
    if (time <= firedUntil) {
      return null;
    }
    Aggregation aggregation = contribution.window().aggregation();
    boolean once = aggregation == Aggregation.EVENT_COUNT || aggregation == Aggregation.VALUE_SUM;
    long amount = aggregation == Aggregation.VALUE_SUM ? contribution.input().amount() : 1;
    List<Entry> kept = new ArrayList<>(entries);
    List<Entry> seen = new ArrayList<>(entries);
    for (long key : keys(contribution, activity)) {
      Entry known = kept.stream().filter(entry -> entry.key == key).findFirst().orElse(null);
      if (known != null && once) {
        return null;
      }
      if (known == null || known.millis < time) {
        replace(kept, new Entry(time, key, amount));
      }
      replace(seen, new Entry(time, key, amount));
    }
    latest = Math.max(latest, time);
    addEvidence(activity, eventIds, latest - span);
    BurstInterval burst = burst(seen, time, contribution.window().threshold());
    if (burst == null) {
      entries = bounded(kept, contribution.window());
      return null;
    }
    Firing firing = firing(contribution, burst, activity);
    suppress(latest);
    return firing;
  }

  private void suppress(long until) {
    latest = until;
    firedUntil = until;
    entries = new ArrayList<>();
    first = null;
    ids = new LinkedHashMap<>();
  }

  private static long[] keys(Contribution contribution, Activity activity) {
    WindowInput input = contribution.input();
    return switch (input.window().aggregation()) {
      case EVENT_COUNT, VALUE_SUM -> new long[] {Hash64.of(activity.act() + contribution.source())};
      case VALUE_COUNT -> input.values().stream().mapToLong(v -> Hash64.of(v)).toArray();
      case TEMPORAL -> new long[] {input.index()};
    };
  }

  /** After those of the same time. */
  private static void replace(List<Entry> all, Entry entry) {
    all.removeIf(other -> other.key == entry.key);
    all.add(entry);
    all.sort(Comparator.comparingLong(Entry::millis));
  }

  private void addEvidence(Activity activity, List<String> eventIds, long oldest) {
    ids.values().removeIf(time -> time < oldest);
    eventIds.forEach(id -> ids.putIfAbsent(id, activity.time().toEpochMilli()));
    while (ids.size() > Activity.MAX_EVENT_IDS) {
      ids.remove(ids.keySet().iterator().next());
    }
    first = first != null && first.time().toEpochMilli() >= oldest ? first : activity;
  }

  private BurstInterval burst(List<Entry> seen, long time, long threshold) {
    for (Entry from : seen) {
      if (from.millis >= time - span && from.millis <= time) {
        List<Entry> within =
            seen.subList(seen.indexOf(from), seen.size()).stream()
                .filter(entry -> entry.millis <= from.millis + span)
                .toList();
        long sum = 0;
        for (Entry entry : within) {
          sum = sum + entry.amount < 0 ? Long.MAX_VALUE : sum + entry.amount;
        }
        if (sum >= threshold) {
          return new BurstInterval(from.millis, within.get(within.size() - 1).millis, sum);
        }
      }
    }
    return null;
  }

  private Firing firing(Contribution contribution, BurstInterval interval, Activity trigger) {
    WindowSpec window = contribution.window();
    List<String> shown =
        ids.keySet().stream().filter(id -> interval.contains(ids.get(id))).toList();
    Burst burst = new Burst(window.measure(), interval.amount(), window.threshold(), span, shown);
    String why = BurstText.of(burst, interval.durationMillis(), contribution.group().description());
    boolean alone =
        first.act().equals(trigger.act()) || !interval.contains(first.time().toEpochMilli());
    return new Firing(burst, why, alone ? List.of(trigger) : List.of(first, trigger));
  }

  private List<Entry> bounded(List<Entry> all, WindowSpec window) {
    return switch (window.aggregation()) {
      case VALUE_SUM -> coalesced(all);
      case TEMPORAL -> latest(all, window.inputs());
      default -> latest(all, window.threshold());
    };
  }

  private static List<Entry> latest(List<Entry> all, long most) {
    return all.subList((int) Math.max(0, all.size() - most), all.size());
  }

  private List<Entry> coalesced(List<Entry> all) {
    if (all.size() <= TimedSums.MAX_SUMS) {
      return all;
    }
    long slot = Math.max(1, span / TimedSums.SLOTS);
    long oldest = all.get(all.size() - 1).millis - span;
    List<Entry> merged = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Entry entry = all.get(i);
      boolean old = i < all.size() - 32;
      Entry last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (old && entry.millis < oldest) {
        continue;
      }
      if (old && last != null && last.millis / slot == entry.millis / slot) {
        merged.remove(merged.size() - 1);
        merged.add(new Entry(entry.millis, entry.key, last.amount + entry.amount));
      } else {
        merged.add(entry);
      }
    }
    return merged;
  }
}
