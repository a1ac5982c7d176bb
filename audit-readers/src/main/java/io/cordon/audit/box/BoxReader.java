package io.cordon.audit.box;

import io.cordon.audit.box.BoxEventType.ShareKind;
import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.MissingParts;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;

/** Reads an event of Box, of either family: an activity, or counted as no file activity. */
public final class BoxReader implements NativeReader {
  private static final String OTHER = "other";

  @Override
  public LogSource source() {
    return LogSource.BOX;
  }

  @Override
  public boolean recognises(Fields record) {
    String type = record.text("event_type");
    if (type == null || isFlattened(record)) {
      return false;
    }
    boolean known = BoxEventTypes.of(type) != null || BoxSkipReason.word(type) != null;
    return known || (hasShape(record) && type.chars().allMatch(BoxReader::isOfTypeName));
  }

  /** Whether the columns of a row stand for the parts of the event. */
  private static boolean isFlattened(Fields record) {
    return !record.has("source")
        && record.names().stream()
            .anyMatch(name -> name.startsWith("source_") || name.startsWith("created_by_"));
  }

  /** All events have this shape, those of new types too. */
  private static boolean hasShape(Fields record) {
    return "event".equals(record.text("type"))
        || (record.has("created_by") && (record.has("event_id") || record.has("created_at")));
  }

  private static boolean isOfTypeName(int c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now)
      throws UnreadableRecordException {
    return List.of(read(BoxEvent.of(record), origin, now));
  }

  private static Reading read(BoxEvent event, Origin origin, Instant now)
      throws UnreadableRecordException {
    String createdAt = event.fields().text("created_at");
    String word = BoxSkipReason.word(event.type());
    boolean matched = BoxEventTypes.isDlpMatch(event.type()) && event.item().id() != null;
    BoxEventType eventType = word == null || matched ? eventType(event) : null;
    if (eventType == null) {
      String skipped = word == null ? OTHER : word;
      return Reading.skipped(origin, skipped, EventTime.orNull(createdAt, now));
    }
    Instant time = EventTime.parse("created_at", createdAt, now);
    checkParts(event);
    String id = event.fields().text("event_id");
    if (id == null) {
      id = StableId.of(App.BOX.id(), event.fields().canonical());
    }
    ActivityBuilder activity =
        Activity.builder(id, time)
            .arrived(now)
            .app(App.BOX)
            .tenant(tenant(event.fields()))
            .rawType(event.type())
            .verb(eventType.verb())
            .outcome(eventType.outcome())
            .actor(BoxActor.of(event, eventType.verb()))
            .endpoint(BoxEndpoint.of(event.fields()))
            .client(BoxClient.of(event));
    if (matched) {
      activity.dlpRule(new DlpRule(null, event.details().firstText("policy_name", "rule_name")));
    }
    if (eventType.verb() != Verb.SIGN_IN) {
      addFile(activity, event, eventType);
    }
    return Reading.of(origin, activity.build());
  }

  /** An event without its parts is the row of a table in a form that is not known. */
  private static void checkParts(BoxEvent event) throws UnreadableRecordException {
    Fields fields = event.fields();
    boolean any = fields.has("source") || fields.has("created_by") || fields.has("action_by");
    if (!any && !fields.has("additional_details")) {
      String sentence =
          "The event has neither source nor created_by, so it names nobody and no file.";
      throw new UnreadableRecordException(MissingParts.REASON, sentence);
    }
  }

  /** Null for what is no file activity. */
  private static BoxEventType eventType(BoxEvent event) {
    BoxEventType known = BoxEventTypes.of(event.type());
    boolean otherMetadata =
        known != null && known.verb() == Verb.LABEL && !BoxLabelling.isClassification(event);
    if (known == null || known.verb() == Verb.OTHER || otherMetadata) {
      return event.item().id() == null ? null : BoxEventType.of(Verb.OTHER);
    }
    if ("monitoring".equalsIgnoreCase(event.shield().text("controlMode"))) {
      return known.onlyMonitored();
    }
    if (known.verb() == Verb.DOWNLOAD && BoxClient.isSync(event)) {
      return known.withVerb(Verb.SYNC);
    }
    return closesLink(event, known) ? known.withVerb(Verb.UNSHARE) : known;
  }

  /** The link was changed so that it only admits people who have access without it. */
  private static boolean closesLink(BoxEvent event, BoxEventType eventType) {
    return eventType.shareKind() == ShareKind.LINK
        && event.type().equals("ITEM_SHARED_UPDATE")
        && BoxLink.ofItem(event.item().fields()).onlyForCollaborators();
  }

  private static void addFile(ActivityBuilder activity, BoxEvent event, BoxEventType eventType) {
    Label label = BoxLabelling.label(event);
    if (eventType.verb() == Verb.LABEL) {
      BoxLabelling labelling = BoxLabelling.of(event);
      activity.labelChange(labelling.change()).labelBefore(labelling.before());
      label = labelling.label();
    }
    activity.file(BoxFile.of(event, label)).share(BoxShare.of(event, eventType));
  }

  /** Box does not log the enterprise; a collector that reads several may add it. */
  private static String tenant(Fields event) {
    String id = event.text("enterprise_id");
    return id != null ? id : event.fields("enterprise").text("id");
  }
}
