package io.cordon.audit.m365.purview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the data loss prevention on a computer saw a person do with a file. Only what takes a file
 * off the computer, or disguises it, is an activity: the rest is everyday work on local files.
 */
public final class EndpointRecord {
  private static final Map<String, DestinationKind> TRANSFERS =
      Map.ofEntries(
          Map.entry("fileuploadedtocloud", DestinationKind.CLOUD),
          Map.entry("filecopiedtocloud", DestinationKind.CLOUD),
          Map.entry("filepastedtobrowser", DestinationKind.CLOUD),
          Map.entry("pastetobrowser", DestinationKind.CLOUD),
          Map.entry("filecopiedtoremovablemedia", DestinationKind.REMOVABLE_MEDIA),
          Map.entry("filecreatedonremovablemedia", DestinationKind.REMOVABLE_MEDIA),
          Map.entry("filecopiedtonetworkshare", DestinationKind.NETWORK_SHARE),
          Map.entry("filecreatedonnetworkshare", DestinationKind.NETWORK_SHARE),
          Map.entry("fileprinted", DestinationKind.PRINTER),
          Map.entry("filecopiedtoclipboard", DestinationKind.CLIPBOARD),
          Map.entry("filetransferredbybluetooth", DestinationKind.BLUETOOTH),
          Map.entry("filecopiedtobluetooth", DestinationKind.BLUETOOTH),
          Map.entry("filecopiedtoremotedesktopsession", DestinationKind.REMOTE_DESKTOP),
          Map.entry("filetransferredbyremotedesktop", DestinationKind.REMOTE_DESKTOP),
          Map.entry("fileaccessedbyunallowedapp", DestinationKind.APPLICATION));

  private static final Set<String> ARCHIVED = Set.of("filearchived", "archivecreated");

  /** The number and the word of the type of record of data loss prevention on computers. */
  private static final Set<String> DLP = Set.of("63", "DLPEndpoint");

  private static final String RENAMED = "filerenamed";

  /** Microsoft's numbers and words for: the person was warned and stopped, or was blocked. */
  private static final Set<String> STOPPED = Set.of("2", "4", "warn", "block");

  private static final String[] COPIED = {
    "CreationTime",
    "OrganizationId",
    "UserId",
    "UserKey",
    "UserType",
    "ClientIP",
    "RecordType",
    "Operation",
    "ObjectId",
    "DeviceName",
    "SensitivityLabelId"
  };

  private EndpointRecord() {}

  /** Whether the record is such an activity. */
  public static boolean recognises(Fields record, String operation) {
    String workload = record.word("Workload");
    if (!"Endpoint".equals(workload) && !"PublicEndpoint".equals(workload)) {
      return false;
    }
    Verb verb = verb(operation);
    // The sensor of Defender logs every renaming on a computer, too.
    boolean watched =
        verb == Verb.TRANSFER || DLP.contains(String.valueOf(record.text("RecordType")));
    return record.text("ObjectId") != null && verb != null && watched;
  }

  /** Null for everyday work. */
  public static Verb verb(String operation) {
    String lower = operation.toLowerCase(Locale.ROOT);
    if (TRANSFERS.containsKey(lower)) {
      return Verb.TRANSFER;
    }
    return lower.equals(RENAMED) ? Verb.RENAME : ARCHIVED.contains(lower) ? Verb.OTHER : null;
  }

  /** The same in the fields of a record of SharePoint. */
  public static Fields ofSharePoint(Fields record) {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    for (String name : COPIED) {
      file.put(name, record.text(name));
    }
    String path = record.text("ObjectId");
    String device = record.text("DeviceName");
    boolean local = !path.contains("://");
    // Computers have different files at the same path.
    file.put("ItemUniqueId", local && device != null ? device + '|' + path : null)
        .put("SourceFileName", local ? lastPart(path) : null)
        .put("FileSizeBytes", record.text("FileSize"))
        .put("ApplicationDisplayName", record.text("Application"))
        .put("ItemType", "File");
    List<String> labels = record.texts("SensitivityLabelIds");
    String changed = record.fields("SensitivityLabelEventData").text("SensitivityLabelId");
    String label = changed != null ? changed : labels.isEmpty() ? null : labels.get(0);
    if (label != null) {
      file.put("SensitivityLabelId", label);
    }
    return Fields.of(file);
  }

  /** The archive into which the file was put; else null. */
  public static String archive(Fields record, String operation) {
    boolean archived = ARCHIVED.contains(operation.toLowerCase(Locale.ROOT));
    String target = archived ? record.text("TargetFilePath") : null;
    return target == null ? null : lastPart(target);
  }

  public static Transfer transfer(Fields record, String operation) {
    DestinationKind kind = TRANSFERS.get(operation.toLowerCase(Locale.ROOT));
    return kind == null ? Transfer.NONE : new Transfer(kind, destination(record, kind));
  }

  private static String destination(Fields record, DestinationKind kind) {
    String stated =
        switch (kind) {
          case CLOUD -> record.firstText("TargetDomain", "TargetUrl", "TargetURL");
          case PRINTER -> record.text("TargetPrinterName");
          case REMOVABLE_MEDIA -> medium(record.fields("RemovableMediaDeviceAttributes"));
          case APPLICATION -> record.text("Application");
          default -> null;
        };
    return stated != null ? stated : record.text("TargetFilePath");
  }

  private static String medium(Fields attributes) {
    String words =
        Stream.of("Manufacturer", "Model", "SerialNumber")
            .map(attributes::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? null : words;
  }

  public static DlpRule rule(Fields record) {
    Fields match = record.fields("PolicyMatchInfo");
    return new DlpRule(match.text("PolicyName"), match.text("RuleName"));
  }

  /** A failure where the computer did not let it happen. */
  public static Outcome outcome(Fields record) {
    String mode = record.text("EnforcementMode");
    boolean stopped = mode != null && STOPPED.contains(mode.strip().toLowerCase(Locale.ROOT));
    return stopped ? Outcome.FAILURE : Outcome.SUCCESS;
  }

  private static String lastPart(String path) {
    int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return end == path.length() - 1 ? path : path.substring(end + 1);
  }
}
