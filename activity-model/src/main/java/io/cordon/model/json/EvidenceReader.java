package io.cordon.model.json;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the activities that a finding carries as {@code evidences}. */
final class EvidenceReader {
  /** {@code type_id} of an OCSF user that is a service account. */
  private static final int SERVICE = 4;

  private final JsonObject evidence;
  private final JsonObject data;
  private final List<String> standIns;

  private EvidenceReader(JsonObject evidence) throws JsonFormatException {
    this.evidence = evidence;
    this.data = evidence.object("data");
    this.standIns = data.texts("stand_ins");
  }

  /** At least one; the last one triggered the finding. */
  static List<Activity> activities(JsonObject finding) throws JsonFormatException {
    List<JsonObject> evidences = finding.objects("evidences");
    if (evidences.isEmpty()) {
      throw new JsonFormatException("evidences is missing");
    }
    List<String> products = finding.object("finding_info").texts("data_sources");
    App only = products.size() == 1 ? appOf(products.get(0)) : App.UNKNOWN;
    List<Activity> activities = new ArrayList<>();
    for (JsonObject evidence : evidences) {
      activities.add(new EvidenceReader(evidence).activity(only));
    }
    int last = activities.size() - 1;
    activities.set(last, trigger(activities.get(last), finding));
    return activities;
  }

  private static App appOf(String product) {
    for (App app : App.values()) {
      if (app.product().equals(product)) {
        return app;
      }
    }
    return App.UNKNOWN;
  }

  /** Only of the trigger a finding states the tenant, the arrival and always the cloud. */
  private static Activity trigger(Activity activity, JsonObject finding)
      throws JsonFormatException {
    List<JsonObject> resources = finding.objects("resources");
    App app =
        resources.isEmpty()
            ? null
            : resources.get(0).object("data").word("app", App.values(), App::id);
    long sourceLagMillis = finding.object("unmapped").number("source_lag_ms", 0);
    return activity.toBuilder()
        .app(app == null ? activity.app() : app)
        .tenant(finding.object("metadata").text("tenant_uid"))
        .arrived(activity.time().plusMillis(sourceLagMillis))
        .build();
  }

  private Activity activity(App app) throws JsonFormatException {
    Instant time = data.rfc3339("time");
    if (time == null) {
      throw new JsonFormatException("evidences.data.time is missing");
    }
    return Activity.builder(evidence.requiredText("uid"), time)
        .eventIds(data.texts("event_ids"))
        .arrived(null)
        .app(app)
        .rawType(data.text("raw_type"))
        .verb(data.word("verb", Verb.values(), Verb::word))
        .actor(actor())
        .file(file())
        .share(share())
        .labelChange(data.word("label_change", LabelChange.values(), LabelChange::word))
        .labelBefore(label(data.text("label_before_id"), data.text("label_before")))
        .endpoint(endpoint())
        .client(client())
        .setting(
            new SettingChange(
                data.text("setting_name"), data.text("setting_before"), data.text("setting_value")))
        .contents(contents())
        .transfer(transfer())
        .dlpRule(new DlpRule(data.text("dlp_policy"), data.text("dlp_rule")))
        .build();
  }

  private Contents contents() throws JsonFormatException {
    return new Contents(
        data.number("contents_count", 0),
        label(data.text("contents_label_id"), data.text("contents_label")),
        data.number("contents_label_count", 0),
        data.texts("contents_names"));
  }

  private Actor actor() throws JsonFormatException {
    JsonObject user = evidence.object("actor").object("user");
    ActorKind kind = data.word("actor_kind", ActorKind.values(), ActorKind::word);
    boolean service = user.number("type_id", 0) == SERVICE && kind != ActorKind.APPLICATION;
    return new Actor(
        kind,
        standIns.contains(UnmappedJson.ACTOR_NAME) ? null : user.text("name"),
        user.text("uid"),
        user.text("domain"),
        data.word("affiliation", Affiliation.values(), Affiliation::word),
        user.object("ldap_person").text("department"),
        service,
        data.word("employment", Employment.values(), Employment::word),
        data.word("population", Population.values(), Population::word),
        user.object("ldap_person").text("job_title"));
  }

