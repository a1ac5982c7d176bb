package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.box.BoxSamples;
import io.cordon.audit.dropbox.DropboxSamples;
import io.cordon.audit.export.AuditFileReader;
import io.cordon.audit.export.ExportFormats;
import io.cordon.audit.google.GoogleSamples;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.m365.table.M365TableSamples;
import io.cordon.audit.ocsf.OcsfSamples;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.Reading;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mutated records of each source give an activity, a skip or a reject, never an exception. */
class AuditReaderFuzzTest {
  private static final long SEED = 20_261_123L;
  private static final int LINES = 100_000;
  private static final int FILES = 3_000;
  private static final int COPIES_OF_SAMPLES = 5;

  @ParameterizedTest
  @EnumSource(LogSource.class)
  void mutatedLinesNeverThrow(LogSource source) throws IOException {
    List<byte[]> lines = lines(source);
    JsonMutations mutations = new JsonMutations(new Random(SEED));
    AuditReader reader = new AuditReader(TestReader.CLOCK);
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < LINES; i++) {
      byte[] mutated = mutations.of(lines.get(i % lines.size()));
      reader.read(
          mutated, TestReader.ORIGIN, reading -> counts.merge(kind(reading), 1, Integer::sum));
    }
    System.out.println("fuzzed lines of " + source.id() + ": " + counts);
    assertThat(counts).containsKeys("activity", "skipped", "not_json", "unknown_shape", "bad_time");
    assertThat(counts).doesNotContainKey("reader_fault");
  }

  @ParameterizedTest
  @EnumSource(LogSource.class)
  void mutatedFilesNeverThrow(LogSource source) throws IOException {
    List<byte[]> lines = lines(source);
    Random random = new Random(SEED + 1);
    JsonMutations mutations = new JsonMutations(random);
    AuditFileReader files = new AuditFileReader(new AuditReader(TestReader.CLOCK), 20_000);
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      byte[] mutated = mutations.of(ExportFormats.of(random, lines));
      files.read(
          new ByteArrayInputStream(mutated),
          "f",
          reading -> counts.merge(kind(reading), 1, Integer::sum),
          count -> {});
    }
    System.out.println("fuzzed files of " + source.id() + ": " + counts);
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

  /** Lines of the corpus, where it exists, and always of the invented records. */
  private static List<byte[]> lines(LogSource source) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (int copy = 0; copy < COPIES_OF_SAMPLES; copy++) {
      samples(source).forEach(sample -> lines.add(bytes(sample.toString())));
    }
    if (source == LogSource.OCSF) {
      return lines;
    }
    Path folder =
        SharedFolder.corpus(source == LogSource.GOOGLE ? "google_workspace" : source.id());
    if (folder == null) {
      System.out.println("SKIPPED: corpus lines, only invented records are mutated");
      return lines;
    }
    for (Path file : SharedFolder.corpusFiles(folder.getFileName().toString())) {
      Files.readAllLines(file).forEach(line -> lines.add(bytes(line)));
    }
    return lines;
  }

  private static List<ObjectNode> samples(LogSource source) {
    return switch (source) {
      case M365 -> {
        List<ObjectNode> all = new ArrayList<>(M365Samples.all());
        all.addAll(M365TableSamples.all());
        yield all;
      }
      case BOX -> BoxSamples.all();
      case DROPBOX -> DropboxSamples.all();
      case GOOGLE -> GoogleSamples.all();
      case OCSF -> OcsfSamples.all();
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
