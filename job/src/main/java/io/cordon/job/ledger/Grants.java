package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the links and people that a file is shared with from its activities, in any order.
 * {@link EffectiveExposure} decides which of them are active.
 */
final class Grants {
  private static final String COPY_SENT = "email_as_attachment";

  private static final String PUBLISHED = "publish_change";
  private static final String INVITATION_ACCEPTED = "COLLABORATION_ACCEPT";

  /** Dropbox revokes all access to a file, which is more than removing its link. */
  private static final String UNSHARED_FROM_EVERYBODY = "shared_content_unshare";

  private final Map<String, Grant> before;

  /** The same map as before until something changes. */
  private Map<String, Grant> byKey;

  private final Activity activity;
  private final Share share;
  private final Exposure shareExposure;
  private final boolean oneLink;

  Grants(Map<String, Grant> before, Activity activity) {
    this.before = before;
    byKey = before;
    this.activity = activity;
    share = activity.share();
    shareExposure = Exposure.of(share.audience());
    oneLink = GrantKey.hasOneLink(activity.app());
  }

  /** The grants after the activity; the same map where it changed none. */
  Map<String, Grant> byKey() {
    return byKey == before ? before : GrantLimit.limited(byKey);
  }

  private Map<String, Grant> changed() {
    if (byKey == before) {
      byKey = new HashMap<>(before);
    }
    return byKey;
  }

  Grants shared() {
    if (COPY_SENT.equals(activity.rawType())) {
      return this; // A copy was sent by mail; access to the file itself is unchanged.
    }
    if (PUBLISHED.equals(activity.rawType())) {
      grant(GrantKey.PUBLICATION, shareExposure);
      return this;
    }
    share.recipients().forEach(person -> grant(key(person), exposure(person)));
    if (share.recipients().isEmpty() || shareExposure.compareTo(Exposure.EXTERNAL) > 0) {
      grantLink();
    } else if (share.linkId() != null) {
      removeRowsWithoutLink();
      if (oneLink) {
        grant(GrantKey.theLink(), Exposure.UNKNOWN);
      }
    }
    return this;
  }

  private String key(Recipient person) {
    return oneLink || share.linkId() == null
        ? GrantKey.person(person)
        : GrantKey.member(share.linkId(), person);
  }

  /** Removes the grants of rows of the same act that came before a row with the link's id. */
  private void removeRowsWithoutLink() {
    if (!oneLink) {
      remove(GrantKey.act(activity.act()));
      share.recipients().forEach(person -> removeOfAct(GrantKey.person(person)));
    }
  }

  private void removeOfAct(String key) {
    for (String of : List.of(key, GrantKey.unknownExposure(key))) {
      if (isOfAct(byKey.get(of))) {
        remove(of);
      }
    }
  }

  private void remove(String key) {
    if (byKey.containsKey(key)) {
      changed().remove(key);
    }
  }

  private boolean isOfAct(Grant grant) {
    return grant != null && activity.id().equals(grant.activityId());
  }

  /** For an unknown person as the record states it, unless it states that of somebody else. */
  private Exposure exposure(Recipient person) {
    return switch (person.affiliation()) {
      case INTERNAL -> Exposure.INTERNAL;
      case PARTNER, EXTERNAL -> Exposure.EXTERNAL;
      case UNKNOWN -> {
        boolean ofAnother = shareExposure == Exposure.EXTERNAL && namesOutsider(share.recipients());
        boolean ofLink = shareExposure.compareTo(Exposure.EXTERNAL) > 0;
        yield ofAnother || ofLink ? Exposure.UNKNOWN : shareExposure;
      }
    };
  }

  private static boolean namesOutsider(List<Recipient> people) {
    return people.stream()
        .map(Recipient::affiliation)
        .anyMatch(known -> known == Affiliation.EXTERNAL || known == Affiliation.PARTNER);
  }

  private void grantLink() {
    String withoutId = GrantKey.act(activity.act());
    if (oneLink) {
      grant(GrantKey.theLink(), shareExposure);
    } else if (share.linkId() != null) {
      grant(GrantKey.link(share.linkId()), shareExposure);
      removeRowsWithoutLink();
    } else if (shareExposure != Exposure.UNKNOWN && !isLinkOfActKnown()) {
      // Rows of Microsoft 365 without link, people and exposure grant nothing.
      grant(withoutId, shareExposure);
    }
  }

  private boolean isLinkOfActKnown() {
    return byKey.entrySet().stream()
        .anyMatch(grant -> GrantKey.isLink(grant.getKey()) && isOfAct(grant.getValue()));
  }

