package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.export.AuditFileReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published records of each cloud: every line has a reading. */
class CorpusAccountingITCase {
  /** The reasons for which a published line may be rejected: it has no time or is no record. */
  private static final Set<String> REASONS = Set.of("bad_time", "unknown_shape");

  /** The corpus of Microsoft 365 includes a service's own log and fragments of records. */
  private static final int FOREIGN_LINES = 4;

  @ParameterizedTest
  @ValueSource(strings = {"m365", "box", "dropbox", "google_workspace"})
  void everyLineGivesAReading(String cloud) throws IOException {
    AuditReader reader = new AuditReader(TestReader.CLOCK);
    int foreign = 0;
    for (Path file : SharedFolder.corpusFiles(cloud)) {
      List<String> lines = Files.readAllLines(file);
      List<Reading> all = new ArrayList<>();
      for (String line : lines) {
        List<Reading> readings = readings(reader, line, TestReader.ORIGIN);
        assertThat(readings).as("%s: %s", file.getFileName(), line).isNotEmpty();
        all.addAll(readings);
      }
      System.out.println(report(cloud, file, lines.size(), all));
      foreign += (int) all.stream().filter(r -> isReject(r, "unknown_shape")).count();
      assertThat(all)
          .filteredOn(reading -> reading.reject() != null)
          .allMatch(reading -> REASONS.contains(reading.reject().reason()));
      assertThat(all)
          .filteredOn(reading -> reading.activity() != null)
          .allMatch(reading -> reading.origin().source().equals(reading.activity().app().id()));
    }
    assertThat(foreign).isEqualTo(cloud.equals("m365") ? FOREIGN_LINES : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"m365", "box", "dropbox", "google_workspace"})
  void filesGiveTheSameReadingsAsTheirLines(String cloud) throws IOException {
    AuditReader reader = new AuditReader(TestReader.CLOCK);
    for (Path file : SharedFolder.corpusFiles(cloud)) {
      List<Reading> ofLines = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        Origin origin = Origin.ofFile("f", ofLines.isEmpty() ? 1 : lineBehind(ofLines));
        ofLines.addAll(readings(reader, line, origin));
      }
      List<Reading> ofFile = new ArrayList<>();
      try (InputStream in = Files.newInputStream(file)) {
        new AuditFileReader(reader).read(in, "f", ofFile::add, bytes -> {});
      }
      assertThat(ofFile).isEqualTo(ofLines);
    }
  }

  private static long lineBehind(List<Reading> readings) {
    return readings.get(readings.size() - 1).origin().line() + 1;
  }

  private static List<Reading> readings(AuditReader reader, String line, Origin origin) {
    List<Reading> readings = new ArrayList<>();
    reader.read(line.getBytes(StandardCharsets.UTF_8), origin, readings::add);
    return readings;
  }

  private static boolean isReject(Reading reading, String reason) {
    return reading.reject() != null && reading.reject().reason().equals(reason);
  }

  private static String report(String cloud, Path file, int lines, List<Reading> readings) {
    Map<String, Integer> kinds = new TreeMap<>();
    Map<String, Integer> words = new TreeMap<>();
    for (Reading reading : readings) {
      String kind =
          reading.activity() != null
              ? "activities"
              : reading.reject() != null ? "rejects" : "no file activity";
      kinds.merge(kind, 1, Integer::sum);
      String word =
          reading.activity() != null
              ? reading.activity().verb().word()
              : reading.reject() != null ? reading.reject().reason() : reading.skipped();
      words.merge(word, 1, Integer::sum);
    }
    return "%s/%s: %d lines, %s: %s".formatted(cloud, file.getFileName(), lines, kinds, words);
  }
}
