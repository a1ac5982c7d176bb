package io.cordon.audit.google;

import io.cordon.audit.google.drive.DriveVisibility;
import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.google.resource.GoogleResource;
import io.cordon.audit.record.EmailAddress;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The document, folder or shared drive that an event is about. */
final class GoogleFile {
  private static final List<String> DRIVE =
      List.of("shared_drive_id", "team_drive_id", "owner_shared_drive_id", "owner_team_drive_id");

  private GoogleFile() {}

  /**
   * @param resource what the record says about the document outside of the event
   * @param share what the event did to its access, a new owner included; null where it changed no
   *     access
   */
  static CloudFile of(
      EventParameters parameters, GoogleResource resource, Label label, GoogleShare share) {
    String drive = drive(parameters);
    FileKind kind = kind(first(parameters.text("doc_type"), resource.type()));
    String written = of(parameters, "doc_id", "resource_id");
    String id = first(first(written, resource.id()), drive);
    return CloudFile.builder()
        .id(id)
        .name(first(of(parameters, "doc_title", "resource_title"), resource.title()))
        .kind(drive != null && drive.equals(id) ? FileKind.SITE : kind)
        .containers(containers(drive, kind, id))
        .owner(owner(parameters, share))
        .label(label)
        .exposure(DriveVisibility.of(parameters.text("visibility")).exposure())
        .build();
  }

  /** The owner after the event; for a file of a shared drive the name of the drive. */
  private static String owner(EventParameters parameters, GoogleShare share) {
    String newOwner = share == null ? null : share.newOwner();
    return first(newOwner, EmailAddress.of(of(parameters, "owner", "resource_owner_email")).text());
  }

  /** The id of the shared drive that it is in, or is itself; Drive has used several names. */
  private static String drive(EventParameters parameters) {
    for (String name : DRIVE) {
      String id = parameters.text(name);
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  /** Drive does not log the folders of a document. */
  private static List<String> containers(String drive, FileKind kind, String id) {
    List<String> ids = new ArrayList<>();
    if (drive != null) {
      ids.add(drive);
    }
    if (kind.isContainer() && id != null && !id.equals(drive)) {
      ids.add(id);
    }
    return ids;
  }

  /** A parameter of Drive's events, else the one with the same meaning of the rules' events. */
  private static String of(EventParameters parameters, String ofDrive, String ofRules) {
    return first(parameters.text(ofDrive), parameters.text(ofRules));
  }

  /** From Drive's own type. There "unknown" means a file of a type that Drive does not know. */
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
