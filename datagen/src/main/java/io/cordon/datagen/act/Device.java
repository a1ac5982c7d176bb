package io.cordon.datagen.act;

/**
 * A machine.
 *
 * @param key ids that clouds give it are drawn from it
 * @param os for example {@code Windows 10}, {@code MacOs}, {@code Ios 18.5}, {@code Android}
 * @param hostName the computer's own name, for example {@code LT-48213}
 * @param managed whether the organisation administers it
 */
public record Device(long key, Kind kind, String os, String hostName, boolean managed) {

  /** What sort of machine it is. */
  public enum Kind {
    COMPUTER,
    PHONE,
    SERVER
  }
}
