package io.cordon.anomaly.profile;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.Evidence;
import io.cordon.anomaly.familiarity.TokenCounts;

/** With whom a person shares, and how. */
final class ScoreShares {
  /** That a share is of a sensitive file, before anything is known of the person. */
  private static final ChanceModel SENSITIVE_SHARE = new ChanceModel(0.5, 10, 100);

  /** A link for anyone to a sensitive file, or a lowered label: as rare as a day in 300. */
  private static final double MARK_SURPRISE = 2.5;

  private ScoreShares() {}

  static boolean score(PersonProfile profile, ObservedAct of, Peers peers) {
    boolean changed =
        switch (of.mark()) {
          case NONE -> false;
          case PUBLIC_LINK -> profile.day.evidence.add(Detector.PUBLIC_LINK, MARK_SURPRISE);
          case LABEL_LOWERED -> profile.day.evidence.add(Detector.LABEL_LOWERED, MARK_SURPRISE);
        };
    profile.day.ofAct = null;
    if (of.kind() != ObservedAct.Kind.SHARE) {
      return changed;
    }
    Evidence ofAct = new Evidence();
    for (int domain : of.domains()) {
      Day.add(profile.day.domains, domain);
      recipient(profile, domain, of.sensitive(), peers, ofAct);
    }
    profile.day.ofAct = ofAct;
    changed |= profile.day.evidence.raise(Detector.RECIPIENT, ofAct);
    changed |= profile.day.evidence.raise(Detector.SENSITIVE_RECIPIENT, ofAct);
    profile.sensitiveShares = SENSITIVE_SHARE.learn(profile.sensitiveShares, of.sensitive());
    return changed;
  }

  /** Where sensitive files are shared as often as others, that the file is one says nothing. */
  private static void recipient(
      PersonProfile profile, int domain, boolean sensitive, Peers peers, Evidence ofAct) {
    double p = chance(profile, domain, (int) profile.day.epochDay, peers);
    ofAct.add(Detector.RECIPIENT, -Math.log10(p));
    if (sensitive) {
      double rare = Math.min(1, 2 * SENSITIVE_SHARE.chance(profile.sensitiveShares));
      ofAct.add(Detector.SENSITIVE_RECIPIENT, -Math.log10(p * rare));
    }
  }

  /** How surprising a recipient's domain is, as a p-value in (0, 1]. */
  static double chance(PersonProfile profile, int domain, int day, Peers peers) {
    TokenCounts own = profile.familiar(Trait.DOMAIN);
    double ofPeers = peers.chance(Trait.DOMAIN, domain, day);
    return Trait.DOMAIN.ofPerson.pValue(own, domain, day, ofPeers);
  }
}
