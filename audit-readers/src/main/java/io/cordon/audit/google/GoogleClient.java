package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/**
 * The program that made a request, as the activity names it. Drive identifies some programs only by
 * a project number, in the parameters of an event.
 */
record GoogleClient(String applicationId, String applicationName) {

  static GoogleClient in(Fields record) {
    Fields application = record.fields("actor").fields("applicationInfo");
    return new GoogleClient(application.text("oauthClientId"), application.text("applicationName"));
  }

  /** The client of one event. */
  Client of(EventParameters parameters) {
    return Client.builder()
        .userAgent(parameters.text("user_agent"))
        .applicationId(
            applicationId != null ? applicationId : parameters.text("originating_app_id"))
        .applicationName(
            applicationName != null ? applicationName : parameters.text("application_name"))
        .device(parameters.text("device_id"))
        .build();
  }
}
