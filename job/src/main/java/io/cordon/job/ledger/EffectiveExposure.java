package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which grants of a file stand, and how far the widest of them reaches.
 *
 * <p>Everything is concluded here, at the end, from what was told and when: no telling undoes
 * another as it arrives, so their order does not matter.
 */
final class EffectiveExposure {
  private final LedgerEntry facts;
  private final Map<String, Grant> grants;
  private final Instant everythingEnded;
  private final Grant stated;

  EffectiveExposure(LedgerEntry facts) {
    this.facts = facts;
    grants = facts.grants();
    everythingEnded = end(GrantKey.EVERYTHING);
    stated = grants.get(GrantKey.STATED);
  }

  /** A known reach beyond the organisation is the answer; else one that nobody knows. */
  Access reach() {
    Access widest = Stream.concat(shares(), others()).min(Access.WIDEST_FIRST).orElse(null);
    if (widest == null || widest.exposure().compareTo(Exposure.EXTERNAL) < 0) {
      Access untold = untold();
      if (untold != null) {
        return untold;
      }
    }
    return widest == null ? Access.closed(facts.base()) : widest;
  }

  private Stream<Access> shares() {
    return grants.entrySet().stream()
        .filter(grant -> GrantKey.isShare(grant.getKey()) && !GrantKey.isUntold(grant.getKey()))
        .filter(grant -> stands(grant.getKey(), grant.getValue()))
        .map(grant -> reach(grant.getKey(), grant.getValue()));
  }

  /** What was stated of the whole file, and an owner outside. */
  private Stream<Access> others() {
    Access whole = stated != null && statementStands() ? of(GrantKey.STATED, stated, null) : null;
    Grant ownership = facts.particulars().ownership();
    boolean outside = ownership != null && ownership.exposure() == Exposure.EXTERNAL;
    return Stream.of(whole, outside ? of("owner", ownership, null) : null).filter(Objects::nonNull);
  }

  /** The link whose use or state was seen was given by whoever made it, where that was seen. */
  private Access reach(String key, Grant grant) {
    Access reach = of(key, grant, end(key, grant));
    Grant made = grants.get(GrantKey.untold(key));
    boolean onlySeen = reach.by() == null && reach.activityId() != null;
    boolean makingSeen = made != null && made.by() != null;
    if (!onlySeen || !makingSeen || !stands(GrantKey.untold(key), made)) {
      return reach;
    }
    Access making = of(key, made, end(key, made));
    boolean anotherTime = grant.takenAt() != null && making.since().isBefore(grant.takenAt());
    return anotherTime || making.since().isAfter(reach.since())
        ? reach
        : new Access(reach.exposure(), making.since(), making.by(), making.activityId(), key);
  }

  private static Access of(String key, Grant grant, Instant end) {
    boolean throughout = end == null || !grant.givenAt().isBefore(end);
    Instant since = throughout ? grant.givenAt() : grant.confirmedAt();
    return new Access(grant.exposure(), since, grant.by(), grant.activityId(), key);
  }

  /** The first of the shares whose reach no record told; null when there is none. */
  private Access untold() {
    return grants.entrySet().stream()
        .filter(grant -> GrantKey.isUntold(grant.getKey()))
        .filter(grant -> stands(grant.getKey(), grant.getValue()))
        .filter(grant -> !isToldSince(grant.getKey(), grant.getValue()))
        .map(grant -> of(grant.getKey(), grant.getValue(), toldAt(grant.getKey())))
        .min(Comparator.comparing(Access::since).thenComparing(Access::through))
        .orElse(null);
  }

  /** Whether it is known how far the link or person reaches, or who its people are. */
  private boolean isToldSince(String untold, Grant grant) {
    Instant told = toldAt(untold);
    String linkId = GrantKey.linkId(untold);
    return (told != null && !grant.confirmedAt().isAfter(told))
        || (linkId != null && hasMembers(linkId, end(GrantKey.told(untold))));
  }

  /** Whether people were named for the link since it was last removed. */
  private boolean hasMembers(String linkId, Instant removed) {
    return grants.entrySet().stream()
        .filter(grant -> GrantKey.isMemberOf(grant.getKey(), linkId))
        .map(grant -> grant.getValue().confirmedAt())
        .anyMatch(named -> named != null && (removed == null || !named.isBefore(removed)));
  }

  private Instant toldAt(String untold) {
    Grant told = grants.get(GrantKey.told(untold));
    return told != null && stands(GrantKey.told(untold), told) ? told.confirmedAt() : null;
  }

  private boolean stands(String key, Grant grant) {
    if (grant.confirmedAt() == null || isOverruled(grant)) {
      return false;
    }
    Instant end = end(key, grant);
    return end == null || !grant.confirmedAt().isBefore(end);
  }

  /** A statement about the whole file leaves nothing wider of what was before it. */
  private boolean isOverruled(Grant grant) {
    boolean wider =
        stated != null
            && (grant.exposure() == Exposure.UNKNOWN
                || grant.exposure().compareTo(stated.exposure()) > 0);
    return wider && !grant.confirmedAt().isAfter(stated.confirmedAt());
  }

  /** Until something is told of the one link, or all is taken back. */
  private boolean statementStands() {
    Instant end = everythingEnded;
    boolean ofPeople =
        stated.exposure() == Exposure.PRIVATE || stated.exposure() == Exposure.EXTERNAL;
    Grant link = grants.get(GrantKey.theLink());
    if (link != null && !ofPeople) {
      Instant told = Grant.latest(link.confirmedAt(), link.takenAt());
      return !told.isAfter(stated.confirmedAt()) && notBefore(end);
    }
    return notBefore(end);
  }

  private boolean notBefore(Instant end) {
    return end == null || !stated.confirmedAt().isBefore(end);
  }

  /** When it was last taken back, by its name or without; null when it never was. */
  private Instant end(String key, Grant grant) {
    String told = GrantKey.told(key);
    Instant end = Grant.latest(grant.takenAt(), everythingEnded);
    if (!told.equals(key)) {
      end = Grant.latest(end, end(told));
    }
    String link = GrantKey.linkOfMember(key);
    if (link != null) {
      end = Grant.latest(Grant.latest(end, end(link)), end(GrantKey.personOfMember(key)));
    }
    if (GrantKey.isLink(told) || GrantKey.isAct(told) || GrantKey.isUsed(told)) {
      end = Grant.latest(end, end(GrantKey.links(grant.exposure())));
    }
    if (GrantKey.isAct(told) || GrantKey.isUsed(told)) {
      end = Grant.latest(end, endOfNameless(grant.exposure(), GrantKey.isUsed(told)));
    }
    return end;
  }

  /**
   * A removed link that nobody saw by its id may be any that was made without one; and a link that
   * was used without its id may be any that is removed.
   */
  private Instant endOfNameless(Exposure exposure, boolean byAnyLink) {
    return grants.entrySet().stream()
        .filter(grant -> GrantKey.isLink(grant.getKey()))
        .filter(grant -> grant.getValue().exposure() == exposure)
        .filter(grant -> !grant.getValue().stands())
        .filter(grant -> byAnyLink || wasNeverSeen(grant.getKey(), grant.getValue()))
        .map(grant -> grant.getValue().takenAt())
        .reduce(null, Grant::latest);
  }

  private boolean wasNeverSeen(String key, Grant link) {
    return link.givenAt() == null && !grants.containsKey(GrantKey.untold(key));
  }

  private Instant end(String key) {
    Grant grant = grants.get(key);
    return grant == null ? null : grant.takenAt();
  }
}
