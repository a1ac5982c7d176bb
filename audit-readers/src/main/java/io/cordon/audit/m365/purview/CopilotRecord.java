package io.cordon.audit.m365.purview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What Copilot, or another assistant, did with files for a person: a record lists the resources it
 * used, of which some are files.
 */
public final class CopilotRecord {
  private static final String DATA = "CopilotEventData";

  /** Parts of the types of resources that are no files of SharePoint or OneDrive. */
  private static final Set<String> NO_FILE =
      Set.of(
          "mail",
          "message",
          "chat",
          "channel",
          "meeting",
          "event",
          "calendar",
          "person",
          "people",
          "web",
          "hyperlink",
          "search",
          "plugin",
          "connector");

  private static final String[] COPIED = {
    "CreationTime",
    "OrganizationId",
    "UserId",
    "UserKey",
    "UserType",
    "ClientIP",
    "ClientRegion",
    "UserAgent",
    "RecordType",
    "Operation"
  };

  /**
   * A file of the record.
   *
   * @param record the same in the fields of a record of SharePoint
   * @param flagged whether it held instructions that try to misuse the assistant
   */
  public record UsedFile(Fields record, Verb verb, Outcome outcome, boolean flagged) {}

  /** Each file repeats the texts that they have in common; the activity cuts them even shorter. */
  private static final int LIMIT_CHARACTERS = 4097;

  private final Fields data;
  private final ObjectNode common;

  private CopilotRecord(Fields record) {
    data = record.fields(DATA);
    common = JsonNodeFactory.instance.objectNode();
    for (String name : COPIED) {
      common.put(name, shortened(record.text(name)));
    }
    common
        .put("ItemType", "File")
        .put("ApplicationId", shortened(record.text("AppIdentity")))
        .put("ApplicationDisplayName", shortened(application(record, data)));
  }

  public static boolean recognises(Fields record) {
    return record.has(DATA) || "Copilot".equals(record.word("Workload"));
  }

  public static CopilotRecord of(Fields record) {
    return new CopilotRecord(record);
  }

  /** What names a file, in the record's order; empty where it names none. */
  public List<Fields> files() {
    List<Fields> files = new ArrayList<>();
    for (Fields resource : data.list("AccessedResources")) {
      if (isFile(resource, resource.firstText("SiteUrl", "ID", "Id"))) {
        files.add(resource);
      }
    }
    // The document in which the assistant was opened.
    for (Fields context : data.list("Contexts")) {
      if (isFile(context, context.firstText("Id", "ID"))) {
        files.add(context);
      }
    }
    return files;
  }

  private static boolean isFile(Fields resource, String address) {
    if (resource.text("ListItemUniqueId") != null) {
      return true;
    }
    String type = resource.text("Type");
    String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
    boolean url = address != null && address.toLowerCase(Locale.ROOT).startsWith("http");
    return url && NO_FILE.stream().noneMatch(lower::contains);
  }

  /**
   * What was done with a file.
   *
   * @param resource one of {@link #files}
   */
  public UsedFile used(Fields resource) {
    ObjectNode file = common.deepCopy();
    String url = resource.text("SiteUrl");
    String id = resource.firstText("ID", "Id");
    file.put("ObjectId", url == null && id != null && id.startsWith("http") ? id : url)
        .put("SourceFileName", resource.text("Name"))
        .put("ListItemUniqueId", resource.text("ListItemUniqueId"))
        .put("SensitivityLabelId", resource.text("SensitivityLabelId"));
    boolean flagged = resource.flag("XPIADetected");
    return new UsedFile(Fields.of(file), verb(resource), outcome(resource), flagged);
  }

  private static String shortened(String text) {
    return text == null || text.length() <= LIMIT_CHARACTERS
        ? text
        : text.substring(0, LIMIT_CHARACTERS);
  }

  private static String application(Fields record, Fields data) {
    String agent = record.firstText("AgentName", "AppName");
    String host = data.text("AppHost");
    return agent != null ? agent : host == null ? "Copilot" : "Copilot (" + host + ")";
  }

  private static Verb verb(Fields resource) {
    String action = resource.text("Action");
    return switch (action == null ? "" : action.strip().toLowerCase(Locale.ROOT)) {
      case "", "read", "open", "view", "access", "accessed", "reference" -> Verb.OPEN;
      case "create", "write" -> Verb.CREATE;
      case "modify", "edit", "update" -> Verb.UPDATE;
      case "delete" -> Verb.DELETE;
      case "upload" -> Verb.UPLOAD;
      case "download" -> Verb.DOWNLOAD;
      default -> Verb.OTHER;
    };
  }

  private static Outcome outcome(Fields resource) {
    String status = resource.text("Status");
    boolean failed = status != null && status.toLowerCase(Locale.ROOT).startsWith("fail");
    return failed ? Outcome.FAILURE : Outcome.SUCCESS;
  }
}
