package io.cordon.model.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What somebody says about a finding: whether it was a false alarm. Of two about one finding the
 * later one in the topic counts.
 *
 * @param findingUid of the finding, a UUID
 * @param falseAlarm false where the alarm was right
 * @param by who says so
 * @param at when; null where the verdict is withdrawn
 * @param until how long it counts: for {@link #LIFETIME} unless something else is given
 * @param note for people; null where there is none
 */
public record Verdict(
    String findingUid, boolean falseAlarm, String by, Instant at, Instant until, String note) {
  /** What was harmless once need not be harmless for ever. */
  public static final Duration LIFETIME = Duration.ofDays(90);

  /** The longest time that can be meant, about ten years. */
  public static final Duration LONGEST = Duration.ofDays(3_653);

  /** Of {@code by} and of {@code note}, in characters. */
  public static final int MAX_TEXT = 1_000;

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public Verdict {
    until = until == null && at != null ? at.plus(LIFETIME) : until;
  }

  /** A verdict without a note. */
  public Verdict(String findingUid, boolean falseAlarm, String by, Instant at, Instant until) {
    this(findingUid, falseAlarm, by, at, until, null);
  }

  /** Takes back what was said about a finding. */
  public static Verdict withdrawn(String findingUid) {
    return new Verdict(findingUid, false, null, null, null);
  }

  /** Whether nothing is said about the finding any more. */
  public boolean isWithdrawn() {
    return at == null;
  }

  /** Whether a finding can have this uid. */
  public static boolean isFindingUid(String text) {
    return text != null && UUID.matcher(text).matches();
  }
}
