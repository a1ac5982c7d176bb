package io.cordon.cli.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.show.ActivitySentence;
import io.cordon.cli.terminal.JsonText;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.time.Instant;

/**
 * One act as the command writes it: a flat JSON object, whose members are absent where nothing is
 * known.
 */
record HistoryEntry(JsonNode json) {
  static final String LABEL = "label";
  static final String LABEL_LATER = "label_later";

  private static final ObjectMapper JSON = new ObjectMapper();

  static HistoryEntry of(Activity activity) {
    ObjectNode json = JSON.createObjectNode();
    put(json, "time", activity.time().toString());
    put(json, "app", activity.app().id());
    put(json, "tenant", activity.tenant());
    put(json, "actor", activity.actor().key());
    put(json, "actor_kind", activity.actor().kind().word());
    put(json, "actor_affiliation", known(activity.actor().affiliation()));
    put(json, "department", activity.actor().department());
    put(json, "verb", activity.verb().word());
    put(json, "raw_type", activity.rawType());
    put(json, "outcome", activity.outcome().word());
    put(json, "what", ActivitySentence.withFullName(activity));
    file(json, activity.file());
    put(json, LABEL, caption(activity.file().label()));
    put(json, "label_before", caption(activity.labelBefore()));
    share(json, activity);
    put(json, "application", activity.client().caption());
    put(json, "application_name", activity.client().applicationName());
    put(json, "device", activity.client().device());
    put(json, "ip", activity.endpoint().ip());
    Place place = activity.endpoint().place();
    boolean somewhere = !place.equals(Place.UNKNOWN);
    put(json, "place", somewhere ? place.caption(activity.app().product()) : null);
    put(json, "country", place.country());
    put(json, "activity_id", activity.id());
    ArrayNode ids = json.putArray("event_ids");
    activity.eventIds().forEach(ids::add);
    return new HistoryEntry(json);
  }

  private static void file(ObjectNode json, CloudFile file) {
    put(json, "file_id", file.id());
    put(json, "file_name", file.name());
    put(json, "file_path", file.path());
    put(json, "file_url", file.url());
    put(json, "file_owner", file.owner());
    put(json, "exposure", file.exposure() == Exposure.UNKNOWN ? null : file.exposure().word());
  }

  private static void share(ObjectNode json, Activity activity) {
    Audience audience = activity.share().audience();
    put(json, "audience", audience == Audience.UNKNOWN ? null : audience.word());
    put(json, "permission", activity.share().permission());
    if (!activity.share().recipients().isEmpty()) {
      ArrayNode recipients = json.putArray("recipients");
      for (Recipient recipient : activity.share().recipients()) {
        ObjectNode one = recipients.addObject();
        put(one, "name", recipient.caption());
        put(one, "affiliation", known(recipient.affiliation()));
      }
    }
  }

  private static String known(Affiliation affiliation) {
    return affiliation == Affiliation.UNKNOWN ? null : affiliation.word();
  }

  private static String caption(Label label) {
    return label.isKnown() ? label.caption() : null;
  }

  private static void put(ObjectNode json, String name, String value) {
    if (value != null && !value.isEmpty()) {
      json.put(name, value);
    }
  }

  /** The line that {@link #line} wrote. */
  static HistoryEntry parse(String line) {
    try {
      return new HistoryEntry(JSON.readTree(line));
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("a line of the own temporary file is no JSON", notOurs);
    }
  }

  /** The same with the label that the file got later. */
  HistoryEntry labelledLater(String label) {
    ObjectNode copy = json.deepCopy();
    copy.put(LABEL_LATER, label);
    return new HistoryEntry(copy);
  }

  /** One line of harmless JSON. */
  String line() {
    return JsonText.line(json);
  }

  /** A member; null where it is absent. */
  String text(String name) {
    JsonNode value = json.get(name);
    return value == null ? null : value.asText();
  }

  Instant time() {
    return Instant.parse(text("time"));
  }
}
