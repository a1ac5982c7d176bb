package io.cordon.policy.live;

import java.time.Instant;

/**
 * Checks who published a message, and that it is not an older one that somebody sent again. The
 * times of signed messages are kept with the accepted changes, also of removals.
 */
final class SignatureCheck {
  private final PolicySigning signing;
  private final AcceptedPolicies accepted;

  SignatureCheck(PolicySigning signing, AcceptedPolicies accepted) {
    this.signing = signing;
    this.accepted = accepted;
  }

  /** Why the message is refused, in one sentence; null where it is not. */
  String problem(PublishedPolicy published) {
    if (!signing.canSign()) {
      return null;
    }
    if (published.signature() == null) {
      return signing.isRequired()
          ? "is not signed, and this job takes signed policies only (cordon.policy-signing.required)"
          : null;
    }
    PolicySignature signature = PolicySignature.parse(published.signature());
    if (signature == null) {
      return "its signature cannot be read";
    }
    if (!signing.isValid(signature, published.key(), published.text())) {
      return "its signature is not by a key of this job for exactly this message";
    }
    return replay(signature.publishedAtMillis(), published);
  }

  /** A message that is read again after a restart is the one that was accepted. */
  private String replay(long publishedAtMillis, PublishedPolicy published) {
    PolicyChange known = accepted.change(published.key());
    if (known == null || publishedAtMillis > known.publishedAtMillis()) {
      return null;
    }
    boolean again =
        publishedAtMillis == known.publishedAtMillis()
            && (published.text() == null
                ? known.isRemoval()
                : published.text().equals(known.text()));
    return again
        ? null
        : "was signed at %s, not after the last accepted message of this id (%s)"
            .formatted(
                Instant.ofEpochMilli(publishedAtMillis),
                Instant.ofEpochMilli(known.publishedAtMillis()));
  }

  /**
   * The time to keep with an accepted message: that of its signature, or of an earlier one where it
   * has none; 0 where no message of the id was signed.
   */
  long publishedAtMillis(PublishedPolicy published) {
    if (signing.canSign() && published.signature() != null) {
      return PolicySignature.parse(published.signature()).publishedAtMillis();
    }
    PolicyChange known = accepted.change(published.key());
    return known == null ? 0 : known.publishedAtMillis();
  }
}
