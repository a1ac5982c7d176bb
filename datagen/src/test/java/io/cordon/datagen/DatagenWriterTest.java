package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatagenWriterTest {
  private static final Instant END = Instant.parse("2026-03-20T00:00:00Z");

  @Test
  void writesTheLogTheOrganisationAndTheTruth(@TempDir Path directory) throws IOException {
    Path out = directory.resolve("new/folder");
    List<Long> progress = new ArrayList<>();
    DatagenWriter.Settings settings = DatagenWriter.Settings.of(40, 6, 5, END);
    DatagenWriter.Written written = DatagenWriter.write(out, settings, progress::add);
    List<String> log = Files.readAllLines(out.resolve("m365.jsonl"));
    assertThat(log).hasSize((int) written.records()).hasSizeGreaterThan(3_000);
    assertThat(progress).hasSize(log.size() / 10_000);
    assertThat(Files.readAllLines(out.resolve("truth.jsonl")))
        .hasSize(written.incidents())
        .hasSize(2 * Scenario.values().length);
    assertThat(Files.readString(out.resolve("org.yaml")))
        .isEqualTo(SyntheticOrganisation.of(5, 40).orgYaml());
  }

  @Test
  void oneDayIsTooShortForIncidents(@TempDir Path directory) throws IOException {
    DatagenWriter.Settings settings = DatagenWriter.Settings.of(10, 1, 5, END);
    assertThat(DatagenWriter.write(directory, settings, count -> {}).incidents()).isZero();
    assertThat(Files.readString(directory.resolve("truth.jsonl"))).isEmpty();
  }

  @Test
  void impossibleLengthsAreRefused() {
    assertThatThrownBy(() -> DatagenWriter.Settings.of(10, 0, 5, END))
        .hasMessage("days must be 1 to 3650, not 0");
  }

  @Test
  void truthIsOneObjectALine() throws IOException {
    Incident share =
        new Incident("external_share-3", "external_share", "ada@x.example", END, END, List.of("a"));
    StringWriter out = new StringWriter();
    GroundTruth.write(List.of(share, share), out);
    assertThat(out.toString().lines()).hasSize(2);
    JsonNode line = new ObjectMapper().readTree(out.toString().lines().findFirst().orElseThrow());
    assertThat(line.get("scenario").asText()).isEqualTo("external_share");
    assertThat(line.get("benign").asBoolean()).isFalse();
    assertThat(line.get("start").asText()).isEqualTo("2026-03-20T00:00:00Z");
    assertThat(line.get("event_ids").get(0).asText()).isEqualTo("a");
  }
}
