package io.cordon.cli.hostiletext;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.model.text.UnsafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Records of all clouds that share sensitive files, each text of which can hold characters that do
 * harm: control characters, C1, changes of direction, tags, halves of surrogate pairs.
 */
final class HostileRecords {
  static final String ORGANISATION =
      """
      domains: [contoso.example]
      labels:
        - {name: General}
        - {name: Confidential, ids: {m365: 11111111-0000-0000-0000-000000000002}}
      """;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String HARMFUL =
      "\u001b\u0007\u007f\u009b\u0085\u00ad\u061c\u200e\u2028\u2029\u202e\u2066\u2069\ufeff\ud800"
          + "\udc00\udb40\udc41\r\n\t\"\\,=";

  private final Random random;

  HostileRecords(long seed) {
    random = new Random(seed);
  }

  /** JSON lines; about half of them have their harmful characters as they are, not as escapes. */
  List<String> lines(int count) {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String line = number % 3 == 0 ? box(number) : number % 3 == 1 ? m365(number) : google(number);
      boolean escapes = random.nextBoolean() || UnsafeText.hasLoneSurrogate(line);
      lines.add(escapes ? UnsafeText.inJson(line) : line);
    }
    lines.add("not json \u001b]0;owned\u0007 \u009b2J \u202e");
    lines.add("{\"event_type\":\"UPLOAD\",\"created_at\":\"never\u2028\"}");
    return lines;
  }

  private String box(int number) {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("type", "event").put("event_id", "box-" + number + text());
    event.put("event_type", "COLLABORATION_INVITE").put("created_at", time(number));
    event.putObject("created_by").put("id", "7").put("name", text()).put("login", address());
    ObjectNode file = event.putObject("source").put("item_type", "file");
    file.put("item_id", "f" + number + text()).put("item_name", "b" + text() + ".docx");
    file.putObject("classification").put("name", "Confidential");
    event.putObject("accessible_by").put("type", "user").put("id", "9").put("login", address());
    return event.toString();
  }

  private String m365(int number) {
    ObjectNode row = MAPPER.createObjectNode();
    String name = "m" + text() + ".docx";
    row.put("CreationTime", time(number).replace("Z", "")).put("Id", "m365-" + number + text());
    row.put("Operation", "AnonymousLinkCreated")
        .put("RecordType", 14)
        .put("Workload", "SharePoint");
    row.put("OrganizationId", "tenant" + text()).put("UserId", address()).put("UserType", 0);
    row.put("UserAgent", "Mozilla" + text()).put("ClientIP", "203.0.113.7").put("ItemType", "File");
    row.put("SensitivityLabelId", "11111111-0000-0000-0000-000000000002");
    row.put("UniqueSharingId", "link" + text()).put("ListItemUniqueId", "i" + number + text());
    row.put("SourceFileName", name).put("SourceRelativeUrl", "Docs" + text());
    row.put("SiteUrl", "https://contoso.example/sites/a/");
    row.put("ObjectId", "https://contoso.example/sites/a/Docs/" + name);
    return row.toString();
  }

  private String google(int number) {
    ObjectNode activity = MAPPER.createObjectNode().put("kind", "admin#reports#activity");
    activity
        .putObject("id")
        .put("time", time(number))
        .put("uniqueQualifier", "g" + number + text())
        .put("applicationName", "drive")
        .put("customerId", "C" + text());
    activity.putObject("actor").put("email", address()).put("profileId", "1" + text());
    ObjectNode event = activity.putArray("events").addObject();
    event.put("type", "acl_change").put("name", "change_user_access");
    var parameters = event.putArray("parameters");
    parameters.addObject().put("name", "doc_id").put("value", "d" + number + text());
    parameters.addObject().put("name", "doc_title").put("value", "g" + text());
    parameters.addObject().put("name", "target_user").put("value", address());
    parameters.addObject().put("name", "visibility").put("value", "shared_externally");
    return activity.toString();
  }

  private static String time(int number) {
    return "2026-03-02T%02d:%02d:00Z".formatted(8 + number / 60, number % 60);
  }

  private String address() {
    return random.nextBoolean() ? "ana@contoso.example" : "eve" + text() + "@rival.example";
  }

  /** A Purview export. */
  List<String> csv(int count) {
    List<String> lines = new ArrayList<>(List.of("CreationDate,UserIds,Operations,AuditData"));
    for (int number = 0; number < count; number++) {
      String record = UnsafeText.inJson(m365(300 + number)).replace("\"", "\"\"");
      lines.add("2026-03-02T13:00:00Z,ana@contoso.example,x,\"" + record + "\"");
    }
    return lines;
  }

  /** Up to six code units. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(7); left > 0; left--) {
      boolean any = random.nextInt(4) == 0;
      text.append(
          any ? (char) random.nextInt(1 << 16) : HARMFUL.charAt(random.nextInt(HARMFUL.length())));
    }
    return text.toString();
  }
}
