package io.cordon.audit.google;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.Source;
import io.cordon.audit.record.UnreadableRecord;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Each event of a Reports API activity becomes an activity, or is counted as none. */
public final class GoogleReader implements NativeReader {
  private static final String ACTIVITY = "admin#reports#activity";
  private static final String EARLY_ACTIVITY = "audit#activity";
  private static final String PAGE = "admin#reports#activities";
  private static final String ALERT = "type.googleapis.com/google.apps.alertcenter.";

  @Override
  public Source source() {
    return Source.GOOGLE;
  }

  /** Also a page without activities, and what the alert centre says: both are only counted. */
  @Override
  public boolean recognises(Fields record) {
    String kind = record.text("kind");
    if (PAGE.equals(kind)) {
      return !record.has("items");
    }
    return ACTIVITY.equals(kind)
        || EARLY_ACTIVITY.equals(kind)
        || record.fields("id").text("applicationName") != null
        || isAlert(record);
  }

  private static boolean isAlert(Fields record) {
    String type = record.has("alertId") ? record.fields("data").text("@type") : null;
    return type != null && type.startsWith(ALERT);
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now) throws UnreadableRecord {
    if (isAlert(record)) {
      Instant at = EventTime.orNull(record.text("createTime"), now);
      return List.of(Reading.skipped(origin, "alert", at));
    }
    List<GoogleEvent> events = GoogleEvent.in(record);
    String written = record.fields("id").text("time");
    if (events.isEmpty()) {
      return List.of(Reading.skipped(origin, "empty", EventTime.orNull(written, now)));
    }
    Application application = Application.named(record.fields("id").text("applicationName"));
    List<Reading> readings = new ArrayList<>(events.size());
    ActivityId id = null;
    for (GoogleEvent event : events) {
      GoogleEventType meaning = GoogleEventTypes.meaning(application, event);
      if (meaning == null) {
        String word = GoogleEventTypes.word(application, event);
        readings.add(Reading.skipped(origin, word, EventTime.orNull(written, now)));
      } else {
        Instant time = EventTime.parse("id.time", written, now);
        id = id != null ? id : ActivityId.of(record, time);
        ActivityBuilder activity =
            Activity.builder(id.of(event), time).arrived(now).correlationId(id.text());
        describe(activity, record, application, event, meaning);
        readings.add(Reading.of(origin, activity.build()));
      }
    }
    return readings;
  }

  private static void describe(
      ActivityBuilder activity,
      Fields record,
      Application application,
      GoogleEvent event,
      GoogleEventType meaning) {
    ClientAddress address = ClientAddress.parse(record.text("ipAddress"));
    activity
        .app(App.GOOGLE_WORKSPACE)
        .tenant(record.fields("id").text("customerId"))
        .rawType(event.name())
        .verb(meaning.verb())
        .outcome(meaning.outcome())
        .actor(GoogleActor.of(record, application, event.parameters()))
        .endpoint(new Endpoint(address.ip(), address.port(), address.host(), Place.UNKNOWN))
        .client(GoogleClient.of(record, event.parameters()));
    if (meaning.verb() != Verb.SIGN_IN) {
      addFile(activity, record, event, meaning);
    }
  }

  private static void addFile(
      ActivityBuilder activity, Fields record, GoogleEvent event, GoogleEventType meaning) {
    Parameters parameters = event.parameters();
    Fields resource = DriveFile.resource(record, event);
    AppliedLabel applied = AppliedLabel.of(resource);
    Label label = applied == null ? Label.UNKNOWN : applied.label();
    AccessChange access = null;
    if (meaning.access() != null) {
      access = meaning.access().read(parameters, record.text("ownerDomain"));
      access = "false".equals(parameters.text("primary_event")) ? access.following() : access;
      activity.verb(access.verb()).share(access.share());
    }
    if (meaning.verb() == Verb.LABEL) {
      DriveLabelling labelling = DriveLabelling.of(event.name(), parameters, applied);
      if (labelling == null) {
        activity.verb(Verb.OTHER);
      } else {
        activity.labelChange(labelling.change()).labelBefore(labelling.before());
        label = labelling.label();
      }
    }
    if (meaning.verb() == Verb.ADMINISTER) {
      activity.setting(AdminEvents.setting(parameters));
    }
    activity.file(DriveFile.of(parameters, resource, label, access));
  }
}
