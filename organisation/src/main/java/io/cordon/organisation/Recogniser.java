package io.cordon.organisation;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import io.cordon.organisation.people.DirectoryUser;
import io.cordon.organisation.people.KnownActor;
import io.cordon.organisation.people.Tenure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds what the organisation knows to an activity: the affiliation of its people, the audience of a
 * share, and the ranks of labels. Remembers recent people, domains and labels: one for each thread.
 */
public final class Recogniser {
  private static final int PEOPLE = 2048;
  private static final int DOMAINS = 256;
  private static final int LABELS = 64;

  private final Organisation organisation;
  private final RecentAnswers<Actor, KnownActor> actors =
      new RecentAnswers<>(PEOPLE, this::resolved);
  private final RecentAnswers<String, Affiliation> domains;
  private final Map<App, RecentAnswers<Label, Label>> labels = new EnumMap<>(App.class);

  public Recogniser(Organisation organisation) {
    this.organisation = organisation;
    domains = new RecentAnswers<>(DOMAINS, organisation.domains()::affiliation);
    LabelTaxonomy taxonomy = organisation.labels();
    for (App app : App.values()) {
      labels.put(app, new RecentAnswers<>(LABELS, label -> taxonomy.resolve(app, label)));
    }
  }

  /** The activity with resolved people, audience and labels; the same where nothing changes. */
  public Activity recognise(Activity activity) {
    return recognise(activity, activity.endpoint());
  }

  /**
   * The same at another endpoint.
   *
   * @param endpoint the activity's own, with its place
   */
  @SuppressWarnings("ReferenceEquality") // the same object means that nothing has changed
  public Activity recognise(Activity activity, Endpoint endpoint) {
    Label after = label(activity);
    Label before = resolved(activity.app(), activity.labelBefore());
    boolean other = removesAnotherLabel(activity, before);
    Actor actor =
        activity.actor() == Actor.UNKNOWN
            ? Actor.UNKNOWN
            : actors.to(activity.actor()).at(activity.time());
    Share share = recognised(activity.share());
    CloudFile file = labelled(owned(activity.file()), other ? Label.UNKNOWN : after);
    Label labelBefore = other ? Label.UNKNOWN : before;
    Contents contents = recognised(activity.app(), activity.contents());
    LabelChange change = other ? LabelChange.NONE : refined(activity.labelChange(), before, after);
    boolean same =
        endpoint == activity.endpoint()
            && actor.equals(activity.actor())
            && share == activity.share()
            && file == activity.file()
            && labelBefore.equals(activity.labelBefore())
            && contents == activity.contents()
            && change == activity.labelChange();
    return same
        ? activity
        : activity.toBuilder()
            .endpoint(endpoint)
            .actor(actor)
            .share(share)
            .file(file)
            .labelBefore(labelBefore)
            .contents(contents)
            .labelChange(change)
            .build();
  }

  @SuppressWarnings("ReferenceEquality") // an unknown label is worth no look-up
  private Label resolved(App app, Label label) {
    return label == Label.UNKNOWN ? label : labels.get(app).to(label);
  }

  private static CloudFile labelled(CloudFile file, Label label) {
    return label.equals(file.label()) ? file : file.withLabel(label);
  }

  /** An owner by the name that the organisation knows them by. */
  private CloudFile owned(CloudFile file) {
    DirectoryUser person = file.owner() == null ? null : organisation.person(file.owner());
    return person == null || person.name().equals(file.owner())
        ? file
        : file.withOwner(person.name());
  }

  /** A document in Google Drive has several labels; the one removed may be no classification. */
  private boolean removesAnotherLabel(Activity activity, Label before) {
    return activity.app() == App.GOOGLE_WORKSPACE
        && activity.labelChange() == LabelChange.REMOVED
        && before.id() != null
        && !before.isRanked()
        && organisation.labels().isAnother(activity.app(), before.labelId());
  }

  private Contents recognised(App app, Contents contents) {
    return contents.count() == 0
        ? contents
        : new Contents(
            contents.count(),
            resolved(app, contents.label()),
            contents.labelCount(),
            contents.names());
  }

  /**
   * The label that the record states, else that of the folder. A record which says that the label
   * changed, but not to which, leaves it unknown. A label at rest is known by its id only.
   */
  private Label label(Activity activity) {
    if (activity.emission() == Emission.AT_REST) {
      return activity.file().label();
    }
    Label stated = resolved(activity.app(), activity.file().label());
    return stated.isKnown() || activity.labelChange() != LabelChange.NONE
        ? stated
        : organisation.labels().ofFolder(activity.app(), activity.file().path());
  }

