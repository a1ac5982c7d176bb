package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which links and people a file was opened to, as its activities tell, in any order. What of it
 * stands is for {@link EffectiveExposure} to say.
 */
final class Grants {
  /** Dropbox takes a file back from everybody, which is more than to remove its link. */
  private static final String COPY_SENT = "email_as_attachment";

  private static final String UNSHARED_FROM_EVERYBODY = "shared_content_unshare";

  private final Map<String, Grant> byKey;
  private final Activity activity;
  private final Share share;
  private final Exposure whole;
  private final boolean oneLink;

  Grants(Map<String, Grant> before, Activity activity) {
    byKey = new HashMap<>(before);
    this.activity = activity;
    share = activity.share();
    whole = Exposure.of(share.audience());
    oneLink = GrantKey.hasOneLink(activity.app());
  }

  /** The grants after the activity. */
  Map<String, Grant> byKey() {
    return GrantLimit.bounded(byKey);
  }

  Grants shared() {
    if (COPY_SENT.equals(activity.rawType())) {
      return this; // a copy went out by mail; the file itself is no more open than it was
    }
    share.recipients().forEach(person -> give(key(person), reach(person)));
    if (share.recipients().isEmpty() || whole.compareTo(Exposure.EXTERNAL) > 0) {
      link();
    } else if (share.linkId() != null) {
      rowsWithoutLink();
      if (oneLink) {
        give(GrantKey.theLink(), Exposure.UNKNOWN);
      }
    }
    return this;
  }

  private String key(Recipient person) {
    return oneLink || share.linkId() == null
        ? GrantKey.person(person)
        : GrantKey.member(share.linkId(), person);
  }

  /** What rows of the same act told before one of them named the link. */
  private void rowsWithoutLink() {
    if (!oneLink) {
      byKey.remove(GrantKey.act(activity.act()));
      share.recipients().forEach(person -> removeOfAct(GrantKey.person(person)));
    }
  }

  private void removeOfAct(String key) {
    byKey.entrySet().removeIf(grant -> GrantKey.told(grant.getKey()).equals(key) && isOfAct(grant));
  }

  private boolean isOfAct(Map.Entry<String, Grant> grant) {
    return activity.id().equals(grant.getValue().activityId());
  }

  /** An unknown person is as near as the record says, unless it says that of somebody else. */
  private Exposure reach(Recipient person) {
    return switch (person.affiliation()) {
      case INTERNAL -> Exposure.INTERNAL;
      case PARTNER, EXTERNAL -> Exposure.EXTERNAL;
      case UNKNOWN -> {
        boolean ofAnother = whole == Exposure.EXTERNAL && namesOutsider(share.recipients());
        boolean ofLink = whole.compareTo(Exposure.EXTERNAL) > 0;
        yield ofAnother || ofLink ? Exposure.UNKNOWN : whole;
      }
    };
  }

  private static boolean namesOutsider(List<Recipient> people) {
    return people.stream()
        .map(Recipient::affiliation)
        .anyMatch(known -> known == Affiliation.EXTERNAL || known == Affiliation.PARTNER);
  }

  private void link() {
    String nameless = GrantKey.act(activity.act());
    if (oneLink) {
      give(GrantKey.theLink(), whole);
    } else if (share.linkId() != null) {
      give(GrantKey.link(share.linkId()), whole);
      rowsWithoutLink();
    } else if (whole != Exposure.UNKNOWN && !linkOfActIsNamed()) {
      // Rows of Microsoft 365 that name neither link nor people nor reach open nothing.
      give(nameless, whole);
    }
  }

  private boolean linkOfActIsNamed() {
    return byKey.entrySet().stream()
        .anyMatch(grant -> GrantKey.isLink(grant.getKey()) && isOfAct(grant));
  }

  /** Whether it tells of a link through which its actor came. */
  static boolean mayShowLink(Activity activity) {
    return activity.actor().kind() == ActorKind.ANONYMOUS || !activity.share().equals(Share.NONE);
  }

  /** A link that was used is there, and whoever came without a name shows that anyone may. */
  Grants used() {
    Exposure proven =
        activity.actor().kind() == ActorKind.ANONYMOUS
            ? Exposure.of(share.audience().widest(Audience.ANYONE))
            : whole;
    if (share.linkId() == null && proven == Exposure.UNKNOWN) {
      return this;
    }
    if (oneLink) {
      show(GrantKey.theLink(), proven);
    } else if (share.linkId() != null) {
      show(GrantKey.link(share.linkId()), proven);
    } else {
      show(GrantKey.used(proven), proven);
    }
    return this;
  }

  /** What a record states of the file; in Box that is what it states of the file's link. */
  Grants stated() {
    Exposure exposure = activity.file().exposure();
    if (exposure != Exposure.UNKNOWN) {
      show(activity.app() == App.BOX ? GrantKey.theLink() : GrantKey.STATED, exposure);
    }
    return this;
  }

  Grants unshared() {
    share.recipients().forEach(person -> take(key(person), Exposure.UNKNOWN));
    boolean ofOurs = share.audience() == Audience.ORGANISATION && share.linkId() != null;
    boolean linkToo = ofOurs || whole.compareTo(Exposure.EXTERNAL) > 0;
    if (share.recipients().isEmpty() && UNSHARED_FROM_EVERYBODY.equals(activity.rawType())) {
      take(GrantKey.EVERYTHING, Exposure.UNKNOWN);
    } else if (share.recipients().isEmpty() || linkToo) {
      takeLink();
    }
    return this;
  }

  private void takeLink() {
    if (oneLink) {
      take(GrantKey.theLink(), whole);
    } else if (share.linkId() != null) {
      take(GrantKey.link(share.linkId()), whole);
    } else if (whole != Exposure.UNKNOWN) {
      take(GrantKey.links(whole), whole);
    }
  }

  private void give(String key, Exposure reach) {
    put(key, Grant.given(reach, activity.time(), activity.actor().key(), activity.id()));
  }

  /** That it is there is seen; who gave it is not. */
  private void show(String key, Exposure reach) {
    put(key, Grant.given(reach, activity.time(), null, activity.id()));
  }

  private void take(String key, Exposure reach) {
    put(key, Grant.taken(reach, activity.time()));
  }

  private void put(String key, Grant told) {
    boolean untold = told.exposure() == Exposure.UNKNOWN && told.givenAt() != null;
    byKey.merge(untold ? GrantKey.untold(key) : key, told, Grant::and);
  }
}
