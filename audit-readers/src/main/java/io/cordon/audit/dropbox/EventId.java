package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The id that Dropbox does not give: made of all that tells one event from another within a second,
 * and the same for every copy, by whichever collector it came.
 */
final class EventId {
  private EventId() {}

  static String of(
      Instant time, String type, Actor actor, Endpoint endpoint, Client client, Fields record) {
    List<String> parts = new ArrayList<>();
    parts.add(time.toString());
    parts.add(type);
    parts.add(actor.kind().word());
    parts.add(actor.key());
    parts.add(endpoint.ip());
    parts.add(client.sessionId());
    for (String name : List.of("assets", "participants")) {
      List<Fields> list = record.list(name);
      parts.add(name + list.size());
      list.forEach(element -> parts.add(content(element)));
    }
    parts.add(content(record.fields("details")));
    return StableId.of(App.DROPBOX.id(), parts.toArray(String[]::new));
  }

  /** Collectors that may not write {@code .tag} write {@code _tag}: both are one. */
  private static String content(Fields fields) {
    return fields.canonical().replace("_tag", ".tag");
  }
}
