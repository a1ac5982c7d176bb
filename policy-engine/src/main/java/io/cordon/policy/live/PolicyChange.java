package io.cordon.policy.live;

import io.cordon.model.policy.DetectorKind;
import java.util.Set;

/**
 * An accepted change of one policy or filter: added, replaced, disabled or removed. Of two changes
 * with the same id the one with the higher sequence number wins, whatever the order of arrival.
 *
 * @param id of the rule file, which is that of its policy or filter
 * @param version of the rule; null for a removal
 * @param kinds the detectors that evaluate its policies; empty for a filter and for a removal
 * @param text of the rule file; null for a removal
 * @param enabled whether it is evaluated
 * @param origin the message in the topic, for display
 * @param sequence a number that only grows, over all changes, also after a restart
 * @param inForceSince the sequence number of the change that put this text in force: lower than its
 *     own where the same text was published again, 0 where it is that of the policy directory
 * @param publishedAtMillis when the last signed message of this id was published; 0 where none was
 */
public record PolicyChange(
    String id,
    String version,
    Set<DetectorKind> kinds,
    String text,
    boolean enabled,
    String origin,
    long sequence,
    long inForceSince,
    long publishedAtMillis) {

  public PolicyChange {
    kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
  }

  /** A change that is no repetition, of an id of which no message was signed. */
  public PolicyChange(
      String id,
      String version,
      Set<DetectorKind> kinds,
      String text,
      boolean enabled,
      String origin,
      long sequence) {
    this(id, version, kinds, text, enabled, origin, sequence, sequence, 0);
  }

  static PolicyChange removal(String id, String origin, long sequence, long publishedAtMillis) {
    return new PolicyChange(
        id, null, null, null, false, origin, sequence, sequence, publishedAtMillis);
  }

  /** The same, for a text that was in force before. */
  PolicyChange inForceSince(long earlier) {
    return new PolicyChange(
        id, version, kinds, text, enabled, origin, sequence, earlier, publishedAtMillis);
  }

  public boolean isRemoval() {
    return text == null;
  }

  /** Whether it is a rule that is evaluated. */
  boolean isInForce() {
    return text != null && enabled;
  }

  /**
   * Whether a policy of this id is in force, as far as this change tells. One that a later change
   * put in force is: its detections may arrive before that change.
   *
   * @param inForceSince the sequence number of the change that put that policy in force
   */
  public boolean admits(long inForceSince) {
    return inForceSince > sequence || (isInForce() && inForceSince == this.inForceSince);
  }

  /** Whether it replaces the known change, which may be null. */
  public boolean isNewerThan(PolicyChange known) {
    return known == null || sequence > known.sequence;
  }

  /** Whether the two changes, of the same id, put the same in force. */
  boolean hasSameEffectAs(PolicyChange other) {
    if (!isInForce() || !other.isInForce()) {
      return isInForce() == other.isInForce();
    }
    return inForceSince == other.inForceSince && text.equals(other.text);
  }

  /** For tasks that do not evaluate the rule: it removes every older rule with its id. */
  public PolicyChange withoutText() {
    return removal(id, origin, sequence, publishedAtMillis);
  }
}
