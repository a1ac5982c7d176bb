package io.cordon.audit.dropbox;

import io.cordon.audit.Fields;
import io.cordon.audit.NativeReader;
import io.cordon.audit.Reading;
import io.cordon.audit.Source;
import io.cordon.audit.UnreadableRecord;
import io.cordon.model.Activity;
import io.cordon.model.Actor;
import io.cordon.model.App;
import io.cordon.model.Client;
import io.cordon.model.CloudFile;
import io.cordon.model.Endpoint;
import io.cordon.model.Origin;
import io.cordon.model.Setting;
import io.cordon.model.Share;
import io.cordon.model.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An event of the team log becomes an activity for each of its assets, or is counted as none. */
public final class DropboxReader implements NativeReader {
  private static final String TYPE = "event_type";

  @Override
  public Source source() {
    return Source.DROPBOX;
  }

  @Override
  public boolean recognises(Fields record) {
    return record.has(TYPE) && Tag.of(record.fields(TYPE)) != null;
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now) throws UnreadableRecord {
    String type = Tag.of(record, TYPE);
    String category = Tag.of(record, "event_category");
    Fields details = record.fields("details");
    DropboxEvent listed = DropboxEvents.of(type);
    DropboxEvent event = listed == null ? DropboxEvent.of(Verb.OTHER) : listed.toldBy(details);
    List<CloudFile> files = DropboxFile.all(record, details, event.verb());
    boolean noFile = files.isEmpty() || !NotFileEvent.mayConcernFile(category);
    if (listed == null && noFile) {
      return List.of(skipped(NotFileEvent.word(category, type), record, origin, now));
    }
    Instant time = DropboxTime.of(record, now);
    Actor actor = DropboxActor.of(record);
    Endpoint endpoint = DropboxEndpoint.of(record);
    Client client = DropboxClient.of(record);
    Share share = DropboxShare.of(record, details, event, actor);
    String eventId = EventId.of(time, type, actor, endpoint, client, record);
    List<Reading> readings = new ArrayList<>();
    for (CloudFile file : files.isEmpty() ? List.of(CloudFile.NONE) : files) {
      String id = files.size() > 1 ? eventId + '#' + readings.size() : eventId;
      Activity activity =
          Activity.builder(id, time)
              .arrived(now)
              .app(App.DROPBOX)
              .correlationId(eventId)
              .rawType(type)
              .verb(event.verb())
              .outcome(event.outcome())
              .actor(actor)
              .file(file)
              .share(share)
              .setting(setting(event, type, details))
              .labelChange(event.labelChange())
              .endpoint(endpoint)
              .client(client)
              .build();
      readings.add(Reading.of(origin, activity));
    }
    return readings;
  }

  private static Reading skipped(String word, Fields record, Origin origin, Instant now) {
    return Reading.skipped(origin, word, DropboxTime.orNull(record, now));
  }

  /** Each setting has an event type of its own. */
  private static Setting setting(DropboxEvent event, String type, Fields details) {
    return event.verb() == Verb.ADMINISTER
        ? new Setting(type, Tag.of(details, "previous_value"), Tag.of(details, "new_value"))
        : Setting.NONE;
  }
}
