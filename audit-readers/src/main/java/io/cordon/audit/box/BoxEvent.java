package io.cordon.audit.box;

import io.cordon.audit.record.Fields;

/**
 * An event and the parts of it that several readers need.
 *
 * @param fields the whole event
 * @param type the event type
 * @param details {@code additional_details}, which some collectors write as text
 * @param shield what Box Shield decided about an access; no fields for other events
 * @param item the file or folder concerned
 */
record BoxEvent(
    Fields fields, String type, Fields source, Fields details, Fields shield, BoxItem item) {
  private static final String SHIELD = "SHIELD_";

  static BoxEvent of(Fields fields) {
    String type = fields.text("event_type");
    Fields source = fields.fields("source");
    Fields details = fields.fields("additional_details");
    Fields shield = type.startsWith(SHIELD) ? shield(details) : Fields.NONE;
    return new BoxEvent(fields, type, source, details, shield, BoxItem.of(source, shield));
  }

  /** The name of the field depends on what Shield decided about: download, collaboration, … */
  private static Fields shield(Fields details) {
    for (String name : details.names()) {
      if (name.startsWith("shield_")) {
        return details.fields(name);
      }
    }
    return Fields.NONE;
  }
}
