package io.cordon.audit.google;

import io.cordon.audit.google.event.GoogleActivityId;
import io.cordon.audit.google.event.GoogleApplication;
import io.cordon.audit.google.event.GoogleEvent;
import io.cordon.audit.google.resource.GoogleResource;
import io.cordon.audit.google.resource.GoogleResources;
import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.identity.App;
import java.time.Instant;

/**
 * What the events of an activity of the Reports API have in common. It is read once: an activity
 * may have thousands of events, and each part may be long.
 */
final class GoogleActivity {
  private final Instant time;
  private final Instant arrived;
  private final GoogleActivityId id;
  private final String tenant;
  private final String ownerDomain;
  private final GoogleActor actor;
  private final GoogleClient client;
  private final Endpoint endpoint;
  private final GoogleResources resources;

  private GoogleActivity(
      Fields record, GoogleApplication application, Instant time, Instant arrived) {
    this.time = time;
    this.arrived = arrived;
    id = GoogleActivityId.of(record, time);
    tenant = record.fields("id").text("customerId");
    ownerDomain = record.text("ownerDomain");
    actor = GoogleActor.in(record, application);
    client = GoogleClient.in(record);
    endpoint = GoogleEndpoint.of(record);
    resources = GoogleResources.in(record);
  }

  /**
   * Reads the common parts.
   *
   * @throws UnreadableRecordException if the activity has no possible time
   */
  static GoogleActivity of(Fields record, GoogleApplication application, Instant arrived)
      throws UnreadableRecordException {
    Instant time = EventTime.parse("id.time", record.fields("id").text("time"), arrived);
    return new GoogleActivity(record, application, time, arrived);
  }

  /** An activity for one event, with all that does not depend on the event's type. */
  ActivityBuilder builder(GoogleEvent event) {
    return Activity.builder(id.of(event), time)
        .arrived(arrived)
        .correlationId(id.text())
        .app(App.GOOGLE_WORKSPACE)
        .tenant(tenant)
        .rawType(event.name())
        .actor(actor.of(event.parameters()))
        .endpoint(endpoint)
        .client(client.of(event.parameters()));
  }

  GoogleResource resource(GoogleEvent event) {
    return resources.of(event);
  }

  /** The domain of the log's owner; null where unspecified. */
  String ownerDomain() {
    return ownerDomain;
  }
}
