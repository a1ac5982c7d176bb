package io.cordon.job.act;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Share;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which rows of an audit log form one act, and what they are together.
 *
 * <p>An act is one thing that an actor did. Most clouds log it as one row. Microsoft 365 logs a
 * share, or its removal, as three to five rows; Google logs one event for the person, one for the
 * link and one for the audience of the document. These rows share a correlation id; where there is
 * none, rows of one actor, file and verb within {@link #WINDOW} are one act.
 *
 * <p>The identity of an act is {@link Activity#act()}: it is built from the correlation id, actor,
 * file and verb, so that ids of findings and actions do not depend on which row came first.
 */
public final class Acts {
  /** How far apart the rows of one act may be when no correlation id joins them. */
  static final Duration WINDOW = Duration.ofSeconds(5);

  private Acts() {}

  /** Whether other rows may belong to the same act. */
  public static boolean mayHaveMoreRows(Activity activity) {
    boolean inRows = activity.app() == App.M365 || activity.app() == App.GOOGLE_WORKSPACE;
    return inRows && activity.verb().changesSharing();
  }

  /** The key under which the rows of an act meet; rows of other acts may meet there too. */
  static String key(Activity activity) {
    return activity.correlationId() != null || !mayHaveMoreRows(activity)
        ? activity.act()
        : activity.subjectKey() + '|' + activity.actor().key() + '|' + activity.verb().word();
  }

  /** Whether both are rows of one act. */
  static boolean sameAct(Activity one, Activity other) {
    if (!mayHaveMoreRows(one) || !mayHaveMoreRows(other)) {
      return one.id().equals(other.id());
    }
    if (one.correlationId() != null && other.correlationId() != null) {
      return one.act().equals(other.act());
    }
    return one.verb() == other.verb()
        && one.subjectKey().equals(other.subjectKey())
        && one.actor().key().equals(other.actor().key())
        && Duration.between(one.time(), other.time()).abs().compareTo(WINDOW) <= 0;
  }

  /** Whether the row adds an audience, a recipient, a link or a label that the act lacked. */
  static boolean adds(Activity act, Activity row) {
    Share before = act.share();
    Share added = row.share();
    return before.audience().widest(added.audience()) != before.audience()
        || !new HashSet<>(before.recipients()).containsAll(added.recipients())
        || (before.linkId() == null && added.linkId() != null)
        || (!act.file().label().isKnown() && row.file().label().isKnown());
  }

  /** The act with one more row in it: id and time of the act, ids of both, shares joined. */
  public static Activity merge(Activity act, Activity row) {
    Set<String> ids = new LinkedHashSet<>(act.eventIds());
    ids.addAll(row.eventIds());
    boolean rowIsWider = row.share().audience().compareTo(act.share().audience()) > 0;
    boolean labelKnown = act.file().label().isKnown();
    return act.toBuilder()
        .eventIds(ids.stream().limit(Activity.MAX_EVENT_IDS).toList())
        .rawType(rowIsWider ? row.rawType() : act.rawType())
        .share(act.share().and(row.share()))
        .file(labelKnown ? act.file() : act.file().withLabel(row.file().label()))
        .build();
  }
}
