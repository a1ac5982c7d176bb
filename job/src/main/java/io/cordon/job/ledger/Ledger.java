package io.cordon.job.ledger;

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
import java.time.Duration;
import java.util.Set;

/**
 * What an activity teaches about its file, and what the file's past tells about the activity.
 *
 * <p>What failed teaches nothing, and so does what happened before the file was purged.
 */
public final class Ledger implements Serializable {
  /** Facts still in use are written again so often, before they count as forgotten. */
  private static final long FRESH_DAYS = 30;

  /** Who succeeds in one of these has come through a link; asking for access proves nothing. */
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
   * @param domains tell an owner outside
   */
  public Ledger(Domains domains) {
    this.domains = domains;
  }

  /** The facts after an activity, and the activity stamped with them. */
  public record Entry(LedgerEntry facts, Activity activity) {}

  public Entry enter(LedgerEntry before, Activity activity) {
    boolean teaches =
        activity.outcome() != Outcome.FAILURE && !before.life().isOver(activity.time());
    LedgerEntry after = teaches ? learned(before, activity) : before;
    LedgerEntry known = activity.verb() == Verb.PURGE ? before : after;
    return new Entry(touched(after, activity), stamped(before, known, activity));
  }

  private LedgerEntry learned(LedgerEntry before, Activity activity) {
    if (activity.verb() == Verb.PURGE) {
      return before.purged(activity.time());
    }
    LedgerEntry after = Labelling.learned(before, activity);
    after = lived(after, activity);
    after = owned(shared(after, activity), activity);
    return named(after, activity);
  }

  private static LedgerEntry lived(LedgerEntry facts, Activity activity) {
    return switch (activity.verb()) {
      case UPLOAD, CREATE ->
          facts
              .withLife(facts.life().created(activity.time()))
              .withBase(facts.base().greatest(Exposure.PRIVATE));
      case DELETE -> facts.withLife(facts.life().deleted(activity.time()));
      case RESTORE -> facts.withLife(facts.life().restored(activity.time()));
      default -> facts;
    };
  }

  private static LedgerEntry shared(LedgerEntry facts, Activity activity) {
    boolean told = activity.verb() == Verb.SHARE || activity.verb() == Verb.UNSHARE;
    boolean used = USES.contains(activity.verb()) && Grants.mayShowLink(activity);
    if (!told && !used && activity.file().exposure() == Exposure.UNKNOWN) {
      return facts;
    }
    Grants grants = new Grants(facts.grants(), activity).stated();
    return switch (activity.verb()) {
      case SHARE -> facts.withGrants(grants.shared().byKey());
      case UNSHARE -> facts.withGrants(grants.unshared().byKey());
      default -> facts.withGrants((used ? grants.used() : grants).byKey());
    };
  }

  /** Microsoft 365 tells the owner of a personal drive in every record: nothing to remember. */
  private LedgerEntry owned(LedgerEntry facts, Activity activity) {
    String owner = activity.file().owner();
    boolean outside = false;
    if (activity.verb() == Verb.SHARE && OWNER.equalsIgnoreCase(activity.share().permission())) {
      for (Recipient recipient : activity.share().recipients()) {
        owner = recipient.name();
        outside = isOutside(recipient.affiliation());
      }
    } else if (activity.app() == App.M365) {
      return facts;
    }
    if (owner == null) {
      return facts;
    }
    boolean elsewhere = outside || isOutside(domains.affiliation(Domains.ofAddress(owner)));
    return facts.withParticulars(facts.particulars().ownedBy(owner, elsewhere, activity.time()));
  }

  private static boolean isOutside(Affiliation affiliation) {
    return affiliation == Affiliation.EXTERNAL || affiliation == Affiliation.PARTNER;
  }

  /** Names are remembered of files that are or were shared: of them the ledger has to speak. */
  private static LedgerEntry named(LedgerEntry facts, Activity activity) {
    CloudFile file = activity.file();
    boolean spokenOf =
        facts.grants().values().stream().anyMatch(grant -> grant.exposure() != Exposure.PRIVATE);
    return file.name() == null || !spokenOf
        ? facts
        : facts.withParticulars(
            facts.particulars().named(file.name(), file.path(), activity.time()));
  }

  /** State is written only when it changes: facts in daily use must not grow old unnoticed. */
  private static LedgerEntry touched(LedgerEntry facts, Activity activity) {
    long day = Math.floorDiv(activity.time().toEpochMilli(), Duration.ofDays(1).toMillis());
    long fresh = day - Math.floorMod(day, FRESH_DAYS);
    boolean nothingKnown = facts.equals(LedgerEntry.NONE);
    return nothingKnown || fresh <= facts.touchedDay() ? facts : facts.touchedOn(fresh);
  }

  private static Activity stamped(LedgerEntry before, LedgerEntry after, Activity activity) {
    CloudFile file = activity.file();
    CloudFile known = exposed(file, after, activity);
    known = file.label().isKnown() ? known : known.withLabel(after.label());
    known = file.owner() != null ? known : known.withOwner(after.particulars().owner());
    Activity stamped = known.equals(file) ? activity : activity.toBuilder().file(known).build();
    return activity.verb() == Verb.LABEL ? Labelling.compared(before, stamped) : stamped;
  }

  /** What is known now; of an activity that comes late, its own record knows better. */
  private static CloudFile exposed(CloudFile file, LedgerEntry after, Activity activity) {
    Access now = Access.of(after);
    boolean late = activity.time().isBefore(after.statedAt());
    return now.exposure() == Exposure.UNKNOWN || (late && file.exposure() != Exposure.UNKNOWN)
        ? file.withExposure(file.exposure())
        : file.withExposure(now.exposure(), now.since());
  }
}
