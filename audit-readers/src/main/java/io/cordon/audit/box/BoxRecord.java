package io.cordon.audit.box;

import io.cordon.audit.record.Fields;

/**
 * An event with those of its parts that several questions are asked of.
 *
 * @param type the event type
 * @param details additional details, which some collectors write as text
 * @param shield what Box Shield says of an access that it judged
 * @param item the file or folder concerned
 */
record BoxRecord(
    Fields event, String type, Fields source, Fields details, Fields shield, BoxItem item) {
  private static final String SHIELD = "SHIELD_";

  static BoxRecord of(Fields event) {
    String type = event.text("event_type");
    Fields source = event.fields("source");
    Fields details = event.fields("additional_details");
    Fields shield = type.startsWith(SHIELD) ? shield(details) : Fields.NONE;
    return new BoxRecord(event, type, source, details, shield, BoxItem.of(source, shield));
  }

  /** Its name differs by what was judged: a download, a collaboration, a justification. */
  private static Fields shield(Fields details) {
    for (String name : details.names()) {
      if (name.startsWith("shield_")) {
        return details.fields(name);
      }
    }
    return Fields.NONE;
  }
}
