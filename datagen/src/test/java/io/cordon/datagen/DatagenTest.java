package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.model.identity.App;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatagenTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant END = Instant.parse("2026-03-20T00:00:00Z");
  private static final DatagenSettings SETTINGS = DatagenSettings.of(40, 12, 5, END);

  private static Map<String, String> files;
  private static DatagenResult made;

  @BeforeAll
  static void write() throws IOException {
    files = new HashMap<>();
    made = write(SETTINGS, files);
  }

  private static DatagenResult write(DatagenSettings settings, Map<String, String> into)
      throws IOException {
    Map<String, ByteArrayOutputStream> written = new HashMap<>();
    DatagenResult made =
        Datagen.of(settings)
            .write(
                name -> written.computeIfAbsent(name, any -> new ByteArrayOutputStream()),
                any -> {});
    written.forEach((name, bytes) -> into.put(name, bytes.toString(StandardCharsets.UTF_8)));
    return made;
  }

  private static List<JsonNode> lines(String name) {
    return files.get(name).lines().map(DatagenTest::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException broken) {
      throw new AssertionError(line, broken);
    }
  }

  @Test
  void writesTheFilesThatItNames() {
    assertThat(files)
        .containsOnlyKeys(Datagen.fileNames(SETTINGS.clouds()))
        .doesNotContainValue("");
    assertThat(made.logs().keySet()).isEqualTo(SETTINGS.clouds());
    for (App app : SETTINGS.clouds()) {
      assertThat(files.get(app.id() + ".jsonl").lines())
          .hasSize((int) made.logs().get(app).records());
    }
    assertThat(lines("truth.jsonl")).hasSize((int) made.incidents());
    assertThat(lines("decoys.jsonl")).hasSize((int) made.decoys());
  }

  @Test
  void theSameSettingsGiveTheSameBytesAndAnotherSeedOthers() throws IOException {
    Map<String, String> again = new HashMap<>();
    write(SETTINGS, again);
    assertThat(again.equals(files)).isTrue(); // said in one word: a difference would fill pages

    Map<String, String> other = new HashMap<>();
    write(DatagenSettings.of(40, 12, 6, END), other);
    assertThat(other.get("org.yaml")).isNotEqualTo(files.get("org.yaml"));
    assertThat(other.get("box.jsonl")).isNotEqualTo(files.get("box.jsonl"));
  }

  @Test
  void everyEventOfTheTruthIsInTheLogs() {
    String logs =
        SETTINGS.clouds().stream()
            .map(app -> files.get(app.id() + ".jsonl"))
            .collect(Collectors.joining());
    Set<String> ids = new HashSet<>();
    for (JsonNode incident : lines("truth.jsonl")) {
      assertThat(incident.path("event_ids")).isNotEmpty();
      for (JsonNode id : incident.path("event_ids")) {
        assertThat(ids.add(id.asText())).as(id.asText()).isTrue();
        boolean written = incident.path("apps").size() == 1 && isWritten(incident);
        if (written) {
          assertThat(logs).contains(id.asText());
        }
      }
    }
    assertThat(ids).hasSizeGreaterThan(100);
  }

  /** The records of Dropbox and Google have no id of their own: Cordon makes one. */
  private static boolean isWritten(JsonNode incident) {
    return List.of("m365", "box").contains(incident.at("/apps/0").asText());
  }

  @Test
  void incidentsComeAfterTheTimeToLearnAndInOrder() {
    String from = parse(files.get("facts.json")).path("evaluation_from").asText();
    List<String> times =
        lines("truth.jsonl").stream().map(line -> line.path("first_time").asText()).toList();

    assertThat(from).isEqualTo("2026-03-12T00:00:00Z");
    assertThat(times.stream().map(Instant::parse))
        .isSorted()
        .allMatch(time -> !time.isBefore(Instant.parse(from)));
  }

  @Test
  void recordsAreHandedOverInOrder() {
    Iterator<NativeRecord> records = Datagen.of(SETTINGS).records();
    List<NativeRecord> first = new ArrayList<>();
    while (records.hasNext() && first.size() < 3_000) {
      first.add(records.next());
    }

    assertThat(first).isSortedAccordingTo(Comparator.comparing(NativeRecord::delivered));
    assertThat(first.stream().map(NativeRecord::app).distinct()).hasSize(4);
    assertThat(first).allMatch(record -> !record.key().isEmpty());
  }

  @Test
  void aFailureOfTheOutputIsPassedOn() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> Datagen.of(SETTINGS).write(name -> full, any -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> DatagenSettings.of(0, 12, 5, END)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> DatagenSettings.of(40, 0, 5, END)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> new DatagenSettings(40, 12, 5, END, SETTINGS.clouds(), Set.of("x"), 0))
        .hasMessageContaining("no scenario is called x");
    assertThatThrownBy(() -> new DatagenSettings(40, 12, 5, END, SETTINGS.clouds(), Set.of(), 1.5))
        .hasMessageContaining("1.5");
  }
}
