package io.cordon.job.ledger;

import io.cordon.job.containers.ContainerEvents;
import io.cordon.job.containers.ContainerKeys;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import io.cordon.organisation.Domains;
import java.io.Serializable;
import java.util.Set;

/**
 * Updates the ledger entry of a file with an activity, and the activity with the entry: its label,
 * owner and exposure.
 *
 * <p>A failed activity changes no entry, nor does one from before the file was purged.
 */
public final class Ledger implements Serializable {
  private static final long serialVersionUID = 1L;

  /** To succeed in one of these needs access; a mere access check proves none. */
  private static final Set<Verb> USES =
      Set.of(
          Verb.OPEN,
          Verb.PREVIEW,
          Verb.DOWNLOAD,
          Verb.SYNC,
          Verb.COPY,
          Verb.UPDATE,
          Verb.RENAME,
          Verb.MOVE);

  private static final String OWNER = "owner";

  private final Domains domains;

  /**
   * @param domains distinguish owners inside and outside the organisation
   */
  public Ledger(Domains domains) {
    this.domains = domains;
  }

  public LedgerUpdate update(LedgerEntry before, Activity activity) {
    boolean counts =
        activity.outcome() != Outcome.FAILURE && !before.lifecycle().isBeforePurge(activity.time());
    LedgerEntry after = counts ? learned(before, activity) : before;
    LedgerEntry known = activity.verb() == Verb.PURGE ? before : after;
    return new LedgerUpdate(before, after, withKnown(before, known, activity));
  }

  private LedgerEntry learned(LedgerEntry before, Activity activity) {
    if (activity.verb() == Verb.PURGE) {
      return before.purged(activity.time());
    }
    LedgerEntry after = Labelling.learned(before, activity);
    after = withLifecycle(after, activity);
    after = withOwner(withGrants(after, activity), activity);
    after = withPlacement(after, activity);
    return withName(after, activity);
  }

  private static LedgerEntry withLifecycle(LedgerEntry entry, Activity activity) {
    return switch (activity.verb()) {
      case UPLOAD, CREATE ->
          entry
              .withLifecycle(entry.lifecycle().created(activity.time()))
              .withBase(entry.base().greatest(Exposure.PRIVATE));
      case DELETE -> entry.withLifecycle(entry.lifecycle().deleted(activity.time()));
      case RESTORE -> entry.withLifecycle(entry.lifecycle().restored(activity.time()));
      default -> entry;
    };
  }

  private static LedgerEntry withGrants(LedgerEntry entry, Activity activity) {
    boolean sharing = activity.verb().changesSharing();
    boolean used =
        USES.contains(activity.verb())
            && (Grants.mayShowLink(activity) || Grants.isOutsider(activity.actor()));
    boolean accepted = Grants.isAcceptance(activity);
    if (!sharing && !used && !accepted && activity.file().exposure() == Exposure.UNKNOWN) {
      return entry;
    }
    Grants grants = new Grants(entry.grants(), activity).stated();
    return switch (activity.verb()) {
      case SHARE -> entry.withGrants(grants.shared().byKey());
      case UNSHARE -> entry.withGrants(grants.unshared().byKey());
      case ACCESS_CHECK -> entry.withGrants((accepted ? grants.accepted() : grants).byKey());
      default -> entry.withGrants((used ? grants.used() : grants).byKey());
    };
  }

  /** Microsoft 365 states the owner of a personal drive in every record: nothing to remember. */
  private LedgerEntry withOwner(LedgerEntry entry, Activity activity) {
    String owner = activity.file().owner();
    boolean outside = false;
    if (activity.verb() == Verb.SHARE && OWNER.equalsIgnoreCase(activity.share().permission())) {
      for (Recipient recipient : activity.share().recipients()) {
        owner = recipient.name();
        outside = isOutside(recipient.affiliation());
      }
    } else if (activity.app() == App.M365) {
      return entry;
    }
    if (owner == null) {
      return entry;
    }
    boolean external = outside || isOutside(domains.affiliation(Domains.ofAddress(owner)));
    return entry.withNameAndOwner(entry.nameAndOwner().ownedBy(owner, external, activity.time()));
  }

  private static boolean isOutside(Affiliation affiliation) {
    return affiliation == Affiliation.EXTERNAL || affiliation == Affiliation.PARTNER;
  }

  private static LedgerEntry withPlacement(LedgerEntry entry, Activity activity) {
    boolean counts =
        ContainerEvents.isLabelled(entry.label()) && !activity.file().kind().isContainer();
    return counts
        ? entry.withPlacement(
            entry.placement().seenIn(ContainerKeys.above(activity), activity.time()))
        : entry;
  }

  /** Names are remembered only of files that are or were shared: exposure messages carry them. */
  private static LedgerEntry withName(LedgerEntry entry, Activity activity) {
    CloudFile file = activity.file();
    return file.name() == null || !entry.wasShared()
        ? entry
        : entry.withNameAndOwner(
            entry.nameAndOwner().named(file.name(), file.path(), activity.time()));
  }

  private static Activity withKnown(LedgerEntry before, LedgerEntry after, Activity activity) {
    CloudFile file = activity.file();
    CloudFile known = withExposure(file, after, activity);
    boolean other = SeveralLabels.isOther(after.label(), activity);
    known = file.label().isKnown() && !other ? known : known.withLabel(after.label());
    known = file.owner() != null ? known : known.withOwner(after.nameAndOwner().owner());
    Activity completed = known.equals(file) ? activity : activity.toBuilder().file(known).build();
    if (activity.verb() != Verb.LABEL) {
      return completed;
    }
    return other ? Labelling.unchanged(completed) : Labelling.compared(before, completed);
  }

  /** The exposure known now; for a late activity, the one that its own record states. */
  private static CloudFile withExposure(CloudFile file, LedgerEntry after, Activity activity) {
    CurrentAccess now = after.access();
    boolean late = activity.time().isBefore(after.statedAt());
    return now.exposure() == Exposure.UNKNOWN || (late && file.exposure() != Exposure.UNKNOWN)
        ? file.withExposure(file.exposure())
        : file.withExposure(now.exposure(), now.since());
  }
}
