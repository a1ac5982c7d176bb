package io.cordon.datagen.delivery;

import io.cordon.datagen.act.Act;

/**
 * A record that has happened and is not handed over yet.
 *
 * @param atMillis when it is handed over, as a Unix time
 * @param tie settles which of two comes first that are handed over together
 * @param number which of the act's records, from 0
 * @param again whether it was handed over before
 */
public record DueRecord(long atMillis, long tie, Act act, int number, boolean again)
    implements Comparable<DueRecord> {

  @Override
  public int compareTo(DueRecord other) {
    int order = Long.compare(atMillis, other.atMillis);
    order = order != 0 ? order : Long.compare(tie, other.tie);
    order = order != 0 ? order : Integer.compare(number, other.number);
    return order != 0 ? order : Boolean.compare(again, other.again);
  }
}
