package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/** The program and session behind a request: {@code origin.access_method}, and an app that acts. */
final class DropboxClient {
  private DropboxClient() {}

  /** The way in stands for the program: {@code web}, {@code mobile}, {@code admin_console}, … */
  static Client of(Fields record) {
    Fields method = record.fields("origin").fields("access_method");
    String way = UnionTag.of(method);
    Fields session = way == null ? Fields.NONE : method.fields(way);
    String program = UnionTag.of(session);
    String sessionId = session.text("session_id");
    Fields app = record.fields("actor").fields("app");
    String appName = app.text("display_name");
    return new Client(
        null,
        app.text("app_id"),
        appName != null ? appName : program != null ? program : way,
        sessionId != null ? sessionId : method.text("session_id"));
  }
}
