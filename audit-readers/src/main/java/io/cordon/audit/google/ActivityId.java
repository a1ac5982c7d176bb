package io.cordon.audit.google;

import io.cordon.audit.record.Fields;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import java.time.Instant;

/** What an activity and each of its events are known by, whenever and however often delivered. */
record ActivityId(String text) {

  /** Of the four parts that Google tells activities apart by; of the content where they fail. */
  static ActivityId of(Fields record, Instant time) {
    Fields id = record.fields("id");
    String qualifier = id.text("uniqueQualifier");
    if (qualifier == null) {
      return new ActivityId(StableId.of(App.GOOGLE_WORKSPACE.id(), record.canonical()));
    }
    String log = part(id.text("customerId")) + '/' + part(id.text("applicationName"));
    return new ActivityId(log + '/' + time + '/' + qualifier);
  }

  /** The name is in it for collectors and exports that have lost what tells activities apart. */
  String of(GoogleEvent event) {
    return text + '#' + event.name() + '.' + event.number();
  }

  private static String part(String text) {
    return text == null ? "" : text;
  }
}
