package io.cordon.job.ledger;

import io.cordon.model.file.Exposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * Which grants of a file are active, and which exposure the widest of them causes.
 *
 * <p>Everything is concluded here, from all grants and their times. No record undoes another one
 * when it arrives, so the order of arrival does not matter.
 */
final class EffectiveExposure {
  private static final Comparator<CurrentAccess> EARLIEST_FIRST =
      Comparator.comparing(CurrentAccess::since).thenComparing(CurrentAccess::grantKey);

  private final LedgerEntry entry;
  private final Map<String, Grant> grants;
  private final Instant everythingEnded;
  private final Grant statement;

  EffectiveExposure(LedgerEntry entry) {
    this.entry = entry;
    grants = entry.grants();
    everythingEnded = end(GrantKey.EVERYTHING);
    statement = grants.get(GrantKey.STATED);
  }

  /** The widest known access; where that stays within the organisation, an unknown one first. */
  CurrentAccess access() {
    CurrentAccess widest = widest();
    if (widest == null || widest.exposure().compareTo(Exposure.EXTERNAL) < 0) {
      CurrentAccess unknown = unknownAccess();
      if (unknown != null) {
        return unknown;
      }
    }
    return widest == null ? CurrentAccess.withoutGrant(entry.base()) : widest;
  }

  private CurrentAccess widest() {
    CurrentAccess widest = wider(wholeFile(), outsideOwner());
    for (Map.Entry<String, Grant> entry : grants.entrySet()) {
      String key = entry.getKey();
      Grant grant = entry.getValue();
      if (mayBeWider(grant, widest)
          && !GrantKey.isUnknownExposure(key)
          && GrantKey.isShare(key)
          && isActive(key, grant)) {
        widest = wider(widest, access(key, grant));
      }
    }
    return widest;
  }

  /** Whether a grant needs a closer look; of many grants hardly any does. */
  private static boolean mayBeWider(Grant grant, CurrentAccess widest) {
    if (grant.confirmedAt() == null || widest == null) {
      return grant.confirmedAt() != null;
    }
    int order = grant.exposure().compareTo(widest.exposure());
    boolean isLater = grant.by() != null && grant.grantedAt().isAfter(widest.since());
    return order > 0 || (order == 0 && !isLater);
  }

