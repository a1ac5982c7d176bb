package io.cordon.policy.live;

import java.time.Duration;
import java.time.Instant;

/**
 * Checks who published a message, for which topic, and that it is not an older one that somebody
 * sent again. The times of signed messages are kept with the accepted changes, also of removals.
 */
final class SignatureCheck {
  /** A later time would refuse every other publisher of the id until then. */
  private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

  private final PolicySigning signing;
  private final AcceptedPolicies accepted;

  SignatureCheck(PolicySigning signing, AcceptedPolicies accepted) {
    this.signing = signing;
    this.accepted = accepted;
  }

  /**
   * Why the message is refused, in one sentence; null where it is not.
   *
   * @param now processing time
   */
  String problem(PublishedPolicy published, Instant now) {
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
    String topic = published.origin().topic();
    if (!signing.isValid(signature, topic, published.key(), published.text())) {
      return "its signature is not by a key of this job for exactly this message of this topic";
    }
    Instant publishedAt = Instant.ofEpochMilli(signature.publishedAtMillis());
    if (publishedAt.isAfter(now.plus(MOST_AHEAD))) {
      return "was signed at %s, more than %d minutes ahead of this job's clock (%s)"
          .formatted(publishedAt, MOST_AHEAD.toMinutes(), now);
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
