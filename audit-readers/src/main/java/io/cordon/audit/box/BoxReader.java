package io.cordon.audit.box;

import io.cordon.audit.box.BoxEventType.Reach;
import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.Source;
import io.cordon.audit.record.UnreadableRecord;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;

/** An event of Box, of either family, becomes an activity, or is counted as none. */
public final class BoxReader implements NativeReader {
  private static final String OTHER = "other";

  @Override
  public Source source() {
    return Source.BOX;
  }

  @Override
  public boolean recognises(Fields record) {
    String type = record.text("event_type");
    if (type == null) {
      return FlattenedBoxEvent.isOne(record);
    }
    boolean known = BoxEventTypes.of(type) != null || BoxSkipReason.word(type) != null;
    return known || (hasShape(record) && type.chars().allMatch(BoxReader::isOfTypeName));
  }

  /** As all events have it, new types too. */
  private static boolean hasShape(Fields record) {
    return "event".equals(record.text("type"))
        || (record.has("created_by") && (record.has("event_id") || record.has("created_at")));
  }

  private static boolean isOfTypeName(int c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now) throws UnreadableRecord {
    Fields event = FlattenedBoxEvent.isOne(record) ? FlattenedBoxEvent.unflattened(record) : record;
    return List.of(read(BoxRecord.of(event), origin, now));
  }

  private static Reading read(BoxRecord record, Origin origin, Instant now)
      throws UnreadableRecord {
    Fields event = record.event();
    String happened = event.text("created_at");
    String word = BoxSkipReason.word(record.type());
    BoxEventType meaning = word == null ? meaning(record) : null;
    if (meaning == null) {
      String skipped = word == null ? OTHER : word;
      return Reading.skipped(origin, skipped, EventTime.orNull(happened, now));
    }
    Instant time = EventTime.parse("created_at", happened, now);
    String id = event.text("event_id");
    if (id == null) {
      id = StableId.of(App.BOX.id(), event.canonical());
    }
    ActivityBuilder activity =
        Activity.builder(id, time)
            .arrived(now)
            .app(App.BOX)
            .tenant(tenant(event))
            .rawType(record.type())
            .verb(meaning.verb())
            .outcome(meaning.outcome())
            .actor(BoxActor.of(record, meaning.verb()))
            .endpoint(BoxEndpoint.of(event))
            .client(BoxClient.of(record));
    if (meaning.verb() != Verb.SIGN_IN) {
      addFile(activity, record, meaning);
    }
    return Reading.of(origin, activity.build());
  }

  /** Null for what is no file activity. */
  private static BoxEventType meaning(BoxRecord record) {
    BoxEventType known = BoxEventTypes.of(record.type());
    boolean otherMetadata =
        known != null && known.verb() == Verb.LABEL && !BoxLabelling.concernedBy(record);
    if (known == null || known.verb() == Verb.OTHER || otherMetadata) {
      return record.item().id() == null ? null : BoxEventType.of(Verb.OTHER);
    }
    if ("monitoring".equalsIgnoreCase(record.shield().text("controlMode"))) {
      return known.letPass();
    }
    return closesLink(record, known) ? known.as(Verb.UNSHARE) : known;
  }

  /** A link changed so that it lets in only those who may come without it. */
  private static boolean closesLink(BoxRecord record, BoxEventType event) {
    return event.reach() == Reach.LINK
        && record.type().equals("ITEM_SHARED_UPDATE")
        && BoxLink.ofItem(record.item().fields()).onlyForCollaborators();
  }

  private static void addFile(ActivityBuilder activity, BoxRecord record, BoxEventType meaning) {
    Label label = BoxLabelling.label(record);
    if (meaning.verb() == Verb.LABEL) {
      BoxLabelling labelling = BoxLabelling.of(record);
      activity.labelChange(labelling.change()).labelBefore(labelling.before());
      label = labelling.label();
    }
    activity.file(BoxFile.of(record, label)).share(BoxShare.of(record, meaning));
  }

  /** Box leaves the enterprise out; a collector that reads several may put it in. */
  private static String tenant(Fields event) {
    String id = event.text("enterprise_id");
    return id != null ? id : event.fields("enterprise").text("id");
  }
}
