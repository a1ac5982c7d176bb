package io.cordon.job.act;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.model.activity.Activity;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** The time of its end orders acts as their own time does: each is held for as long. */
  private static final Comparator<OpenAct> EARLIEST_FIRST =
      Comparator.comparing((OpenAct open) -> open.act.time())
          .thenComparing(open -> open.act.id())
          .thenComparing(OpenAct::key);

  /** Sorted, so that equal rows have equal bytes. */
  private final NavigableMap<String, Activity> byKey = new TreeMap<>();

  private final NavigableSet<OpenAct> earliestFirst = new TreeSet<>(EARLIEST_FIRST);

  private record OpenAct(String key, Activity act) {}

  /** Shares nothing that changes. */
  public OpenActs copy() {
    OpenActs copy = new OpenActs();
    copy.byKey.putAll(byKey);
    copy.earliestFirst.addAll(earliestFirst);
    return copy;
  }

  private Activity put(String key, Activity act) {
    Activity before = remove(key);
    byKey.put(key, act);
    earliestFirst.add(new OpenAct(key, act));
    return before;
  }

  private Activity remove(String key) {
    Activity act = byKey.remove(key);
    if (act != null) {
      earliestFirst.remove(new OpenAct(key, act));
    }
    return act;
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
    put(key, whole);
    return pass == Pass.ON_ARRIVAL && Acts.adds(act, row)
        ? whole.toBuilder().arrived(row.arrived()).emission(row.emission()).build()
        : null;
  }

  /**
   * Opens the act of a row.
   *
   * @return what passes; null for nothing
   */
  public Activity begin(Activity row, Pass pass) {
    Activity replaced = put(Acts.key(row), row);
    return pass == Pass.ON_ARRIVAL ? row : replaced;
  }

  /** Closes the earliest act where too many are open; null where there are not. */
  public Activity closeSurplus() {
    return byKey.size() <= MOST ? null : remove(earliestFirst.first().key);
  }

  /**
   * Closes the acts whose time is over.
   *
   * @return what passes, in order of id
   */
  public List<Activity> end(long timeMillis, Pass pass) {
    List<Activity> ended = new ArrayList<>();
    while (!byKey.isEmpty() && earliestEndMillis(pass) <= timeMillis) {
      ended.add(remove(earliestFirst.first().key));
    }
    ended.sort(Comparator.comparing(Activity::id));
    return pass == Pass.WHEN_COMPLETE ? ended : List.of();
  }

  /** When the first act closes; {@link #NEVER} where none is open. */
  public long earliestEndMillis(Pass pass) {
    return byKey.isEmpty() ? NEVER : pass.endMillis(earliestFirst.first().act);
  }

  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  public int size() {
    return byKey.size();
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
      acts.put(Acts.key(act), act);
    }
    return acts;
  }
}
