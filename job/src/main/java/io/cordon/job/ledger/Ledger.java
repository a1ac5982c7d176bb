package io.cordon.job.ledger;

import io.cordon.model.Activity;
import io.cordon.model.ActorKind;
import io.cordon.model.Audience;
import io.cordon.model.CloudFile;
import io.cordon.model.Exposure;
import io.cordon.model.Label;
import io.cordon.model.LabelChange;
import io.cordon.model.Outcome;
import io.cordon.model.Verb;
import java.time.Duration;

/**
 * What an activity teaches about its file, and what the file's past tells about the activity.
 *
 * <p>A record that names a label is believed unless a newer one was seen; a record without one
 * takes the remembered label. Exposure is the widest of the grants that were seen and not taken
 * back. What failed teaches nothing.
 */
public final class Ledger {
  /** A label seen again is as good as new; to write that down once a day is enough. */
  private static final Duration CONFIRMED_AFTER = Duration.ofDays(1);

  /** Facts still in use are written again so often, before they count as forgotten. */
  private static final long FRESH_DAYS = 30;

  private Ledger() {}

  /** The facts after an activity, and the activity stamped with them. */
  public record Entry(FileFacts facts, Activity activity) {}

  public static Entry enter(FileFacts before, Activity activity) {
    FileFacts after =
        activity.outcome() == Outcome.FAILURE
            ? before
            : exposed(labelled(before, activity), activity);
    return new Entry(touched(after, activity), stamped(before, after, activity));
  }

  private static FileFacts labelled(FileFacts facts, Activity activity) {
    Label label = activity.file().label();
    if (!label.isKnown() || activity.time().isBefore(facts.labelledAt())) {
      return facts;
    }
    boolean confirmed =
        label.equals(facts.label())
            && activity.time().isBefore(facts.labelledAt().plus(CONFIRMED_AFTER));
    return confirmed ? facts : facts.withLabel(label, activity.time());
  }

  private static FileFacts exposed(FileFacts facts, Activity activity) {
    return switch (activity.verb()) {
      case UPLOAD, CREATE ->
          facts.base() == Exposure.UNKNOWN ? facts.withBase(Exposure.PRIVATE) : facts;
      case SHARE -> facts.withGrants(new Grants(facts.grants()).shared(activity).byKey());
      case UNSHARE -> facts.withGrants(new Grants(facts.grants()).unshared(activity).byKey());
      default -> proven(facts, activity);
    };
  }

  /** Whoever came through a link, or without a name, shows that the file is open so far. */
  private static FileFacts proven(FileFacts facts, Activity activity) {
    Audience through =
        activity.actor().kind() == ActorKind.ANONYMOUS
            ? activity.share().audience().widest(Audience.ANYONE)
            : activity.share().audience();
    Exposure atLeast = Exposure.of(through);
    return atLeast.compareTo(facts.exposure()) > 0
        ? facts.withGrants(new Grants(facts.grants()).used(activity, atLeast).byKey())
        : facts;
  }

  /** State is written only when it changes: facts in daily use must not grow old unnoticed. */
  private static FileFacts touched(FileFacts facts, Activity activity) {
    long day = Math.floorDiv(activity.time().toEpochMilli(), Duration.ofDays(1).toMillis());
    boolean nothingKnown = facts.equals(FileFacts.NONE);
    return nothingKnown || day - facts.touchedDay() < FRESH_DAYS ? facts : facts.touchedOn(day);
  }

  private static Activity stamped(FileFacts before, FileFacts after, Activity activity) {
    CloudFile file = activity.file();
    Label label = file.label().isKnown() ? file.label() : after.label();
    Exposure exposure = after.exposure() == Exposure.UNKNOWN ? file.exposure() : after.exposure();
    if (label.equals(file.label())
        && exposure == file.exposure()
        && activity.verb() != Verb.LABEL) {
      return activity;
    }
    Activity stamped =
        activity.toBuilder().file(file.withLabel(label).withExposure(exposure)).build();
    return activity.verb() == Verb.LABEL ? relabelled(before.label(), stamped) : stamped;
  }

  /** The label that a labelling replaced is the record's, else the one the ledger remembers. */
  private static Activity relabelled(Label remembered, Activity activity) {
    Label from = activity.labelBefore().isKnown() ? activity.labelBefore() : remembered;
    LabelChange change = LabelChange.between(from, activity.file().label());
    return activity.toBuilder()
        .labelBefore(from)
        .labelChange(change == LabelChange.REPLACED ? activity.labelChange() : change)
        .build();
  }
}
