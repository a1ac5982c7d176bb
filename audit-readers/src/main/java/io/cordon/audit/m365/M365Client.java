package io.cordon.audit.m365;

import io.cordon.audit.Fields;
import io.cordon.model.Client;

/** The program and session that made a request, wherever the record keeps them. */
final class M365Client {
  private M365Client() {}

  static Client of(Fields record) {
    Fields access = record.fields("AppAccessContext");
    Fields common = record.fields("Common");
    String userAgent = record.text("UserAgent");
    return new Client(
        userAgent != null ? userAgent : record.named("ExtendedProperties", "UserAgent"),
        first(
            record.text("ApplicationId"),
            access.text("ClientAppId"),
            record.text("ClientAppId"),
            common.text("ApplicationId")),
        first(
            record.text("ApplicationDisplayName"),
            access.text("ClientAppName"),
            record.text("ClientAppName"),
            common.text("ApplicationName")),
        first(
            access.text("AADSessionId"),
            record.text("UserSessionId"),
            record.named("DeviceProperties", "SessionId"),
            record.text("SessionId")));
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