  /** Whether the activity may show that its actor came through a link. */
  static boolean mayShowLink(Activity activity) {
    return activity.actor().kind() == ActorKind.ANONYMOUS || !activity.share().equals(Share.NONE);
  }

  /** Whether the actor is a person from outside who is known by name. */
  static boolean isOutsider(Actor actor) {
    boolean outside =
        actor.affiliation() == Affiliation.EXTERNAL || actor.affiliation() == Affiliation.PARTNER;
    boolean person = actor.kind() == ActorKind.GUEST || actor.kind() == ActorKind.USER;
    return outside && person && actor.name() != null;
  }

  /**
   * A link that was used exists, and an anonymous visitor proves that anyone may use it; a named
   * person from outside who came without a link proves to have access.
   */
  Grants used() {
    if (isOutsider(activity.actor()) && !cameThroughLink()) {
      Actor actor = activity.actor();
      Recipient person = new Recipient(actor.name(), actor.domain(), false, actor.affiliation());
      confirm(GrantKey.person(person), Exposure.EXTERNAL);
      return this;
    }
    Exposure proven =
        activity.actor().kind() == ActorKind.ANONYMOUS
            ? Exposure.of(share.audience().widest(Audience.ANYONE))
            : shareExposure;
    if (share.linkId() == null && proven == Exposure.UNKNOWN) {
      return this;
    }
    if (oneLink) {
      confirm(GrantKey.theLink(), proven);
    } else if (share.linkId() != null) {
      confirm(GrantKey.link(share.linkId()), proven);
    } else {
      confirm(GrantKey.used(proven), proven);
    }
    return this;
  }

  private boolean cameThroughLink() {
    return share.linkId() != null || shareExposure.compareTo(Exposure.EXTERNAL) > 0;
  }

  /** The exposure that a record states of the file; in Box it is that of the file's link. */
  Grants stated() {
    Exposure exposure = activity.file().exposure();
    if (exposure != Exposure.UNKNOWN) {
      String key = activity.app() == App.BOX ? GrantKey.theLink() : GrantKey.STATED;
      if (activity.verb() == Verb.INHERIT) {
        grant(key, exposure); // The share of a folder above: its author granted this as well.
      } else {
        confirm(key, exposure);
      }
    }
    return this;
  }

  /** Whether somebody accepted an invitation, which proves that they have access. */
  static boolean isAcceptance(Activity activity) {
    return INVITATION_ACCEPTED.equals(activity.rawType());
  }

  Grants accepted() {
    share.recipients().forEach(person -> confirm(key(person), exposure(person)));
    return this;
  }

  Grants unshared() {
    if (PUBLISHED.equals(activity.rawType())) {
      revoke(GrantKey.PUBLICATION, shareExposure);
      return this;
    }
    share.recipients().forEach(person -> revoke(key(person), Exposure.UNKNOWN));
    boolean internalLink = share.audience() == Audience.ORGANISATION && share.linkId() != null;
    boolean linkToo = internalLink || shareExposure.compareTo(Exposure.EXTERNAL) > 0;
    if (share.recipients().isEmpty() && UNSHARED_FROM_EVERYBODY.equals(activity.rawType())) {
      revoke(GrantKey.EVERYTHING, Exposure.UNKNOWN);
    } else if (share.recipients().isEmpty() || linkToo) {
      revokeLink();
    }
    return this;
  }

  private void revokeLink() {
    if (oneLink) {
      revoke(GrantKey.theLink(), shareExposure);
    } else if (share.linkId() != null) {
      revoke(GrantKey.link(share.linkId()), shareExposure);
    } else if (shareExposure != Exposure.UNKNOWN) {
      revoke(GrantKey.links(shareExposure), shareExposure);
    }
  }

  private void grant(String key, Exposure exposure) {
    put(key, Grant.granted(exposure, activity.time(), activity.actor().key(), activity.id()));
  }

  /** Its existence was seen; who granted it was not. */
  private void confirm(String key, Exposure exposure) {
    put(key, Grant.granted(exposure, activity.time(), null, activity.id()));
  }

  private void revoke(String key, Exposure exposure) {
    put(key, Grant.ended(exposure, activity.time()));
  }

  private void put(String key, Grant seen) {
    boolean unknown = seen.exposure() == Exposure.UNKNOWN && seen.grantedAt() != null;
    String known = unknown ? GrantKey.unknownExposure(key) : key;
    Grant grant = byKey.get(known);
    Grant both = grant == null ? seen : grant.and(seen);
    if (!both.equals(grant)) {
      changed().put(known, both);
    }
  }
}
