package io.cordon.anomaly.familiarity;

/**
 * A token that was seen in a session or day.
 *
 * @param day days since 1970
 * @param ifNew the p-value of the token at the level above, in (0, 1]
 */
public record TokenSighting(int token, int day, double ifNew) {}
