package io.cordon.audit.m365.purview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.policy.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A rule of data loss prevention matched a file in SharePoint or OneDrive, or no longer does. */
public final class DlpRecord {
  /** The start of the names of these operations. */
  private static final String OPERATION = "dlp";

  private static final String FILE = "SharePointMetaData";

  private static final String[] COPIED = {
    "CreationTime", "OrganizationId", "UserKey", "ClientIP", "UserAgent", "RecordType", "Operation"
  };

  private DlpRecord() {}

  /** Whether it is such a record; those about e-mails and chats name no file. */
  public static boolean recognises(Fields record, String operation) {
    if (!operation.regionMatches(true, 0, OPERATION, 0, OPERATION.length())) {
      return false;
    }
    Fields file = record.fields(FILE);
    return file.has("FilePathUrl") || file.has("FileName");
  }

  /** A match, or anything else that happened to one, such as that a person overrode it. */
  public static Verb verb(String operation) {
    return operation.toLowerCase(Locale.ROOT).endsWith("match") ? Verb.DLP_MATCH : Verb.OTHER;
  }

  /** The same in the fields of a record of SharePoint. */
  public static Fields ofSharePoint(Fields record) {
    Fields of = record.fields(FILE);
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    for (String name : COPIED) {
      file.put(name, record.text(name));
    }
    String user = record.text("UserId");
    String editor = of.text("From");
    // Old records name the service that found the match; the editor is the person concerned.
    boolean service = editor != null && (user == null || user.indexOf('@') < 0);
    file.put("UserId", service ? editor : user)
        .put("UserType", service ? "0" : record.text("UserType"))
        .put("ObjectId", of.text("FilePathUrl"))
        .put("SourceFileName", of.text("FileName"))
        .put("ListItemUniqueId", of.firstText("UniqueID", "UniqueId"))
        .put("SiteUrl", of.text("SiteCollectionUrl"))
        .put("FileSizeBytes", of.text("FileSize"))
        .put("SensitivityLabelId", label(of))
        .put("ItemType", "File");
    return Fields.of(file);
  }

  private static String label(Fields of) {
    List<String> ids = of.texts("SensitivityLabelIds");
    return ids.isEmpty() ? of.text("SensitivityLabelId") : ids.get(0);
  }

  public static DlpRule rule(Fields record) {
    Set<String> policies = new LinkedHashSet<>();
    Set<String> rules = new LinkedHashSet<>();
    for (Fields policy : record.list("PolicyDetails")) {
      add(policies, policy.text("PolicyName"));
      policy.list("Rules").forEach(rule -> add(rules, rule.text("RuleName")));
    }
    return new DlpRule(joined(policies), joined(rules));
  }

  /** The highest severity of the rules; null where none has one. */
  public static Severity severity(Fields record) {
    Severity highest = null;
    for (Fields policy : record.list("PolicyDetails")) {
      for (Fields rule : policy.list("Rules")) {
        Severity severity = severity(rule.text("Severity"));
        if (severity != null && (highest == null || severity.compareTo(highest) > 0)) {
          highest = severity;
        }
      }
    }
    return highest;
  }

  private static Severity severity(String word) {
    return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
      case "low" -> Severity.LOW;
      case "medium" -> Severity.MEDIUM;
      case "high" -> Severity.HIGH;
      default -> null;
    };
  }

  private static void add(Set<String> names, String name) {
    if (name != null) {
      names.add(name);
    }
  }

  private static String joined(Set<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }
}
