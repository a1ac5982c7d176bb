package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/** The application and session that made a request. Box never logs the user agent. */
final class BoxClient {
  private BoxClient() {}

  static Client of(BoxEvent event) {
    Fields details = event.details();
    Fields shieldService = event.shield().fields("service");
    String id = details.text("service_id");
    String name = details.text("service_name");
    return Client.builder()
        .applicationId(id != null ? id : shieldService.text("service"))
        .applicationName(name != null ? name : shieldService.text("name"))
        .sessionId(event.fields().text("session_id"))
        .build();
  }
}
