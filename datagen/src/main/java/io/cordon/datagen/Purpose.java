package io.cordon.datagen;

/** What dice are thrown for; keeps one throw from repeating another's numbers. */
enum Purpose {
  ORGANISATION,
  DEPARTMENT,
  LIBRARY,
  DOCUMENT,
  PERSON,
  DAY,
  TRAVEL,
  SESSION,
  SERVICE_ACCOUNT,
  DELIVERY,
  INCIDENT,
  INCIDENT_TIMES,
  LIVE_WORK,
  LIVE_PLACE,
  LIVE_INCIDENTS;

  /** Dice for this purpose; the parts say for whom and when. */
  Dice dice(long seed, long... parts) {
    long[] all = new long[parts.length + 1];
    all[0] = name().hashCode(); // stays the same when purposes are added
    System.arraycopy(parts, 0, all, 1, parts.length);
    return Dice.of(seed, all);
  }
}
