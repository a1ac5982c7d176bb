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
 * What one {@code cordon.exposure.v1} line tells of a file.
 *
 * @param key of all lines of one file
 * @param labelRank {@link Label#UNRANKED} where the label cannot be compared
 * @param shared whether anything of the file is shared at all
 * @param by null where nobody was seen
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

  /** The widest and most sensitive first; a file whose label is unknown may well be sensitive. */
  static final Comparator<ExposedFile> WORST_FIRST =
      Comparator.comparing(ExposedFile::exposure, Comparator.reverseOrder())
          .thenComparing(ExposedFile::sensitivity, Comparator.reverseOrder())
          .thenComparing(ExposedFile::since)
          .thenComparing(ExposedFile::file)
          .thenComparing(ExposedFile::line);

  static ExposedFile of(String line) throws JsonProcessingException {
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

  boolean hasKnownLabel() {
    return labelRank > Label.UNRANKED;
  }

  private double sensitivity() {
    return hasKnownLabel() ? labelRank : 0.5;
  }
}
