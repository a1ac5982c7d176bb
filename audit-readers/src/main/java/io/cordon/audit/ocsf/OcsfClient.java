package io.cordon.audit.ocsf;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/** The program and session that made a request. */
final class OcsfClient {
  private OcsfClient() {}

  static Client of(Fields record) {
    Fields actor = record.fields("actor");
    return new Client(
        record.fields("http_request").text("user_agent"),
        actor.text("app_uid"),
        actor.text("app_name"),
        session(actor, record));
  }

  private static String session(Fields actor, Fields record) {
    String session = actor.fields("session").text("uid");
    return session != null ? session : record.fields("session").text("uid");
  }
}
