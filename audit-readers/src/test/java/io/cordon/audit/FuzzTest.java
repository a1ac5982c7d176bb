package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mutated records give an activity, a skip or a reject, never an exception. */
class FuzzTest {
  private static final long SEED = 20_261_123L;
  private static final int LINES = 100_000;
  private static final int FILES = 3_000;

  @Test
  void mutatedLinesNeverThrow() throws IOException {
    List<byte[]> lines = lines();
    Mutations mutations = new Mutations(new Random(SEED));
    AuditReader reader = new AuditReader(Samples.CLOCK);
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < LINES; i++) {
      byte[] mutated = mutations.of(lines.get(i % lines.size()));
      List<Reading> readings = new ArrayList<>();
      reader.read(mutated, Samples.ORIGIN, readings::add);
      for (Reading reading : readings) {
        counts.merge(kind(reading), 1, Integer::sum);
      }
    }
    System.out.println("fuzzed lines: " + counts);
    assertThat(counts).containsKeys("activity", "skipped", "not_json", "unknown_shape", "bad_time");
    assertThat(counts).doesNotContainKey("reader_fault");
  }

  @Test
  void mutatedFilesNeverThrow() throws IOException {
    List<byte[]> lines = lines();
    Random random = new Random(SEED + 1);
    Mutations mutations = new Mutations(random);
    AuditFiles files = new AuditFiles(new AuditReader(Samples.CLOCK), 20_000);
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      byte[] mutated = mutations.of(FileForms.of(random, lines));
      files.read(
          new ByteArrayInputStream(mutated),
          "f",
          reading -> counts.merge(kind(reading), 1, Integer::sum),
          count -> {});
    }
    System.out.println("fuzzed files: " + counts);
    assertThat(counts).containsKeys("activity", "skipped", "not_json", "truncated");
    assertThat(counts).doesNotContainKey("reader_fault");
  }

  private static String kind(Reading reading) {
    int parts =
        (reading.activity() != null ? 1 : 0)
            + (reading.reject() != null ? 1 : 0)
            + (reading.skipped() != null ? 1 : 0);
    if (parts != 1) {
      throw new AssertionError("a reading of " + parts + " parts: " + reading);
    }
    return reading.activity() != null
        ? "activity"
        : reading.skipped() != null ? "skipped" : reading.reject().reason();
  }

  /** Of the corpus, where it is, and of the invented records, always. */
  private static List<byte[]> lines() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (int copy = 0; copy < 20; copy++) {
      for (String operation :
          List.of("FileDownloaded", "FileRenamed", "FileSensitivityLabelChanged")) {
        lines.add(bytes(Samples.file(operation).toString()));
      }
      lines.add(bytes(Samples.sharing("AddedToSecureLink").toString()));
      lines.add(bytes(Samples.signIn("UserLoggedIn").toString()));
      lines.add(bytes("{\"raw\":" + Samples.mailbox() + "}"));
    }
    Path folder = Corpus.folder("m365");
    if (folder == null) {
      System.out.println("SKIPPED: corpus lines, only invented records are mutated");
      return lines;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        Files.readAllLines(file).forEach(line -> lines.add(bytes(line)));
      }
    }
    return lines;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
