package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.datagen.delivery.NativeRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveSourceTest {
  private static final Instant END = Instant.parse("2026-03-20T00:00:00Z");
  private static final Instant START = END.minus(Duration.ofDays(1));
  private static final DatagenSettings SETTINGS = DatagenSettings.of(40, 1, 5, END);

  /** With incidents of few acts only, so that a day is over soon. */
  private static final DatagenSettings QUIET =
      new DatagenSettings(40, 1, 5, END, SETTINGS.clouds(), Set.of("public_link"), 0);

  private final Map<String, ByteArrayOutputStream> files = new HashMap<>();
  private LiveSource source = LiveSource.of(SETTINGS);

  private List<NativeRecord> taken(int count) {
    List<NativeRecord> records = new ArrayList<>();
    while (records.size() < count) {
      records.add(source.next());
      source.sent();
    }
    return records;
  }

  private void writeTruth(Instant end) throws IOException {
    source.writeOrganisation(this::create);
    source.writeTruth(this::create, end);
  }

  private ByteArrayOutputStream create(String name) {
    return files.computeIfAbsent(name, any -> new ByteArrayOutputStream());
  }

  private String file(String name) {
    return files.get(name).toString(StandardCharsets.UTF_8);
  }

  @Test
  void goesOnBeyondTheEndOfItsSettings() {
    source = LiveSource.of(QUIET);
    List<NativeRecord> records = taken(8_000);

    assertThat(records).isSortedAccordingTo(Comparator.comparing(NativeRecord::delivered));
    assertThat(records.get(0).delivered()).isBetween(START, START.plus(Duration.ofHours(6)));
    assertThat(records.get(records.size() - 1).delivered()).isAfter(END);
    assertThat(source.hasNext()).isTrue();
  }

  @Test
  void theTruthIsAboutWhatWasSent() throws IOException {
    List<NativeRecord> records = taken(4_000);
    Instant last = records.get(records.size() - 1).delivered();
    writeTruth(last);

    assertThat(files).containsOnlyKeys("org.yaml", "truth.jsonl", "decoys.jsonl", "facts.json");
    assertThat(file("truth.jsonl").lines()).isNotEmpty();
    assertThat(file("facts.json")).contains("\"to\" : \"" + last + '"');
    JsonNode logs = new ObjectMapper().readTree(file("facts.json")).path("logs");
    for (JsonNode log : logs) {
      assertThat(log.path("acts").asInt()).isPositive();
    }
    assertThat(sum(logs, "records")).isEqualTo(4_000);
    assertThat(sum(logs, "doubled")).isPositive();
    assertThat(sum(logs, "bytes")).isEqualTo(bytes(records));
  }

  private static long sum(JsonNode logs, String count) {
    return logs.valueStream().mapToLong(log -> log.path(count).asLong()).sum();
  }

  /** With the ends of the lines. */
  private static long bytes(List<NativeRecord> records) {
    return records.stream()
        .mapToLong(record -> record.text().getBytes(StandardCharsets.UTF_8).length + 1)
        .sum();
  }

  @Test
  void whatWasTakenAndNotSentIsNotInTheTruth() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      source.next();
    }
    writeTruth(END);

    assertThat(file("truth.jsonl")).isEmpty();
    JsonNode facts = new ObjectMapper().readTree(file("facts.json"));
    assertThat(sum(facts.path("logs"), "records")).isZero();
    assertThat(facts.path("acts")).isEmpty();
  }
}
