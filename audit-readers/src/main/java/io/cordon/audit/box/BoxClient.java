package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/** The application and session that made a request; Box never tells the user agent. */
final class BoxClient {
  private BoxClient() {}

  static Client of(BoxRecord record) {
    Fields details = record.details();
    Fields judged = record.shield().fields("service");
    String id = details.text("service_id");
    String name = details.text("service_name");
    return new Client(
        null,
        id != null ? id : judged.text("service"),
        name != null ? name : judged.text("name"),
        record.event().text("session_id"));
  }
}
