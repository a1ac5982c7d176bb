package io.cordon.model.activity;

import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Activities for tests, written as sentences. By default on 2 March 2026 (UTC), in Microsoft 365,
 * by ana@example.com on plan.docx; example.com is the organisation.
 */
public final class ActivityFixtures {
  private static final String DAY = "2026-03-02T";
  private static final String OUR_DOMAIN = "example.com";

  private final Verb verb;
  private final List<Recipient> recipients = new ArrayList<>();
  private String id;
  private Instant time = Instant.parse(DAY + "09:00:00Z");
  private Instant arrived;
  private App app = App.M365;
  private String rawType;
  private String correlationId;
  private Outcome outcome = Outcome.SUCCESS;
  private Actor actor = user("ana@example.com");
  private CloudFile file;
  private Audience audience = Audience.UNKNOWN;
  private String linkId;
  private String permission;
  private LabelChange labelChange = LabelChange.NONE;
  private Label labelBefore = Label.UNKNOWN;
  private Endpoint endpoint = Endpoint.UNKNOWN;
  private Client client = Client.UNKNOWN;

  private ActivityFixtures(Verb verb) {
    this.verb = verb;
    this.rawType = verb.caption();
    this.file = verb == Verb.SIGN_IN ? CloudFile.NONE : file("plan.docx");
  }

  /** For a verb without its own method here. */
  public static ActivityFixtures activity(Verb verb) {
    return new ActivityFixtures(verb);
  }

  public static ActivityFixtures share() {
    return activity(Verb.SHARE);
  }

  public static ActivityFixtures unshare() {
    return activity(Verb.UNSHARE);
  }

  public static ActivityFixtures download() {
    return activity(Verb.DOWNLOAD);
  }

  public static ActivityFixtures open() {
    return activity(Verb.OPEN);
  }

  public static ActivityFixtures delete() {
    return activity(Verb.DELETE);
  }

  public static ActivityFixtures signIn() {
    return activity(Verb.SIGN_IN);
  }

  /** A labelling; {@link #was} and {@link #labelled} give the labels before and after it. */
  public static ActivityFixtures relabel(LabelChange change) {
    ActivityFixtures activity = activity(Verb.LABEL);
    activity.labelChange = change;
    return activity;
  }

  /** Instead of the id derived from verb, actor, file and time. */
  public ActivityFixtures id(String id) {
    this.id = id;
    return this;
  }

  public ActivityFixtures by(String user) {
    return by(user(user));
  }

  public ActivityFixtures by(Actor actor) {
    this.actor = actor;
    return this;
  }

  public ActivityFixtures byAnonymous() {
    return by(Actor.named(ActorKind.ANONYMOUS, null, null, null));
  }

  public ActivityFixtures of(String fileName) {
    return of(file(fileName).withLabel(file.label()).withExposure(file.exposure()));
  }

  public ActivityFixtures of(CloudFile file) {
    this.file = file;
    return this;
  }

  public ActivityFixtures labelled(String name, int rank) {
    return labelled(new Label(null, name, rank));
  }

  public ActivityFixtures labelled(Label label) {
    return of(file.withLabel(label));
  }

  public ActivityFixtures was(String labelName, int rank) {
    labelBefore = new Label(null, labelName, rank);
    return this;
  }

  public ActivityFixtures exposed(Exposure exposure) {
    return of(file.withExposure(exposure));
  }

  /** Adds a recipient; the audience grows accordingly. */
  public ActivityFixtures to(String recipient) {
    Affiliation affiliation = affiliation(domain(recipient));
    recipients.add(new Recipient(recipient, domain(recipient), false, affiliation));
    boolean inside = affiliation == Affiliation.INTERNAL;
    return audience(audience.widest(inside ? Audience.INTERNAL : Audience.EXTERNAL));
  }

  /** Adds a recipient of unknown affiliation. */
  public ActivityFixtures toSomebody(String recipient) {
    recipients.add(new Recipient(recipient, domain(recipient), false, Affiliation.UNKNOWN));
    return this;
  }

  /** In the provider's word, for example {@code owner}. */
  public ActivityFixtures as(String permission) {
    this.permission = permission;
    return this;
  }

  public ActivityFixtures ownedBy(String owner) {
    return of(file.withOwner(owner));
  }

  public ActivityFixtures audience(Audience audience) {
    this.audience = audience;
    return this;
  }

  public ActivityFixtures link(String linkId) {
    this.linkId = linkId;
    return this;
  }

  /** A time of the day, {@code 10:00} or {@code 10:00:05}, or a full ISO instant. */
  public ActivityFixtures at(String time) {
    this.time = instant(time);
    return this;
  }

  /** When it was read; by default when it happened. */
  public ActivityFixtures arrived(String time) {
    this.arrived = instant(time);
    return this;
  }

  public ActivityFixtures from(String ip) {
    return from(new Endpoint(ip, 0, null, endpoint.place()));
  }

  public ActivityFixtures from(Endpoint endpoint) {
    this.endpoint = endpoint;
    return this;
  }

  /** The network and country of the address. */
  public ActivityFixtures in(NetworkKind kind, String country) {
    Place place = Place.builder().kind(kind).country(country, CountrySource.DATABASE).build();
    return from(endpoint.at(place));
  }

  public ActivityFixtures in(App app) {
    this.app = app;
    return this;
  }

  public ActivityFixtures with(Client client) {
    this.client = client;
    return this;
  }

  public ActivityFixtures correlated(String correlationId) {
    this.correlationId = correlationId;
    return this;
  }

  public ActivityFixtures rawType(String rawType) {
    this.rawType = rawType;
    return this;
  }

  public ActivityFixtures failed() {
    outcome = Outcome.FAILURE;
    return this;
  }

  public Activity build() {
    String named = verb.word() + '|' + actor.key() + '|' + file.id();
    String eventId = id != null ? id : StableId.of("fixture", named, time.toString());
    return Activity.builder(eventId, time)
        .arrived(arrived == null ? time : arrived)
        .app(app)
        .tenant("example")
        .correlationId(correlationId)
        .rawType(rawType)
        .verb(verb)
        .outcome(outcome)
        .actor(actor)
        .file(file)
        .share(new Share(audience, recipients, linkId, permission))
        .labelChange(labelChange)
        .labelBefore(labelBefore)
        .endpoint(endpoint)
        .client(client)
        .build();
  }

  /** {@code 10:00}, {@code 10:00:05} or a full ISO instant, as an instant. */
  public static Instant instant(String time) {
    if (time.contains("T")) {
      return Instant.parse(time);
    }
    return Instant.parse(DAY + (time.length() == 5 ? time + ":00Z" : time + 'Z'));
  }

  private static Actor user(String name) {
    String domain = domain(name);
    Affiliation affiliation = affiliation(domain);
    ActorKind kind = affiliation == Affiliation.EXTERNAL ? ActorKind.GUEST : ActorKind.USER;
    return Actor.named(kind, name, null, domain).recognised(affiliation, null, false);
  }

  private static CloudFile file(String name) {
    String path = "Documents/" + name;
    String url = "https://files.example.com/" + path;
    return CloudFile.builder()
        .id("file-" + name)
        .name(name)
        .path(path)
        .url(url)
        .kind(FileKind.FILE)
        .build();
  }

  private static String domain(String address) {
    int at = address.indexOf('@');
    return at < 0 ? null : address.substring(at + 1);
  }

  private static Affiliation affiliation(String domain) {
    if (domain == null) {
      return Affiliation.UNKNOWN;
    }
    return domain.equals(OUR_DOMAIN) ? Affiliation.INTERNAL : Affiliation.EXTERNAL;
  }
}
