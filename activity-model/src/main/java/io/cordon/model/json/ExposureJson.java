package io.cordon.model.json;

import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.Label;
import java.io.IOException;

/** A file's exposure as {@code cordon.exposure.v1}: who can reach it now, and since when. */
public final class ExposureJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "cordon.exposure.v1";

  private ExposureJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(FileExposure exposure) {
    return JsonWriter.of(json -> members(json, exposure));
  }

  private static void members(JsonWriter json, FileExposure change) throws IOException {
    CloudFile file = change.file();
    json.text("schema", SCHEMA).text("app", change.app().id()).text("tenant", change.tenant());
    json.text("file_id", file.id()).text("file_name", file.name());
    json.text("path", file.path()).text("url", file.url()).text("owner", file.owner());
    label(json, file.label());
    json.text("exposure", file.exposure().word());
    json.text("exposure_before", change.before() == null ? null : change.before().word());
    json.flag("shared", change.shared());
    json.text("link_id", change.linkId()).text("recipient", change.recipient());
    json.rfc3339("since", change.since()).text("by", change.by());
    json.text("activity_id", change.activityId());
  }

  private static void label(JsonWriter json, Label label) throws IOException {
    json.text("label", label.caption()).text("label_id", label.id());
    if (label.isRanked()) {
      json.number("label_rank", label.rank());
    }
  }
}
