package io.cordon.cli.exposed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The exposure of one file, from a {@code cordon.exposure.v1} line.
 *
 * @param key app, tenant and id of the file
 * @param labelRank {@link Label#UNRANKED} when the label cannot be compared
 * @param shared false when no share of the file is left
 * @param by null when no activity shows who shared it
 * @param line the line itself
 */
record ExposedFile(
    List<String> key,
    String label,
    int labelRank,
    Exposure exposure,
    boolean shared,
    String app,
    String since,
    String by,
    String file,
    String line) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Widest exposure and highest label first; an unknown label ranks above the lowest label. */
  static final Comparator<ExposedFile> WORST_FIRST =
      Comparator.comparing(ExposedFile::exposure, Comparator.reverseOrder())
          .thenComparing(ExposedFile::sensitivity, Comparator.reverseOrder())
          .thenComparing(ExposedFile::since)
          .thenComparing(ExposedFile::file)
          .thenComparing(ExposedFile::line);

  static ExposedFile parse(String line) throws JsonProcessingException {
    JsonNode json = JSON.readTree(line);
    String app = json.path("app").asText();
    String id = json.path("file_id").asText();
    return new ExposedFile(
        List.of(app, json.path("tenant").asText(), id),
        json.path("label").asText(),
        json.path("label_rank").asInt(Label.UNRANKED),
        Exposure.valueOf(json.path("exposure").asText().toUpperCase(Locale.ROOT)),
        json.path("shared").asBoolean(),
        app,
        json.path("since").asText(),
        json.path("by").asText(null),
        json.path("path").asText(json.path("file_name").asText(id)),
        line);
  }

  /** Whether the file is shared with an unknown audience. */
  boolean hasUnknownExposure() {
    return exposure == Exposure.UNKNOWN;
  }

  boolean hasKnownLabel() {
    return labelRank > Label.UNRANKED;
  }

  private double sensitivity() {
    return hasKnownLabel() ? labelRank : 0.5;
  }
}
