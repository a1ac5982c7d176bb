package io.cordon.job.ledger;

import io.cordon.model.Activity;
import io.cordon.model.Affiliation;
import io.cordon.model.Audience;
import io.cordon.model.Exposure;
import io.cordon.model.Recipient;
import io.cordon.model.Share;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which links and people a file is open to, as its activities tell.
 *
 * <p>A link goes by its id. Where the record has none, it goes by the act that made it, until a row
 * of the same act brings the id.
 */
final class Grants {
  /** Kept apart for one file; any further ones are remembered together, by exposure. */
  static final int MOST = 64;

  private static final String LINK = "link:";
  private static final String ACT = "act:";
  private static final String USED = "used:";
  private static final String PERSON = "person:";

  private final Map<String, Grant> byKey;

  Grants(Map<String, Grant> before) {
    byKey = new HashMap<>(before);
  }

  Map<String, Grant> byKey() {
    return byKey;
  }

  Grants shared(Activity activity) {
    Share share = activity.share();
    Exposure whole = Exposure.of(share.audience());
    for (Recipient person : share.recipients()) {
      Exposure exposure = ofPerson(person, whole);
      if (exposure != Exposure.UNKNOWN) {
        give(PERSON + person.name(), exposure, activity.time());
      }
    }
    boolean toWhoeverHasIt = share.audience().compareTo(Audience.EXTERNAL) > 0;
    if (whole != Exposure.UNKNOWN && (toWhoeverHasIt || share.recipients().isEmpty())) {
      byKey.remove(ACT + activity.act());
      give(linkKey(activity), whole, activity.time());
    }
    return this;
  }

  /** A link that was used is there, even if nobody saw it made. */
  Grants used(Activity activity, Exposure atLeast) {
    String id = activity.share().linkId();
    give(id == null ? USED + atLeast.word() : LINK + id, atLeast, activity.time());
    return this;
  }

  Grants unshared(Activity activity) {
    Share share = activity.share();
    share.recipients().forEach(person -> take(PERSON + person.name(), activity.time()));
    if (!share.recipients().isEmpty() && share.linkId() == null) {
      return this;
    }
    boolean knownLink = share.linkId() != null && byKey.containsKey(LINK + share.linkId());
    if (share.linkId() != null) {
      take(LINK + share.linkId(), activity.time());
    }
    if (!knownLink) {
      takeNameless(Exposure.of(share.audience()), share.linkId() == null, activity.time());
    }
    return this;
  }

  /** Without its id, a removed link may be any that was made without one; or any at all. */
  private void takeNameless(Exposure exposure, boolean all, Instant time) {
    byKey.replaceAll(
        (key, grant) -> {
          boolean nameless = !key.startsWith(LINK) && !key.startsWith(PERSON);
          boolean meant = grant.exposure() == exposure && (nameless || (all && !isPerson(key)));
          return meant ? grant.taken(time) : grant;
        });
  }

  private static boolean isPerson(String key) {
    return key.startsWith(PERSON);
  }

  private void give(String key, Exposure exposure, Instant time) {
    boolean room = byKey.containsKey(key) || byKey.size() < MOST;
    byKey.merge(
        room ? key : "others:" + exposure.word(),
        Grant.NONE.given(exposure, time),
        (before, ignored) -> before.given(exposure, time));
  }

  private void take(String key, Instant time) {
    if (byKey.containsKey(key) || byKey.size() < MOST) {
      byKey.merge(key, Grant.NONE.taken(time), (before, ignored) -> before.taken(time));
    }
  }

  private static String linkKey(Activity activity) {
    String id = activity.share().linkId();
    return id != null ? LINK + id : ACT + activity.act();
  }

  private static Exposure ofPerson(Recipient person, Exposure whole) {
    if (person.affiliation() == Affiliation.UNKNOWN) {
      return whole.compareTo(Exposure.EXTERNAL) > 0 ? Exposure.UNKNOWN : whole;
    }
    return person.affiliation() == Affiliation.INTERNAL ? Exposure.INTERNAL : Exposure.EXTERNAL;
  }
}
