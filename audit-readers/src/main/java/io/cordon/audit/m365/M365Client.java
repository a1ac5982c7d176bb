package io.cordon.audit.m365;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;

/** The program and session that made a request; records have them in several places. */
final class M365Client {
  private M365Client() {}

  static Client of(Fields record) {
    Fields access = record.fields("AppAccessContext");
    Fields common = record.fields("Common");
    String userAgent = record.word("UserAgent");
    String id =
        application(record, access, common, "ApplicationId", "ClientAppId", "ApplicationId");
    String name =
        application(
            record, access, common, "ApplicationDisplayName", "ClientAppName", "ApplicationName");
    return Client.builder()
        .userAgent(userAgent != null ? userAgent : record.named("ExtendedProperties", "UserAgent"))
        .applicationId(id)
        .applicationName(name != null ? name : MicrosoftApplications.name(id))
        .device(record.firstText("DeviceName", "MachineId", "DeviceId"))
        .sessionId(session(record, access))
        .build();
  }

  private static String application(
      Fields record,
      Fields access,
      Fields common,
      String ofRecord,
      String ofClient,
      String ofCommon) {
    String found = record.word(ofRecord);
    found = found != null ? found : access.word(ofClient);
    found = found != null ? found : record.word(ofClient);
    return found != null ? found : common.word(ofCommon);
  }

  private static String session(Fields record, Fields access) {
    String found = access.text("AADSessionId");
    found = found != null ? found : record.text("UserSessionId");
    found = found != null ? found : record.named("DeviceProperties", "SessionId");
    return found != null ? found : record.text("SessionId");
  }
}