  private CloudFile file() throws JsonFormatException {
    JsonObject file = evidence.object("file");
    return CloudFile.builder()
        .id(file.text("uid"))
        .name(standIns.contains(UnmappedJson.FILE_NAME) ? null : file.text("name"))
        .path(file.text("path"))
        .url(file.object("url").text("url_string"))
        .kind(OcsfObjects.fileKind(file.number("type_id", 0)))
        .owner(file.object("owner").text("name"))
        .sizeBytes(file.number("size", -1))
        .label(label(file))
        .exposure(data.word("exposure", Exposure.values(), Exposure::word))
        .exposedSince(data.millis("exposed_since"))
        .containers(data.texts("containers"))
        .archive(data.text("archive"))
        .build();
  }

  private static Label label(JsonObject file) throws JsonFormatException {
    List<JsonObject> classifications = file.objects("data_classifications");
    return classifications.isEmpty()
        ? Label.UNKNOWN
        : label(classifications.get(0).text("uid"), classifications.get(0).text("confidentiality"));
  }

  /** The rank is not written; only that no label is the lowest is known anyway. */
  private static Label label(String id, String caption) {
    return id == null && Label.NONE.caption().equals(caption)
        ? Label.NONE
        : Label.unresolved(id, caption);
  }

  private Share share() throws JsonFormatException {
    Audience audience = data.word("audience", Audience.values(), Audience::word);
    return new Share(audience, recipients(), data.text("link_id"), data.text("permission"));
  }

  /** Groups and bare domains are listed a second time, in the same order. */
  private List<Recipient> recipients() throws JsonFormatException {
    Deque<String> groups = new ArrayDeque<>(data.texts("recipient_groups"));
    Deque<String> domains = new ArrayDeque<>(data.texts("recipient_domains"));
    List<Recipient> recipients = new ArrayList<>();
    for (String text : data.texts("recipients")) {
      boolean group = pollIf(groups, text);
      boolean domainOnly = pollIf(domains, text);
      String domain = domainOnly ? text : group ? null : domainOf(text);
      recipients.add(new Recipient(domainOnly ? null : text, domain, group, null));
    }
    return recipients;
  }

  private static boolean pollIf(Deque<String> texts, String text) {
    boolean next = text.equals(texts.peek());
    if (next) {
      texts.poll();
    }
    return next;
  }

  private static String domainOf(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 || at == address.length() - 1 ? null : address.substring(at + 1);
  }

  /** {@code name} is an address or a host name that OCSF does not accept as one. */
  private Endpoint endpoint() throws JsonFormatException {
    JsonObject endpoint = evidence.object("src_endpoint");
    String ip = endpoint.text("ip");
    String host = endpoint.text("hostname");
    String name = endpoint.text("name");
    if (name != null && !name.equals(OcsfObjects.UNKNOWN)) {
      boolean isBadIp = ip == null && (host != null || OcsfFormat.isHostname(name));
      ip = isBadIp ? name : ip;
      host = isBadIp ? host : name;
    }
    return new Endpoint(ip, endpoint.smallNumber("port", 0), host, place(endpoint));
  }

  private Place place(JsonObject endpoint) throws JsonFormatException {
    JsonObject location = endpoint.object("location");
    JsonObject network = endpoint.object("autonomous_system");
    Double latitude = location.decimal("lat");
    Double longitude = location.decimal("long");
    return Place.builder()
        .network(data.text("network"))
        .kind(data.word("network_kind", NetworkKind.values(), NetworkKind::word))
        .country(
            location.text("country"),
            data.word("country_source", CountrySource.values(), CountrySource::word))
        .city(location.text("city"))
        .coordinates(
            latitude == null ? data.decimal("latitude") : latitude,
            longitude == null ? data.decimal("longitude") : longitude)
        .operator(network.number("number", 0), network.text("name"))
        .build();
  }

  private Client client() throws JsonFormatException {
    JsonObject actor = evidence.object("actor");
    return Client.builder()
        .userAgent(evidence.object("http_request").text("user_agent"))
        .applicationId(actor.text("app_uid"))
        .applicationName(actor.text("app_name"))
        .sessionId(actor.object("session").text("uid"))
        .device(data.text("device"))
        .since(data.millis("client_since"))
        .build();
  }

  private Transfer transfer() throws JsonFormatException {
    return new Transfer(
        data.word("destination_kind", DestinationKind.values(), DestinationKind::word),
        data.text("destination"));
  }
}
