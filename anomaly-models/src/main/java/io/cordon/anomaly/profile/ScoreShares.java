package io.cordon.anomaly.profile;

import io.cordon.anomaly.chance.ChanceModel;
import io.cordon.anomaly.evidence.Detector;

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
    if (of.kind() != ObservedAct.Kind.SHARE) {
      return changed;
    }
    for (int domain : of.domains()) {
      changed |= recipient(profile, domain, of.sensitive(), peers);
    }
    profile.sensitiveShares = SENSITIVE_SHARE.learn(profile.sensitiveShares, of.sensitive());
    return changed;
  }

  /** Where sensitive files are shared as often as others, that the file is one says nothing. */
  private static boolean recipient(
      PersonProfile profile, int domain, boolean sensitive, Peers peers) {
    Day day = profile.day;
    Day.add(day.domains, domain);
    int epochDay = (int) day.epochDay;
    double ofPeers = peers.chance(Trait.DOMAIN, domain, epochDay);
    double p =
        Trait.DOMAIN.ofPerson.pValue(profile.familiar(Trait.DOMAIN), domain, epochDay, ofPeers);
    boolean changed = day.evidence.add(Detector.RECIPIENT, -Math.log10(p));
    if (sensitive) {
      double rare = Math.min(1, 2 * SENSITIVE_SHARE.chance(profile.sensitiveShares));
      changed |= day.evidence.add(Detector.SENSITIVE_RECIPIENT, -Math.log10(p * rare));
    }
    return changed;
  }
}