  /** Replaces an alias by the user's name, so that a person has the same key in all clouds. */
  private KnownActor resolved(Actor actor) {
    DirectoryUser person = organisation.person(actor.name());
    if (person == null) {
      person = organisation.person(actor.id());
    }
    Actor recognised = recognised(actor, person);
    return person == null
        ? new KnownActor(recognised, Tenure.UNKNOWN)
        : new KnownActor(
            recognised.employed(
                person.tenure().isKnown() ? Employment.EMPLOYED : actor.employment(),
                person.population() == Population.UNKNOWN
                    ? recognised.population()
                    : person.population(),
                person.role() == null ? actor.role() : person.role()),
            person.tenure());
  }

  private Actor recognised(Actor actor, DirectoryUser person) {
    String name = person == null ? actor.name() : person.name();
    String domain = actor.domain() != null ? actor.domain() : Domains.ofAddress(name);
    Actor named =
        Actor.named(actor.kind(), name, actor.id(), domain)
            .employed(actor.employment(), actor.population(), actor.role());
    return named.recognised(
        person != null && actor.kind() == ActorKind.USER
            ? affiliationOf(person, domain)
            : affiliation(actor.kind(), domain, person),
        person == null ? actor.department() : person.department(),
        actor.serviceAccount() || (person != null && person.serviceAccount()));
  }

  /** Whoever signs in under an alias is of the organisation if the user's own name is. */
  private Affiliation affiliationOf(DirectoryUser person, String domain) {
    String own = Domains.ofAddress(person.name());
    return affiliation(ActorKind.USER, own == null ? domain : own, person);
  }

  private Affiliation affiliation(ActorKind kind, String domain, DirectoryUser person) {
    Affiliation known = affiliation(domain);
    boolean guest = person != null && person.population() == Population.GUEST;
    if (known == Affiliation.UNKNOWN && person != null && !guest) {
      return Affiliation.INTERNAL;
    }
    boolean outsider = guest || kind == ActorKind.GUEST || kind == ActorKind.ANONYMOUS;
    return known == Affiliation.UNKNOWN && outsider ? Affiliation.EXTERNAL : known;
  }

  private Affiliation affiliation(String domain) {
    return domain == null ? Affiliation.UNKNOWN : domains.to(domain);
  }

  private Share recognised(Share share) {
    if (share.recipients().isEmpty()) {
      return share;
    }
    List<Recipient> recipients = new ArrayList<>(share.recipients().size());
    for (Recipient recipient : share.recipients()) {
      recipients.add(recognised(recipient));
    }
    Audience audience = share.audience().widest(implied(recipients));
    boolean same = audience == share.audience() && recipients.equals(share.recipients());
    return same ? share : new Share(audience, recipients, share.linkId(), share.permission());
  }

  /** The recipient with its affiliation; a whole domain has the domain as its name. */
  private Recipient recognised(Recipient recipient) {
    String domain =
        recipient.domain() != null ? recipient.domain() : Domains.ofAddress(recipient.name());
    String name = recipient.name() != null ? recipient.name() : domain;
    Affiliation affiliation =
        recipient.group()
            ? groupAffiliation(name, domain)
            : affiliation(ActorKind.UNKNOWN, domain, organisation.person(name));
    return new Recipient(name, domain, recipient.group(), affiliation);
  }

  /**
   * Internal groups may have any members, so only the organisation file can specify their
   * affiliation. Groups of other domains have the affiliation of the domain.
   */
  private Affiliation groupAffiliation(String name, String domain) {
    Affiliation named = organisation.group(name);
    Affiliation domainAffiliation = affiliation(domain);
    return named != Affiliation.UNKNOWN || domainAffiliation == Affiliation.INTERNAL
        ? named
        : domainAffiliation;
  }

  /**
   * One outsider makes the audience external; one unknown recipient may be an outsider: unknown.
   */
  private static Audience implied(List<Recipient> recipients) {
    Audience implied = Audience.INTERNAL;
    boolean unknown = false;
    for (Recipient recipient : recipients) {
      switch (recipient.affiliation()) {
        case EXTERNAL, PARTNER -> {
          return Audience.EXTERNAL;
        }
        case UNKNOWN -> unknown = true;
        case INTERNAL -> implied = implied.widest(internalAudience(recipient));
      }
    }
    return unknown ? Audience.UNKNOWN : implied;
  }

  private static Audience internalAudience(Recipient recipient) {
    boolean wholeDomain = !recipient.group() && recipient.name().equals(recipient.domain());
    return wholeDomain ? Audience.ORGANISATION : Audience.INTERNAL;
  }

  private static LabelChange refined(LabelChange change, Label before, Label after) {
    boolean comparable = before.isRanked() && after.isRanked();
    if (change == LabelChange.NONE || change == LabelChange.REMOVED || !comparable) {
      return change;
    }
    return LabelChange.between(before, after);
  }
}
