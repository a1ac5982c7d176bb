package io.cordon.job.act;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.model.activity.Activity;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The acts of sharing of one file that may still get rows: makes one activity of the several rows
 * that a cloud writes for one act ({@link Acts}).
 *
 * <p>On arrival the first row passes at once, and a later row only when it adds something (a
 * recipient, a wider audience): then the whole act passes again under its first id and with the
 * same {@link Activity#act()}. When complete, the act passes once, after its rows had time to come.
 *
 * <p>An act is open for a day after its time on arrival, for {@link Acts#WINDOW} when complete. A
 * row that comes later is an activity of its own.
 */
public final class OpenActs {
  /** When an act of several rows is passed on. */
  public enum Pass {
    ON_ARRIVAL(Duration.ofDays(1)),
    WHEN_COMPLETE(Acts.WINDOW);

    private final long holdMillis;

    Pass(Duration hold) {
      holdMillis = hold.toMillis();
    }

    private long endMillis(Activity act) {
      return act.time().toEpochMilli() + holdMillis;
    }
  }

  /** Acts kept open of one file, about 1 KB each. */
  static final int MOST = 1_024;

  /** At no time: no act is open. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final ActivityFormat ACTIVITIES = new ActivityFormat();

  private static final Comparator<Activity> EARLIEST_FIRST =
      Comparator.comparing(Activity::time).thenComparing(Activity::id);

  /** Sorted, so that equal rows have equal bytes. */
  private final Map<String, Activity> byKey = new TreeMap<>();

  /** Shares nothing that changes. */
  public OpenActs copy() {
    OpenActs copy = new OpenActs();
    copy.byKey.putAll(byKey);
    return copy;
  }

  /** Whether the row is one of an act that is open. */
  public boolean joins(Activity row) {
    Activity act = byKey.get(Acts.key(row));
    return act != null && Acts.sameAct(act, row);
  }

  /**
   * Adds a row to its act, which is open.
   *
   * @return what passes; null for nothing
   */
  public Activity join(Activity row, Pass pass) {
    String key = Acts.key(row);
    Activity act = byKey.get(key);
    Activity whole = Acts.merge(act, row);
    byKey.put(key, whole);
    return pass == Pass.ON_ARRIVAL && Acts.adds(act, row)
        ? whole.toBuilder().arrived(row.arrived()).build()
        : null;
  }

  /**
   * Opens the act of a row.
   *
   * @return what passes; null for nothing
   */
  public Activity begin(Activity row, Pass pass) {
    Activity replaced = byKey.put(Acts.key(row), row);
    return pass == Pass.ON_ARRIVAL ? row : replaced;
  }

  /** Closes the earliest act where too many are open; null where there are not. */
  public Activity closeSurplus() {
    if (byKey.size() <= MOST) {
      return null;
    }
    Activity earliest = byKey.values().stream().min(EARLIEST_FIRST).orElseThrow();
    byKey.values().remove(earliest);
    return earliest;
  }

  /**
   * Closes the acts whose time is over.
   *
   * @return what passes, in order of id
   */
  public List<Activity> end(long timeMillis, Pass pass) {
    List<Activity> ended =
        byKey.values().stream()
            .filter(act -> pass.endMillis(act) <= timeMillis)
            .sorted(Comparator.comparing(Activity::id))
            .toList();
    byKey.values().removeAll(ended);
    return pass == Pass.WHEN_COMPLETE ? ended : List.of();
  }

  /** When the first act closes; {@link #NEVER} where none is open. */
  public long earliestEndMillis(Pass pass) {
    long earliest = NEVER;
    for (Activity act : byKey.values()) {
      earliest = Math.min(earliest, pass.endMillis(act));
    }
    return earliest;
  }

  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** On the heap, about. */
  public long bytes() {
    return 48 + 1_024L * byKey.size();
  }

  public void write(WireOutput out) {
    out.list(List.copyOf(byKey.values()), ACTIVITIES::writeVersioned);
  }

  public static OpenActs read(WireInput in) throws IOException {
    OpenActs acts = new OpenActs();
    for (Activity act : in.list(ACTIVITIES::readVersioned)) {
      acts.byKey.put(Acts.key(act), act);
    }
    return acts;
  }
}
