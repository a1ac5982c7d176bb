package io.cordon.organisation;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.io.Serializable;
import java.util.List;

/** Says of an activity who its people are to the organisation, and what its labels are. */
public final class Recogniser implements Serializable {
  private final Organisation organisation;

  public Recogniser(Organisation organisation) {
    this.organisation = organisation;
  }

  /** The activity with people, audience and labels as the organisation knows them. */
  public Activity recognise(Activity activity) {
    Label after = organisation.labels().resolve(activity.app(), activity.file().label());
    Label before = organisation.labels().resolve(activity.app(), activity.labelBefore());
    return activity.toBuilder()
        .actor(recognised(activity.actor()))
        .share(recognised(activity.share()))
        .file(activity.file().withLabel(after))
        .labelBefore(before)
        .labelChange(sharpened(activity.labelChange(), before, after))
        .build();
  }

  /** An alias gives way to the user's name, so that one person is one key in all clouds. */
  private Actor recognised(Actor actor) {
    DirectoryUser person = organisation.person(actor.name());
    if (person == null) {
      person = organisation.person(actor.id());
    }
    String name = person == null ? actor.name() : person.name();
    String domain = actor.domain() != null ? actor.domain() : Domains.ofAddress(name);
    Actor named = new Actor(actor.kind(), name, actor.id(), domain, null, null, false);
    return named.recognised(
        affiliation(actor.kind(), domain, person),
        person == null ? actor.department() : person.department(),
        actor.serviceAccount() || (person != null && person.serviceAccount()));
  }

  private Affiliation affiliation(ActorKind kind, String domain, DirectoryUser person) {
    Affiliation known = organisation.domains().affiliation(domain);
    if (known == Affiliation.UNKNOWN && person != null) {
      return Affiliation.INTERNAL;
    }
    boolean letIn = kind == ActorKind.GUEST || kind == ActorKind.ANONYMOUS;
    return known == Affiliation.UNKNOWN && letIn ? Affiliation.EXTERNAL : known;
  }

  private Share recognised(Share share) {
    if (share.recipients().isEmpty()) {
      return share;
    }
    List<Recipient> recipients = share.recipients().stream().map(this::recognised).toList();
    Audience audience = share.audience().widest(implied(recipients));
    return new Share(audience, recipients, share.linkId(), share.permission());
  }

  /** A whole domain goes by the domain's name. */
  private Recipient recognised(Recipient recipient) {
    String domain =
        recipient.domain() != null ? recipient.domain() : Domains.ofAddress(recipient.name());
    String name = recipient.name() != null ? recipient.name() : domain;
    Affiliation affiliation =
        recipient.group()
            ? ofGroup(name, domain)
            : affiliation(ActorKind.UNKNOWN, domain, organisation.person(name));
    return new Recipient(name, domain, recipient.group(), affiliation);
  }

  /**
   * A group of ours may hold anybody, so only the organisation file can say; others' is outside.
   */
  private Affiliation ofGroup(String name, String domain) {
    Affiliation named = organisation.group(name);
    Affiliation home = organisation.domains().affiliation(domain);
    return named != Affiliation.UNKNOWN || home == Affiliation.INTERNAL ? named : home;
  }

  /** One stranger makes it external; one unknown makes it unknown, for it may be a stranger. */
  private static Audience implied(List<Recipient> recipients) {
    Audience implied = Audience.INTERNAL;
    boolean unknown = false;
    for (Recipient recipient : recipients) {
      switch (recipient.affiliation()) {
        case EXTERNAL, PARTNER -> {
          return Audience.EXTERNAL;
        }
        case UNKNOWN -> unknown = true;
        case INTERNAL -> implied = implied.widest(within(recipient));
      }
    }
    return unknown ? Audience.UNKNOWN : implied;
  }

  private static Audience within(Recipient ours) {
    boolean wholeDomain = !ours.group() && ours.name().equals(ours.domain());
    return wholeDomain ? Audience.ORGANISATION : Audience.INTERNAL;
  }

  private static LabelChange sharpened(LabelChange change, Label before, Label after) {
    boolean comparable = before.isRanked() && after.isRanked();
    if (change == LabelChange.NONE || change == LabelChange.REMOVED || !comparable) {
      return change;
    }
    return LabelChange.between(before, after);
  }
}
