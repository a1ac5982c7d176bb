package io.cordon.job.act;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The ids of the events that a file had within the window, as 64-bit hashes: audit logs deliver the
 * same event repeatedly.
 *
 * <p>They are kept by the day on which they leave the window, so that a day is dropped as a whole,
 * and within a day in sets of {@link #SET} ids. A full set is written once, into {@link FullIds}: a
 * hot file costs at most 256 KB a day of the window and checkpoint. An event costs a look into each
 * set and amortised constant time to add.
 *
 * <p>At most {@link #MOST} ids are kept, which is 8 MB of state and up to 21 MB on the heap; of
 * more the set that leaves first is dropped. The chance that an event of a file with n others
 * passes for a copy of one is n / 2^64: 5e-14 with the most, and in all files of an organisation
 * with a billion events a week less than one in ten million a year.
 */
public final class RecentIds {
  /** Ids kept of one file. */
  public static final int MOST = 1 << 20;

  static final int SET = 1 << 15;

  /** At no time: there is nothing to forget. */
  public static final long NEVER = Long.MAX_VALUE;

  private final List<DayIds> sets = new ArrayList<>(2);
  private int size;
  private long bytes;
  private boolean allRead = true;
  private long earliestForgetMillis = NEVER;

  /** Shares nothing that changes. */
  public RecentIds copy() {
    RecentIds copy = new RecentIds();
    sets.forEach(ids -> copy.include(ids.copy()));
    return copy;
  }

  /** Reads the full sets, where the row was read without them. To be called before all else. */
  public void read(FullIds full) throws Exception {
    if (allRead) {
      return;
    }
    List<DayIds> read = new ArrayList<>(sets.size());
    for (DayIds ids : sets) {
      DayIds known = ids.isRead() ? ids : full.get(ids.number());
      if (known == null) {
        throw new IllegalStateException("No state holds set " + ids.number() + " of event ids");
      }
      read.add(known);
    }
    replaceBy(read);
  }

  public boolean contains(long hash) {
    for (int i = sets.size() - 1; i >= 0; i--) {
      if (sets.get(i).contains(hash)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds an id that is not among them.
   *
   * @param forgetMillis when it leaves the window
   * @return how many others had to be dropped for it
   */
  public int add(long hash, long forgetMillis, FullIds full) throws Exception {
    DayIds ids = open(forgetMillis);
    bytes -= ids.bytes();
    ids.add(hash);
    bytes += ids.bytes();
    size++;
    if (ids.size() == SET) {
      ids.close(nextNumber());
      full.put(ids.number(), ids);
    }
    return size > MOST ? dropFirst(full) : 0;
  }

  private long nextNumber() {
    long last = DayIds.OPEN;
    for (DayIds ids : sets) {
      last = Math.max(last, ids.number());
    }
    return last + 1;
  }

  private DayIds open(long forgetMillis) {
    for (int i = sets.size() - 1; i >= 0; i--) {
      DayIds ids = sets.get(i);
      if (ids.forgetMillis() == forgetMillis && ids.number() == DayIds.OPEN) {
        return ids;
      }
    }
    DayIds ids = new DayIds(forgetMillis);
    include(ids);
    return ids;
  }

  void include(DayIds ids) {
    sets.add(ids);
    size += ids.size();
    bytes += ids.bytes();
    allRead &= ids.isRead();
    earliestForgetMillis = Math.min(earliestForgetMillis, ids.forgetMillis());
  }

  private int dropFirst(FullIds full) throws Exception {
    DayIds first = sets.get(0);
    for (DayIds ids : sets) {
      first = ids.forgetMillis() < first.forgetMillis() ? ids : first;
    }
    List<DayIds> kept = new ArrayList<>(sets);
    kept.remove(first);
    replaceBy(kept);
    drop(first, full);
    return first.size();
  }

  /** Forgets the ids that have left the window at that time. */
  public void forget(long timeMillis, FullIds full) throws Exception {
    if (earliestForgetMillis > timeMillis) {
      return;
    }
    List<DayIds> kept = new ArrayList<>();
    for (DayIds ids : sets) {
      if (ids.forgetMillis() > timeMillis) {
        kept.add(ids);
      } else {
        drop(ids, full);
      }
    }
    replaceBy(kept);
  }

  private static void drop(DayIds ids, FullIds full) throws Exception {
    if (ids.number() != DayIds.OPEN) {
      full.remove(ids.number());
    }
  }

  private void replaceBy(List<DayIds> kept) {
    sets.clear();
    size = 0;
    bytes = 0;
    allRead = true;
    earliestForgetMillis = NEVER;
    kept.forEach(this::include);
  }

  /** When the first id leaves the window; {@link #NEVER} where there is none. */
  public long earliestForgetMillis() {
    return earliestForgetMillis;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public int size() {
    return size;
  }

  /** On the heap. */
  public long bytes() {
    return bytes;
  }

  public void write(WireOutput out) {
    out.list(sets, DayIds::writeInRow);
  }

  public static RecentIds read(WireInput in) throws IOException {
    RecentIds ids = new RecentIds();
    in.list(DayIds::readInRow).forEach(ids::include);
    return ids;
  }
}
