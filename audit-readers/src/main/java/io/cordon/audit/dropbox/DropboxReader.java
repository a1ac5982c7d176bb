package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.RecordReadings;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;

/** Reads an event of the team log: an activity for each file, or counted as no file activity. */
public final class DropboxReader implements NativeReader {
  private static final String TYPE = "event_type";

  @Override
  public LogSource source() {
    return LogSource.DROPBOX;
  }

  @Override
  public boolean recognises(Fields record) {
    return record.has(TYPE) && UnionTag.of(record.fields(TYPE)) != null;
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now)
      throws UnreadableRecordException {
    String type = UnionTag.of(record, TYPE);
    String category = UnionTag.of(record, "event_category");
    Fields details = record.fields("details");
    DropboxEventType listed = DropboxEventTypes.of(type);
    DropboxEventType eventType = (listed == null ? DropboxEventType.OTHER : listed).with(details);
    List<CloudFile> files = DropboxFile.all(record, details, eventType.verb());
    boolean noFile = files.isEmpty() || !DropboxSkipReason.mayConcernFile(category);
    if (listed == null && noFile) {
      return List.of(skipped(DropboxSkipReason.word(category, type), record, origin, now));
    }
    Instant time = DropboxTime.of(record, now);
    Actor actor = DropboxActor.of(record);
    Endpoint endpoint = DropboxEndpoint.of(record);
    Client client = DropboxClient.of(record);
    String eventId = DropboxEventId.of(time, type, actor, endpoint, client, record);
    ActivityBuilder common =
        Activity.builder(eventId, time)
            .arrived(now)
            .app(App.DROPBOX)
            .correlationId(eventId)
            .rawType(type)
            .verb(verb(eventType, record))
            .outcome(eventType.outcome())
            .actor(actor)
            .share(DropboxShare.of(record, details, eventType, actor))
            .setting(DropboxSetting.of(eventType, type, details))
            .labelChange(eventType.labelChange())
            .endpoint(endpoint)
            .client(client);
    return readings(common, eventId, files, origin);
  }

  /** What is common to all files was read once. */
  private static List<Reading> readings(
      ActivityBuilder common, String eventId, List<CloudFile> files, Origin origin)
      throws UnreadableRecordException {
    RecordReadings readings = new RecordReadings(origin);
    int number = 0;
    for (CloudFile file : files.isEmpty() ? List.of(CloudFile.NONE) : files) {
      String id = files.size() > 1 ? eventId + '#' + number++ : eventId;
      readings.add(common.id(id).eventIds(List.of(id)).file(file).build());
    }
    return readings.all();
  }

  /** What the desktop program downloads, it synchronises. */
  private static Verb verb(DropboxEventType eventType, Fields record) {
    boolean synced = eventType.verb() == Verb.DOWNLOAD && DropboxClient.isDesktop(record);
    return synced ? Verb.SYNC : eventType.verb();
  }

  private static Reading skipped(String word, Fields record, Origin origin, Instant now) {
    return Reading.skipped(origin, word, DropboxTime.orNull(record, now));
  }
}
