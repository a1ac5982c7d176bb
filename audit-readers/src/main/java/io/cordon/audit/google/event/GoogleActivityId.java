package io.cordon.audit.google.event;

import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LongId;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import java.time.Instant;

/** The id of an activity and of each of its events, the same for every delivery. */
public record GoogleActivityId(String text) {

  /**
   * Made of the four parts that identify an activity at Google; of the content without qualifier.
   */
  public static GoogleActivityId of(Fields record, Instant time) {
    Fields id = record.fields("id");
    String qualifier = id.text("uniqueQualifier");
    if (qualifier == null) {
      return new GoogleActivityId(StableId.of(App.GOOGLE_WORKSPACE.id(), record.canonical()));
    }
    String log = part(id.text("customerId")) + '/' + part(id.text("applicationName"));
    return new GoogleActivityId(
        LongId.shortened(log + '/' + EventTime.text(time) + '/' + qualifier));
  }

  /** Includes the name: some collectors and exports lose the parts that distinguish activities. */
  public String of(GoogleEvent event) {
    return text + '#' + event.name() + '.' + event.number();
  }

  private static String part(String text) {
    return text == null ? "" : text;
  }
}
