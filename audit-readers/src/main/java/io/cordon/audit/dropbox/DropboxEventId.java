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
 * An id for an event, because Dropbox gives none: made of everything that distinguishes events of
 * the same second, and the same for every copy, whichever collector delivered it.
 */
final class DropboxEventId {
  private DropboxEventId() {}

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

  /** Some collectors cannot write {@code .tag} and write {@code _tag}: both mean the same. */
  private static String content(Fields fields) {
    return fields.canonical().replace("_tag", ".tag");
  }
}
