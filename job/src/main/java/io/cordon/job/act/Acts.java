package io.cordon.job.act;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.util.HashSet;

/**
 * Which rows of an audit log form one act: Microsoft 365 writes a share as three to five rows,
 * Google as an event for the person, one for the link and one for the document's reach.
 */
public final class Acts {
  /** How far apart the rows of one act may be when no correlation id joins them. */
  public static final Duration WINDOW = Duration.ofSeconds(5);

  private Acts() {}

  /** Whether other rows may belong to the same act. */
  public static boolean mayHaveMoreRows(Activity activity) {
    boolean inRows = activity.app() == App.M365 || activity.app() == App.GOOGLE_WORKSPACE;
    return inRows && (activity.verb() == Verb.SHARE || activity.verb() == Verb.UNSHARE);
  }

  /** The key under which the rows of an act meet; rows of other acts may meet there too. */
  public static String key(Activity activity) {
    return activity.correlationId() != null || !mayHaveMoreRows(activity)
        ? activity.act()
        : activity.subjectKey() + '|' + activity.actor().key() + '|' + activity.verb().word();
  }

  /** Whether both are rows of one act. */
  public static boolean sameAct(Activity a, Activity b) {
    if (!mayHaveMoreRows(a) || !mayHaveMoreRows(b)) {
      return a.id().equals(b.id());
    }
    if (a.correlationId() != null && b.correlationId() != null) {
      return a.act().equals(b.act());
    }
    return a.verb() == b.verb()
        && a.subject().equals(b.subject())
        && a.actor().key().equals(b.actor().key())
        && Duration.between(a.time(), b.time()).abs().compareTo(WINDOW) <= 0;
  }

  /** Whether the row tells of an audience, a recipient, a link or a label that was not known. */
  public static boolean adds(Activity soFar, Activity row) {
    Share known = soFar.share();
    Share told = row.share();
    return known.audience().widest(told.audience()) != known.audience()
        || !new HashSet<>(known.recipients()).containsAll(told.recipients())
        || (known.linkId() == null && told.linkId() != null)
        || (!soFar.file().label().isKnown() && row.file().label().isKnown());
  }
}
