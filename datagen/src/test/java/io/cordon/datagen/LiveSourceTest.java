package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class LiveSourceTest {
  private static final Instant END = Instant.parse("2026-03-20T00:00:00Z");
  private static final Instant START = END.minus(Duration.ofDays(1));
  private static final DatagenSettings SETTINGS = DatagenSettings.of(60, 1, 5, END);

  private final Map<String, ByteArrayOutputStream> files = new HashMap<>();
  private final LiveSource source = LiveSource.of(SETTINGS);

  private List<NativeRecord> taken(int count) {
    List<NativeRecord> records = new ArrayList<>();
    while (records.size() < count) {
      records.add(source.next());
    }
    return records;
  }

  private String file(String name) {
    return files.get(name).toString(StandardCharsets.UTF_8);
  }

  @Test
  void goesOnBeyondTheEndOfItsSettings() {
    List<NativeRecord> records = taken(60_000);

    assertThat(records).isSortedAccordingTo(Comparator.comparing(NativeRecord::delivered));
    assertThat(records.get(0).delivered()).isBetween(START, START.plus(Duration.ofHours(6)));
    assertThat(records.get(records.size() - 1).delivered()).isAfter(END);
    assertThat(source.hasNext()).isTrue();
  }

  @Test
  void theTruthIsAboutWhatWasTaken() throws IOException {
    List<NativeRecord> records = taken(20_000);
    Instant last = records.get(records.size() - 1).delivered();
    source.writeOrganisation(
        name -> files.computeIfAbsent(name, any -> new ByteArrayOutputStream()));
    source.writeTruth(
        name -> files.computeIfAbsent(name, any -> new ByteArrayOutputStream()), last);

    assertThat(files).containsOnlyKeys("org.yaml", "truth.jsonl", "decoys.jsonl", "facts.json");
    assertThat(file("truth.jsonl").lines()).isNotEmpty();
    assertThat(file("facts.json")).contains("\"to\" : \"" + last + '"');
  }
}
