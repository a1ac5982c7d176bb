package io.cordon.audit.google.event;

import io.cordon.audit.record.Fields;
import io.cordon.audit.record.MissingParts;
import io.cordon.audit.record.RecordReadings;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.identity.StableId;
import java.util.ArrayList;
import java.util.List;

/**
 * One event of an activity.
 *
 * @param name of the event type; null when there is none
 * @param number what distinguishes it from other events of the activity: its position; where a
 *     collector made one record of each event, a hash of its content
 */
public record GoogleEvent(
    String name, EventParameters parameters, List<String> resourceIds, String number) {
  /** For messages. */
  private static final String EVENTS = "events";

  /**
   * All events of a record, in their order; empty when it has none.
   *
   * @throws UnreadableRecordException if they are too many, or some are no objects
   */
  public static List<GoogleEvent> in(Fields record) throws UnreadableRecordException {
    if (record.has("events")) {
      List<GoogleEvent> events = new ArrayList<>();
      List<Fields> list = record.list("events");
      RecordReadings.require(list.size(), EVENTS);
      requireObjects(record, list.size());
      for (Fields event : list) {
        String position = Integer.toString(events.size());
        events.add(of(event.text("name"), EventParameters.in(event), event, position));
      }
      return events;
    }
    List<Fields> single = record.list("event");
    RecordReadings.require(single.size(), EVENTS);
    if (!single.isEmpty()) {
      // Such a collector makes a record of each event and names it in the singular.
      return single.stream().map(GoogleEvent::alone).toList();
    }
    if (record.has("event_name")) {
      return List.of(
          of(record.text("event_name"), EventParameters.plain(record), record, content(record)));
    }
    if (record.has("name") || record.has("type") || record.has("parameters")) {
      // Fields that a collector adds outside of the parameters differ between deliveries.
      String number = parameters(record);
      return List.of(of(record.text("name"), EventParameters.in(record), record, number));
    }
    return List.of();
  }

  private static void requireObjects(Fields record, int objects) throws UnreadableRecordException {
    int others = record.length(EVENTS) - objects;
    if (others > 0) {
      throw new UnreadableRecordException(
          MissingParts.REASON, "Elements of its events that are no objects: " + others + '.');
    }
  }

  private static GoogleEvent alone(Fields event) {
    String number = content(event);
    EventParameters parameters = EventParameters.in(event);
    return of(event.text("name"), parameters, event, number);
  }

  private static GoogleEvent of(
      String name, EventParameters parameters, Fields event, String number) {
    String plain = name == null ? null : name.strip();
    return new GoogleEvent(plain, parameters, event.texts("resourceIds"), number);
  }

  private static String parameters(Fields record) {
    List<Fields> list = record.list("parameters");
    return list.size() <= 1
        ? content(record.fields("parameters"))
        : StableId.of("google event", list.stream().map(Fields::canonical).toArray(String[]::new));
  }

  private static String content(Fields fields) {
    return StableId.of("google event", fields.canonical());
  }
}
