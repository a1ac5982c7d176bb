package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.google.event.GoogleApplication;
import io.cordon.audit.google.event.GoogleEvent;
import io.cordon.audit.google.resource.AppliedLabel;
import io.cordon.audit.google.resource.GoogleResource;
import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.MissingParts;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.RecordReadings;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Label;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Reads an activity of the Reports API: each event is an activity, or counted as no file activity.
 */
public final class GoogleReader implements NativeReader {
  private static final String ACTIVITY = "admin#reports#activity";
  private static final String FORMER_ACTIVITY = "audit#activity";
  private static final String PAGE = "admin#reports#activities";
  private static final Set<String> OF_ENVELOPE =
      Set.of("kind", "id", "etag", "actor", "events", "nextPageToken");

  private static final String ALERT = "type.googleapis.com/google.apps.alertcenter.";

  @Override
  public LogSource source() {
    return LogSource.GOOGLE;
  }

  /** Also a page without activities and an alert of the alert centre: both are only counted. */
  @Override
  public boolean recognises(Fields record) {
    String kind = record.text("kind");
    if (PAGE.equals(kind)) {
      return !record.has("items");
    }
    boolean activity = ACTIVITY.equals(kind) || FORMER_ACTIVITY.equals(kind);
    return (activity && (record.has("id") || !isFlattened(record)))
        || record.fields("id").text("applicationName") != null
        || isAlert(record);
  }

  /** Whether the columns of a row stand for the parts of the activity. */
  private static boolean isFlattened(Fields record) {
    return record.names().stream()
        .anyMatch(name -> name.startsWith("id_") || name.startsWith("id."));
  }

  private static boolean isAlert(Fields record) {
    String type = record.has("alertId") ? record.fields("data").text("@type") : null;
    return type != null && type.startsWith(ALERT);
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now)
      throws UnreadableRecordException {
    if (isAlert(record)) {
      Instant at = EventTime.orNull(record.text("createTime"), now);
      return List.of(Reading.skipped(origin, GoogleSkipReason.ALERT, at));
    }
    List<GoogleEvent> events = GoogleEvent.in(record);
    if (events.isEmpty()) {
      checkEmpty(record);
      return List.of(Reading.skipped(origin, "empty", possibleTime(record, now)));
    }
    RecordReadings readings = new RecordReadings(origin);
    addAll(readings, record, events, now);
    return readings.all();
  }

  private static void addAll(
      RecordReadings readings, Fields record, List<GoogleEvent> events, Instant now)
      throws UnreadableRecordException {
    GoogleApplication application =
        GoogleApplication.named(record.fields("id").text("applicationName"));
    GoogleActivity activity = null;
    Instant skippedAt = null;
    boolean skipped = false;
    for (GoogleEvent event : events) {
      GoogleEventType eventType = GoogleEventTypes.of(application, event);
      if (eventType == null) {
        skippedAt = skipped ? skippedAt : possibleTime(record, now);
        skipped = true;
        readings.skip(GoogleSkipReason.word(application, event), skippedAt);
      } else {
        activity = activity != null ? activity : GoogleActivity.of(record, application, now);
        readings.add(read(activity, event, eventType));
      }
    }
  }

  private static Instant possibleTime(Fields record, Instant now) {
    return EventTime.orNull(record.fields("id").text("time"), now);
  }

  /** An activity without events carries nothing, unless it has them under an unknown name. */
  private static void checkEmpty(Fields record) throws UnreadableRecordException {
    List<String> others =
        record.names().stream().filter(name -> !OF_ENVELOPE.contains(name)).limit(12).toList();
    if (!others.isEmpty()) {
      String sentence =
          "The activity has no events that can be read; besides it has "
              + String.join(", ", others)
              + '.';
      throw new UnreadableRecordException(MissingParts.REASON, sentence);
    }
  }

  private static Activity read(
      GoogleActivity activity, GoogleEvent event, GoogleEventType eventType) {
    ActivityBuilder builder =
        activity.builder(event).verb(eventType.verb()).outcome(eventType.outcome());
    if (eventType.verb() != Verb.SIGN_IN) {
      addFile(builder, activity, event, eventType);
    }
    return builder.build();
  }

  private static void addFile(
      ActivityBuilder activity,
      GoogleActivity common,
      GoogleEvent event,
      GoogleEventType eventType) {
    EventParameters parameters = event.parameters();
    GoogleResource resource = common.resource(event);
    AppliedLabel applied = resource.label();
    Label label = applied == null ? Label.UNKNOWN : applied.label();
    GoogleShare share = null;
    if (eventType.share() != null) {
      share = eventType.share().read(parameters, common.ownerDomain());
      share = "false".equals(parameters.text("primary_event")) ? share.asConsequence() : share;
      if (eventType.verb() == Verb.INHERIT) {
        activity.share(share.verb() == Verb.UNSHARE ? Share.NONE : share.share());
      } else {
        activity.verb(share.verb()).share(share.share());
      }
    }
    if (eventType.verb() == Verb.LABEL) {
      GoogleLabelling labelling = GoogleLabelling.of(event.name(), parameters, applied);
      if (labelling == null) {
        activity.verb(Verb.OTHER);
      } else {
        activity.labelChange(labelling.change()).labelBefore(labelling.before());
        label = labelling.label();
      }
    }
    if (eventType.verb() == Verb.DLP_MATCH) {
      activity.dlpRule(RuleEvents.rule(parameters)).severity(RuleEvents.severity(parameters));
    }
    if (eventType.verb() == Verb.ADMINISTER) {
      activity.setting(GoogleSetting.of(parameters));
    }
    activity.file(GoogleFile.of(parameters, resource, label, share));
  }
}
