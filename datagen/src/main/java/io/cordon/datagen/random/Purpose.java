package io.cordon.datagen.random;

/** What dice are thrown for; keeps one throw from repeating another's numbers. */
public enum Purpose {
  ORGANISATION,
  DEPARTMENT,
  PROJECT,
  LIBRARY,
  FILE,
  PERSON,
  ALIAS,
  CAREER,
  RESIDENCE,
  TRAVEL,
  EQUIPMENT,
  GUEST,
  MIGRATION,
  SERVICE_ACCOUNT,
  APPLICATION,
  DAY,
  SESSION,
  PLACE,
  STORM,
  BULK,
  GUEST_DAY,
  SERVICE_HOUR,
  DELIVERY,
  OUTAGE,
  JUNK,
  INCIDENT,
  INCIDENT_TIMES,
  DECOY;

  private final long number = name().hashCode(); // stays the same when purposes are added

  /** Dice for this purpose; the parts say for whom and when. */
  public Dice dice(long seed, long... parts) {
    return Dice.of(seed + number, parts);
  }
}
