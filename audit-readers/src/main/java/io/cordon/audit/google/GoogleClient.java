package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/** The program that made a request. Drive identifies some programs only by a project number. */
final class GoogleClient {
  private GoogleClient() {}

  static Client of(Fields record, EventParameters parameters) {
    Fields application = record.fields("actor").fields("applicationInfo");
    String id = application.text("oauthClientId");
    String name = application.text("applicationName");
    return Client.builder()
        .userAgent(parameters.text("user_agent"))
        .applicationId(id != null ? id : parameters.text("originating_app_id"))
        .applicationName(name != null ? name : parameters.text("application_name"))
        .device(parameters.text("device_id"))
        .build();
  }
}