  private static CurrentAccess wider(CurrentAccess one, CurrentAccess other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return CurrentAccess.WIDEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** The stated exposure of the whole file; null where nothing states it. */
  private CurrentAccess wholeFile() {
    return statement != null && isStatementActive() ? of(GrantKey.STATED, statement, null) : null;
  }

  /** An owner outside the organisation; null for others. */
  private CurrentAccess outsideOwner() {
    Grant ownership = entry.nameAndOwner().ownership();
    boolean outside = ownership != null && ownership.exposure() == Exposure.EXTERNAL;
    return outside ? of("owner", ownership, null) : null;
  }

  /**
   * The access by one grant. Where only the use or the state of a link was seen, and its creation
   * under an unknown exposure, whoever created it granted the access.
   */
  private CurrentAccess access(String key, Grant grant) {
    CurrentAccess access = of(key, grant, end(key, grant));
    Grant creation = grants.get(GrantKey.unknownExposure(key));
    boolean onlySeen = access.by() == null && access.activityId() != null;
    boolean creatorSeen = creation != null && creation.by() != null;
    if (!onlySeen || !creatorSeen || !isActive(GrantKey.unknownExposure(key), creation)) {
      return access;
    }
    CurrentAccess created = of(key, creation, end(key, creation));
    boolean endedSince = grant.endedAt() != null && created.since().isBefore(grant.endedAt());
    return endedSince || created.since().isAfter(access.since())
        ? access
        : new CurrentAccess(
            access.exposure(), created.since(), created.by(), created.activityId(), key);
  }

  private static CurrentAccess of(String key, Grant grant, Instant end) {
    boolean throughout = end == null || !grant.grantedAt().isBefore(end);
    Instant since = throughout ? grant.grantedAt() : grant.confirmedAt();
    return new CurrentAccess(grant.exposure(), since, grant.by(), grant.activityId(), key);
  }

  /** The earliest of the shares without a known exposure; null without one. */
  private CurrentAccess unknownAccess() {
    CurrentAccess earliest = null;
    for (Map.Entry<String, Grant> entry : grants.entrySet()) {
      String key = entry.getKey();
      Grant grant = entry.getValue();
      if (GrantKey.isUnknownExposure(key) && isActive(key, grant) && !isKnownSince(key, grant)) {
        CurrentAccess access = of(key, grant, knownAt(key));
        earliest =
            earliest == null || EARLIEST_FIRST.compare(access, earliest) < 0 ? access : earliest;
      }
    }
    return earliest;
  }

  /** Whether the exposure by the link or person is known since, or the people of the link are. */
  private boolean isKnownSince(String unknownKey, Grant grant) {
    Instant known = knownAt(unknownKey);
    String linkId = GrantKey.linkId(unknownKey);
    return (known != null && !grant.confirmedAt().isAfter(known))
        || (linkId != null && hasMembers(linkId, end(GrantKey.knownExposure(unknownKey))));
  }

  /** Whether people were added to the link since it was last removed. */
  private boolean hasMembers(String linkId, Instant removed) {
    return grants.entrySet().stream()
        .filter(grant -> GrantKey.isMemberOf(grant.getKey(), linkId))
        .map(grant -> grant.getValue().confirmedAt())
        .anyMatch(added -> added != null && (removed == null || !added.isBefore(removed)));
  }

  private Instant knownAt(String unknownKey) {
    String key = GrantKey.knownExposure(unknownKey);
    Grant known = grants.get(key);
    return known != null && isActive(key, known) ? known.confirmedAt() : null;
  }

  private boolean isActive(String key, Grant grant) {
    boolean stays = GrantKey.isPublication(key); // The file's visibility does not govern it.
    if (grant.confirmedAt() == null || (!stays && isOverruled(grant))) {
      return false;
    }
    Instant end = end(key, grant);
    return end == null || !grant.confirmedAt().isBefore(end);
  }

  /** A statement about the whole file ends every earlier grant that is wider. */
  private boolean isOverruled(Grant grant) {
    boolean wider =
        statement != null
            && (grant.exposure() == Exposure.UNKNOWN
                || grant.exposure().compareTo(statement.exposure()) > 0);
    return wider && !grant.confirmedAt().isAfter(statement.confirmedAt());
  }

  /** A statement ends with a later record of the one link, or when all access is revoked. */
  private boolean isStatementActive() {
    boolean aboutPeople =
        statement.exposure() == Exposure.PRIVATE || statement.exposure() == Exposure.EXTERNAL;
    Grant link = grants.get(GrantKey.theLink());
    if (link != null && !aboutPeople) {
      Instant linkChanged = Grant.latest(link.confirmedAt(), link.endedAt());
      if (linkChanged.isAfter(statement.confirmedAt())) {
        return false;
      }
    }
    return everythingEnded == null || !statement.confirmedAt().isBefore(everythingEnded);
  }

  /** When it was last revoked, by itself or with others; null when it never was. */
  private Instant end(String key, Grant grant) {
    String known = GrantKey.knownExposure(key);
    Instant end = Grant.latest(grant.endedAt(), everythingEnded);
    if (!known.equals(key)) {
      end = Grant.latest(end, end(known));
    }
    String link = GrantKey.linkOfMember(key);
    if (link != null) {
      end = Grant.latest(Grant.latest(end, end(link)), end(GrantKey.personOfMember(key)));
    }
    if (GrantKey.isLink(known) || GrantKey.isAct(known) || GrantKey.isUsed(known)) {
      end = Grant.latest(end, end(GrantKey.links(grant.exposure())));
    }
    if (GrantKey.isAct(known) || GrantKey.isUsed(known)) {
      end = Grant.latest(end, endOfUnnamed(grant.exposure(), GrantKey.isUsed(known)));
    }
    return end;
  }

  /**
   * The end of a link without a known id. A removed link whose creation was not seen may be any
   * that was created without an id; a link that was used without its id may be any removed one.
   */
  private Instant endOfUnnamed(Exposure exposure, boolean anyLink) {
    return grants.entrySet().stream()
        .filter(grant -> GrantKey.isLink(grant.getKey()))
        .filter(grant -> grant.getValue().exposure() == exposure)
        .filter(grant -> !grant.getValue().isActive())
        .filter(grant -> anyLink || wasNeverSeen(grant.getKey(), grant.getValue()))
        .map(grant -> grant.getValue().endedAt())
        .reduce(null, Grant::latest);
  }

  private boolean wasNeverSeen(String key, Grant link) {
    return link.grantedAt() == null && !grants.containsKey(GrantKey.unknownExposure(key));
  }

  private Instant end(String key) {
    Grant grant = grants.get(key);
    return grant == null ? null : grant.endedAt();
  }
}
