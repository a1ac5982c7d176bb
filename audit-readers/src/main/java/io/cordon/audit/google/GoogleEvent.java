package io.cordon.audit.google;

import io.cordon.audit.record.Fields;
import io.cordon.model.identity.StableId;
import java.util.ArrayList;
import java.util.List;

/**
 * One event of an activity.
 *
 * @param name null when it has none
 * @param number what tells it from the activity's other events: its place among them; where a
 *     collector made a record of each event, a text that only the same content has
 */
record GoogleEvent(String name, Parameters parameters, List<String> resourceIds, String number) {

  /** All events of a record, in their order; none when it holds none. */
  static List<GoogleEvent> in(Fields record) {
    if (record.has("events")) {
      List<GoogleEvent> events = new ArrayList<>();
      for (Fields event : record.list("events")) {
        String place = Integer.toString(events.size());
        events.add(of(event.text("name"), Parameters.in(event), event, place));
      }
      return events;
    }
    if (record.has("event_name")) {
      return List.of(
          of(record.text("event_name"), Parameters.plain(record), record, content(record)));
    }
    if (record.has("name") || record.has("type") || record.has("parameters")) {
      // What a collector adds beside the parameters differs from delivery to delivery.
      Fields parameters = record.fields("parameters");
      return List.of(of(record.text("name"), Parameters.in(record), record, content(parameters)));
    }
    return List.of();
  }

  private static GoogleEvent of(String name, Parameters parameters, Fields event, String number) {
    String plain = name == null ? null : name.strip();
    return new GoogleEvent(plain, parameters, event.texts("resourceIds"), number);
  }

  private static String content(Fields fields) {
    return StableId.of("google event", fields.canonical());
  }
}
