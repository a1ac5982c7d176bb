package io.cordon.audit.google.resource;

import io.cordon.audit.record.Fields;

/**
 * What an activity says about a document outside of its events.
 *
 * @param label the document's classification; null where it has none
 */
public record GoogleResource(String id, String title, String type, AppliedLabel label) {
  /** Of an event whose document is not listed. */
  public static final GoogleResource NONE = new GoogleResource(null, null, null, null);

  static GoogleResource of(Fields resource) {
    return new GoogleResource(
        resource.text("id"),
        resource.text("title"),
        resource.text("type"),
        AppliedLabel.of(resource));
  }
}
