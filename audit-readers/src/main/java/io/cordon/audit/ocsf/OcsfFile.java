package io.cordon.audit.ocsf;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import java.time.Instant;

/** The file that an event is about, in its state after the event. */
final class OcsfFile {
  private static final String SINCE = "exposed_since";
  private static final long NEVER = Long.MIN_VALUE;

  private OcsfFile() {}

  static CloudFile of(Fields record, Fields facts, Verb verb, Instant now) {
    Fields file = record.fields("file");
    Fields result = record.fields("file_result");
    boolean renamed = verb == Verb.RENAME || verb == Verb.MOVE;
    Fields named = renamed && result.has("name") ? result : file;
    boolean standIn = facts.texts("stand_ins").contains("file.name");
    String uid = file.text("uid");
    String path = named.text("path");
    String url = named.fields("url").text("url_string");
    boolean fromCordon = facts.has("event_ids");
    String id = uid != null || fromCordon ? uid : url != null ? url : path;
    Label label = OcsfLabel.of(result);
    return CloudFile.builder()
        .id(id)
        .name(standIn ? null : named.text("name"))
        .path(path)
        .url(url)
        .kind(kind(file))
        .owner(owner(file.fields("owner")))
        .sizeBytes(Math.max(-1, file.number("size", -1)))
        .label(label.isKnown() ? label : OcsfLabel.of(file))
        .exposure(exposure(record, facts))
        .containers(facts.texts("containers"))
        .exposedSince(facts.has(SINCE) ? EventTime.orNull(facts.number(SINCE, NEVER), now) : null)
        .archive(facts.text("archive"))
        .build();
  }

  /** Whether anyone has access to the file after the event. */
  static boolean isPublic(Fields record) {
    Fields result = record.fields("file_result");
    return (result.has("is_public") ? result : record.fields("file")).flag("is_public");
  }

  private static FileKind kind(Fields file) {
    return switch ((int) Math.max(0, Math.min(99, file.number("type_id", 0)))) {
      case 1 -> FileKind.FILE;
      case 2 -> FileKind.FOLDER;
      default -> EnumWord.of(file.text("type"), FileKind.UNKNOWN);
    };
  }

  private static String owner(Fields owner) {
    EmailAddress name = EmailAddress.of(owner.text("name"));
    EmailAddress mail = EmailAddress.of(owner.text("email_addr"));
    EmailAddress known = name.domain() == null && mail.text() != null ? mail : name;
    return known.text() != null ? known.text() : EmailAddress.of(owner.text("uid")).text();
  }

  private static Exposure exposure(Fields record, Fields facts) {
    if (facts.has("exposure")) {
      return EnumWord.of(facts.text("exposure"), Exposure.UNKNOWN);
    }
    return isPublic(record) ? Exposure.ANYONE : Exposure.UNKNOWN;
  }
}
