package io.cordon.audit.google;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/** The program that made a request; Drive knows some of them only by their project's number. */
final class GoogleClient {
  private GoogleClient() {}

  static Client of(Fields record, Parameters parameters) {
    Fields application = record.fields("actor").fields("applicationInfo");
    String id = application.text("oauthClientId");
    String name = application.text("applicationName");
    return new Client(
        parameters.text("user_agent"),
        id != null ? id : parameters.text("originating_app_id"),
        name != null ? name : parameters.text("application_name"),
        null);
  }
}
