package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Client;
import java.util.Locale;
import java.util.Set;

/** The application and session that made a request. Box never logs the user agent. */
final class BoxClient {
  /** The programs that keep a folder of a computer and Box the same. */
  private static final Set<String> SYNC =
      Set.of(
          "box drive", "box sync", "box sync for mac", "box sync for windows", "box for desktop");

  private BoxClient() {}

  /** Whether one of Box's desktop programs did it. */
  static boolean isSync(BoxEvent event) {
    String name = event.details().text("service_name");
    return name != null && SYNC.contains(name.strip().toLowerCase(Locale.ROOT));
  }

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
