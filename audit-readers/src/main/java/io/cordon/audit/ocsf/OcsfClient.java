package io.cordon.audit.ocsf;

import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;
import java.time.Instant;

/** The program, session and device that made a request. */
final class OcsfClient {
  private static final String SINCE = "client_since";

  private OcsfClient() {}

  static Client of(Fields record, Fields facts, Instant now) {
    Fields actor = record.fields("actor");
    String device = facts.text("device");
    return Client.builder()
        .userAgent(record.fields("http_request").text("user_agent"))
        .applicationId(actor.text("app_uid"))
        .applicationName(actor.text("app_name"))
        .sessionId(session(actor, record))
        .device(
            device != null ? device : record.fields("device").firstText("hostname", "uid", "name"))
        .since(facts.has(SINCE) ? EventTime.orNull(facts.number(SINCE, Long.MIN_VALUE), now) : null)
        .build();
  }

  private static String session(Fields actor, Fields record) {
    String session = actor.fields("session").text("uid");
    return session != null ? session : record.fields("session").text("uid");
  }
}
