package io.cordon.audit.google;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import java.util.List;
import java.util.Locale;

/** The document, folder or shared drive that an event is about. */
final class DriveFile {
  private DriveFile() {}

  /**
   * @param resource what the record says of the document beside the event
   * @param change what the event did to its access, which may have made somebody its owner
   */
  static CloudFile of(Parameters parameters, Fields resource, Label label, AccessChange change) {
    return new CloudFile(
        first(parameters.text("doc_id"), resource.text("id")),
        first(parameters.text("doc_title"), resource.text("title")),
        null,
        null,
        kind(first(parameters.text("doc_type"), resource.text("type"))),
        owner(parameters, change),
        -1,
        label,
        Visibility.of(parameters.text("visibility")).exposure());
  }

  /** Of the resources that an activity lists, the one of this event; no fields if there is none. */
  static Fields resource(Fields record, GoogleEvent event) {
    List<Fields> resources = record.list("resourceDetails");
    if (resources.isEmpty()) {
      return Fields.NONE;
    }
    String id = event.parameters().text("doc_id");
    List<String> ids = id == null ? event.resourceIds() : List.of(id);
    for (Fields resource : resources) {
      String candidate = resource.text("id");
      if (candidate != null && ids.contains(candidate)) {
        return resource;
      }
    }
    return ids.isEmpty() && resources.size() == 1 ? resources.get(0) : Fields.NONE;
  }

  /** After the event; a shared drive goes by its name. */
  private static String owner(Parameters parameters, AccessChange change) {
    String became = change == null ? null : change.newOwner();
    return first(became, EmailAddress.of(parameters.text("owner")).text());
  }

  /** Drive's own type, where "unknown" is a file of a type that Drive does not know. */
  private static FileKind kind(String type) {
    return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
      case "" -> FileKind.UNKNOWN;
      case "folder" -> FileKind.FOLDER;
      case "shared_drive", "team_drive" -> FileKind.SITE;
      default -> FileKind.FILE;
    };
  }

  private static String first(String one, String other) {
    return one != null ? one : other;
  }
}
