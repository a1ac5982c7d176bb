package io.cordon.job.ledger;

import io.cordon.model.Activity;
import io.cordon.model.Audience;
import io.cordon.model.CloudFile;
import io.cordon.model.Exposure;
import io.cordon.model.Label;
import io.cordon.model.LabelChange;
import io.cordon.model.Recipient;
import io.cordon.model.Share;
import io.cordon.model.Verb;
import java.util.HashMap;
import java.util.Map;

/**
 * What an activity teaches about its file, and what the file's past tells about the activity.
 *
 * <p>A record that names a label is believed unless a newer one was seen; a record without one
 * takes the remembered label. Exposure is the widest of the grants that were seen and not taken
 * back.
 */
public final class Ledger {
  /** Grants kept apart for one file; any further ones are remembered together, by audience. */
  public static final int MOST_GRANTS = 64;

  private Ledger() {}

  /** The facts after an activity, and the activity stamped with them. */
  public record Entry(FileFacts facts, Activity activity) {}

  public static Entry enter(FileFacts before, Activity activity) {
    FileFacts labelled = labelled(before, activity);
    FileFacts after = exposed(labelled, activity);
    return new Entry(after, stamped(before, after, activity));
  }

  private static FileFacts labelled(FileFacts facts, Activity activity) {
    Label label = activity.file().label();
    boolean news =
        label.isKnown()
            && !label.equals(facts.label())
            && !activity.time().isBefore(facts.labelledAt());
    return news ? facts.withLabel(label, activity.time()) : facts;
  }

  private static FileFacts exposed(FileFacts facts, Activity activity) {
    return switch (activity.verb()) {
      case UPLOAD, CREATE ->
          facts.base() == Exposure.UNKNOWN ? facts.withBase(Exposure.PRIVATE) : facts;
      case SHARE -> granted(facts, activity.share());
      case UNSHARE -> revoked(facts, activity.share());
      default -> facts;
    };
  }

  private static FileFacts granted(FileFacts facts, Share share) {
    Exposure exposure = Exposure.of(share.audience());
    if (exposure == Exposure.UNKNOWN) {
      return facts;
    }
    Map<String, Exposure> grants = new HashMap<>(facts.grants());
    if (share.audience().compareTo(Audience.EXTERNAL) > 0 || share.recipients().isEmpty()) {
      grant(grants, linkKey(share), exposure);
    } else {
      share
          .recipients()
          .forEach(person -> grant(grants, personKey(person), ofPerson(person, exposure)));
    }
    return facts.withGrants(grants);
  }

  private static void grant(Map<String, Exposure> grants, String key, Exposure exposure) {
    boolean room = grants.containsKey(key) || grants.size() < MOST_GRANTS;
    grants.merge(room ? key : "other:" + exposure.word(), exposure, Exposure::greatest);
  }

  private static Exposure ofPerson(Recipient person, Exposure whole) {
    return switch (person.affiliation()) {
      case INTERNAL -> Exposure.INTERNAL;
      case PARTNER, EXTERNAL -> Exposure.EXTERNAL;
      case UNKNOWN -> whole;
    };
  }

  private static FileFacts revoked(FileFacts facts, Share share) {
    Map<String, Exposure> grants = new HashMap<>(facts.grants());
    share.recipients().forEach(person -> grants.remove(personKey(person)));
    if (share.linkId() != null) {
      grants.remove(linkKey(share));
    } else if (share.recipients().isEmpty()) {
      Exposure gone = Exposure.of(share.audience());
      grants.values().removeIf(exposure -> exposure == gone);
    }
    return facts.withGrants(grants);
  }

  private static String linkKey(Share share) {
    return "link:" + (share.linkId() != null ? share.linkId() : share.audience().word());
  }

  private static String personKey(Recipient person) {
    return "person:" + person.name();
  }

  private static Activity stamped(FileFacts before, FileFacts after, Activity activity) {
    CloudFile file = activity.file();
    Label label = file.label().isKnown() ? file.label() : after.label();
    Exposure exposure = after.exposure() == Exposure.UNKNOWN ? file.exposure() : after.exposure();
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
