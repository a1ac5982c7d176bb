package io.cordon.job.act;

/**
 * Where the full sets of a file's ids lie: apart from its row, because they no longer change, so
 * that a hot file costs no more to write than a part of a set. {@link RecentIds} numbers them.
 */
public interface FullIds {
  /** Null where there is none of that number. */
  DayIds get(long number) throws Exception;

  void put(long number, DayIds ids) throws Exception;

  void remove(long number) throws Exception;
}
