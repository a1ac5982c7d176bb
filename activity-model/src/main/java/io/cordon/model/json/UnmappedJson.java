package io.cordon.model.json;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The attributes of an activity that OCSF has no field for: {@code unmapped} of an activity, {@code
 * data} of a finding's evidence.
 */
final class UnmappedJson {
  /** Listed when the actor has no name and its id or kind is written instead. */
  static final String ACTOR_NAME = "actor.user.name";

  /** Listed when the file has no name and its path or id is written instead. */
  static final String FILE_NAME = "file.name";

  /** Maximum length of an e-mail address (RFC 5321); hundreds of names must fit one message. */
  private static final int MAX_NAME_CHARACTERS = 320;

  private UnmappedJson() {}

  static void write(JsonWriter json, Activity activity) throws IOException {
    Label label = activity.file().label();
    json.texts("event_ids", activity.eventIds())
        .text("raw_type", activity.rawType())
        .text("audience", activity.share().audience().word())
        .text("exposure", activity.file().exposure().word())
        .text("label", label.caption())
        .text("label_id", label.id());
    if (activity.file().exposedSince() != null) {
      json.millis("exposed_since", activity.file().exposedSince());
    }
    json.texts("containers", activity.file().containers());
    contents(json, activity.contents());
    json.text("archive", activity.file().archive());
    labelling(json, activity);
    setting(json, activity.setting());
    share(json, activity.share());
    actor(json, activity.actor());
    place(json, activity.endpoint().place());
    client(json, activity.client());
    dlp(json, activity);
    json.texts("stand_ins", standIns(activity));
  }

  /** The names that OCSF requires and the activity lacks, so that something else is written. */
  private static List<String> standIns(Activity activity) {
    List<String> standIns = new ArrayList<>(2);
    if (activity.actor().name() == null) {
      standIns.add(ACTOR_NAME);
    }
    if (activity.file().name() == null) {
      standIns.add(FILE_NAME);
    }
    return standIns;
  }

  private static void labelling(JsonWriter json, Activity activity) throws IOException {
    if (activity.labelChange() != LabelChange.NONE) {
      json.text("label_change", activity.labelChange().word());
    }
    if (activity.labelBefore().isKnown()) {
      json.text("label_before", activity.labelBefore().caption());
      json.text("label_before_id", activity.labelBefore().id());
    }
  }

  private static void contents(JsonWriter json, Contents contents) throws IOException {
    if (contents.count() > 0) {
      json.number("contents_count", contents.count());
      json.text("contents_label", contents.label().caption());
      json.text("contents_label_id", contents.label().id());
      json.number("contents_label_count", contents.labelCount());
      json.texts("contents_names", contents.names());
    }
  }

  private static void setting(JsonWriter json, SettingChange setting) throws IOException {
    json.text("setting_name", setting.name())
        .text("setting_before", setting.before())
        .text("setting_value", setting.value());
  }

  private static void share(JsonWriter json, Share share) throws IOException {
    List<Recipient> recipients = share.recipients();
    json.texts("recipients", names(recipients))
        .texts("recipient_groups", names(recipients.stream().filter(Recipient::group).toList()))
        .texts(
            "recipient_domains", names(recipients.stream().filter(r -> r.name() == null).toList()))
        .text("permission", share.permission())
        .text("link_id", share.linkId());
  }

  private static void actor(JsonWriter json, Actor actor) throws IOException {
    json.text("actor_kind", actor.kind().word());
    if (actor.affiliation() != Affiliation.UNKNOWN) {
      json.text("affiliation", actor.affiliation().word());
    }
    if (actor.employment() != Employment.UNKNOWN) {
      json.text("employment", actor.employment().word());
    }
    if (actor.population() != Population.UNKNOWN) {
      json.text("population", actor.population().word());
    }
  }

  private static void place(JsonWriter json, Place place) throws IOException {
    json.text("network", place.network());
    if (place.kind() != NetworkKind.UNKNOWN) {
      json.text("network_kind", place.kind().word());
    }
    if (place.countrySource() != CountrySource.UNKNOWN) {
      json.text("country_source", place.countrySource().word());
    }
    // OCSF allows coordinates only together with a city or country.
    if (place.country() == null && place.city() == null) {
      json.number("latitude", place.latitude()).number("longitude", place.longitude());
    }
  }

  private static void client(JsonWriter json, Client client) throws IOException {
    json.text("device", client.device());
    if (client.since() != null) {
      json.millis("client_since", client.since());
    }
  }

  private static void dlp(JsonWriter json, Activity activity) throws IOException {
    Transfer transfer = activity.transfer();
    if (transfer.kind() != DestinationKind.UNKNOWN) {
      json.text("destination_kind", transfer.kind().word());
    }
    json.text("destination", transfer.destination())
        .text("dlp_policy", activity.dlpRule().policy())
        .text("dlp_rule", activity.dlpRule().name());
  }

  /** Names of recipients; the domain of those without one. */
  static List<String> names(List<Recipient> recipients) {
    return recipients.stream()
        .map(Recipient::caption)
        .filter(Objects::nonNull)
        .map(
            name ->
                name.length() <= MAX_NAME_CHARACTERS
                    ? name
                    : name.substring(0, MAX_NAME_CHARACTERS) + '…')
        .toList();
  }
}
