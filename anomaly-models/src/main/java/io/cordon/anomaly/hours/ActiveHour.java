package io.cordon.anomaly.hours;

/**
 * An hour in which a person was active.
 *
 * @param peers of the department; null where none are known
 * @param localMillis milliseconds since 1970, shifted to the person's time zone
 */
public record ActiveHour(HourProfile peers, long localMillis) {}
