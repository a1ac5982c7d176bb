package io.cordon.audit.dropbox;

import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import io.cordon.model.text.Utf8Text;
import java.time.Instant;
import java.util.List;

/**
 * An id for an event, because Dropbox gives none: made of everything that distinguishes events of
 * the same second, and the same for every copy, whichever collector delivered it.
 */
final class DropboxEventId {
  /** Most names of ids are shorter. */
  private static final int USUAL_BYTES = 1024;

  private static final List<String> LISTS = List.of("assets", "participants");

  private final Utf8Text name = new Utf8Text(USUAL_BYTES).append(App.DROPBOX.id());
  private final Utf8Text content = new Utf8Text(USUAL_BYTES);

  private DropboxEventId() {}

  static String of(
      Instant time, String type, Actor actor, Endpoint endpoint, Client client, Fields record) {
    DropboxEventId id = new DropboxEventId();
    StableId.part(id.name, EventTime.text(time));
    StableId.part(id.name, type);
    StableId.part(id.name, actor.kind().word());
    StableId.part(id.name, actor.key());
    StableId.part(id.name, endpoint.ip());
    StableId.part(id.name, client.sessionId());
    for (String name : LISTS) {
      List<Fields> list = record.list(name);
      StableId.part(id.name, name + list.size());
      list.forEach(id::add);
    }
    id.add(record.fields("details"));
    return StableId.of(id.name);
  }

  /** Some collectors cannot write {@code .tag} and write {@code _tag}: both mean the same. */
  private void add(Fields fields) {
    content.clear();
    fields.canonical(content);
    content.replace("_tag", ".tag");
    StableId.part(name, content);
  }
}
