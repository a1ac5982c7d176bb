package io.cordon.model.json;

import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.time.Instant;

/** A file's exposure as {@code cordon.exposure.v1}: who can access it now, and since when. */
public final class ExposureJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "cordon.exposure.v1";

  private ExposureJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(FileExposure exposure) {
    return JsonWriter.of(json -> members(json, exposure));
  }

  /**
   * Reads one line of JSON; kind and size of the file are unknown, because they are not in it.
   * Unknown keys are ignored; an unknown cloud or exposure is a mistake.
   */
  public static FileExposure read(String text) throws JsonFormatException {
    JsonObject json = JsonObject.parse(text);
    json.expectSchema(SCHEMA);
    Instant since = json.rfc3339("since");
    CloudFile file =
        CloudFile.builder()
            .id(json.requiredText("file_id"))
            .name(json.text("file_name"))
            .path(json.text("path"))
            .url(json.text("url"))
            .owner(json.text("owner"))
            .label(label(json))
            .exposure(json.requiredWord("exposure", Exposure.values(), Exposure::word))
            .exposedSince(since)
            .build();
    return new FileExposure(
        json.requiredWord("app", App.values(), App::id),
        json.text("tenant"),
        file,
        json.word("exposure_before", Exposure.values(), Exposure::word),
        since,
        json.text("by"),
        json.text("activity_id"),
        json.flag("shared"),
        json.text("link_id"),
        json.text("recipient"),
        json.text("through_id"),
        json.text("through_name"));
  }

  private static Label label(JsonObject json) throws JsonFormatException {
    String caption = json.text("label");
    String id = json.text("label_id");
    int rank = json.smallNumber("label_rank", Label.UNRANKED);
    boolean unknown =
        id == null && rank == Label.UNRANKED && Label.UNKNOWN.caption().equals(caption);
    return unknown ? Label.UNKNOWN : new Label(id, caption, rank);
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
    json.text("through_id", change.through()).text("through_name", change.throughName());
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
