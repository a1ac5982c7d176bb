package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/** The program and session of a request: {@code origin.access_method}, or the app that acts. */
final class DropboxClient {
  private DropboxClient() {}

  /** Where no program is named, the access method is: {@code web}, {@code mobile}, … */
  static Client of(Fields record) {
    Fields method = record.fields("origin").fields("access_method");
    String methodTag = UnionTag.of(method);
    Fields session = methodTag == null ? Fields.NONE : method.fields(methodTag);
    String program = UnionTag.of(session);
    String sessionId = session.text("session_id");
    Fields app = record.fields("actor").fields("app");
    String appName = app.text("display_name");
    return Client.builder()
        .applicationId(app.text("app_id"))
        .applicationName(appName != null ? appName : program != null ? program : methodTag)
        .sessionId(sessionId != null ? sessionId : method.text("session_id"))
        // A session of the desktop program is that of one linked computer.
        .device(isDesktop(methodTag, program) ? sessionId : null)
        .build();
  }

  /** Whether Dropbox's own program that keeps a folder of a computer the same did it. */
  static boolean isDesktop(Fields record) {
    Fields method = record.fields("origin").fields("access_method");
    return isDesktop(UnionTag.of(method), UnionTag.of(method.fields("end_user")));
  }

  private static boolean isDesktop(String method, String program) {
    return "end_user".equals(method) && "desktop".equals(program);
  }
}
