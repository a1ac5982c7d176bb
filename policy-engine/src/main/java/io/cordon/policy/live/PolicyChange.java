package io.cordon.policy.live;

import io.cordon.model.policy.DetectorKind;
import java.util.Set;

/**
 * What was published last of one policy or filter, after it was found sound. Of two changes of one
 * id the one with the higher sequence number counts, in whatever order they arrive.
 *
 * @param id of the rule file: that of its policy or filter
 * @param version of the rule; null where it is removed
 * @param kinds what detects by it; none of a filter, and where it is removed
 * @param text of its file; null where it is removed
 * @param enabled whether it is to be evaluated
 * @param origin where it was published, for people
 */
public record PolicyChange(
    String id,
    String version,
    Set<DetectorKind> kinds,
    String text,
    boolean enabled,
    String origin,
    long sequence) {

  public PolicyChange {
    kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
  }

  static PolicyChange removal(String id, String origin, long sequence) {
    return new PolicyChange(id, null, null, null, false, origin, sequence);
  }

  public boolean isRemoval() {
    return text == null;
  }

  /** Whether there is something to evaluate. */
  public boolean isInForce() {
    return text != null && enabled;
  }

  /** A sequence is wired into the job: a change can only switch it on and off. */
  public boolean isOfSequence() {
    return kinds.contains(DetectorKind.SEQUENCE);
  }

  /** Also newer than none, which is null. */
  public boolean isNewerThan(PolicyChange known) {
    return known == null || sequence > known.sequence;
  }

  /** Whether the two, of one id, leave the same in force. */
  public boolean saysTheSameAs(PolicyChange other) {
    return isInForce() ? other.isInForce() && text.equals(other.text) : !other.isInForce();
  }

  /** The same news for those who have no use for the rule itself: no other of its id is left. */
  public PolicyChange withoutText() {
    return removal(id, origin, sequence);
  }
}
