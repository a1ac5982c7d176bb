package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Damaged archives and workbooks give readings, never an exception, in bounded time. */
class ContainerFuzzTest {
  private static final long SEED = 20_261_129L;
  private static final int FILES = 3_000;

  @Test
  void damagedContainersNeverThrow() throws IOException {
    List<byte[]> originals = originals();
    Random random = new Random(SEED);
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      byte[] damaged = damaged(originals.get(i % originals.size()), random);
      for (Reading reading : Exports.readings(damaged, 20_000)) {
        counts.merge(kind(reading), 1, Integer::sum);
      }
    }
    System.out.println("fuzzed archives and workbooks: " + counts);
    assertThat(counts).containsKeys("activity", "truncated", "not_json");
    assertThat(counts).doesNotContainKey("reader_fault");
  }

  private static List<byte[]> originals() throws IOException {
    String record = M365Samples.file("FileDownloaded").toString();
    String csv = "a,AuditData\nx,\"" + record.replace("\"", "\"\"") + "\"\n";
    String rows =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>AuditData</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>46082</v></c></row>";
    String shared = "<si><t>" + ZipFiles.xml(record) + "</t></si>";
    byte[] zip = ZipFiles.of("log.csv", csv, "b/log.jsonl", record);
    return List.of(zip, ZipFiles.workbook(shared, rows, rows), ZipFiles.of("inner.zip", zip));
  }

  private static byte[] damaged(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      // The directory at the end decides most.
      int from = random.nextBoolean() ? 0 : Math.max(0, bytes.length - 300);
      int at = from + random.nextInt(bytes.length - from);
      bytes[at] =
          random.nextInt(3) == 0 ? (byte) 0xFF : (byte) (bytes[at] ^ 1 << random.nextInt(8));
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static String kind(Reading reading) {
    return reading.activity() != null
        ? "activity"
        : reading.skipped() != null ? "skipped" : reading.reject().reason();
  }
}
