package io.cordon.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged records of all sources through {@code detect}, {@code normalize} and {@code exposed} with
 * every output file. {@code .ci/fuzz} runs a million of them.
 */
class FuzzedRecordsITCase {
  private static final long SEED = Long.getLong("cordon.fuzz.seed", 20_261_129L);
  private static final int RECORDS = Integer.getInteger("cordon.fuzz.records", 10_000);
  private static final int BATCH = 20_000;

  @TempDir private Path directory;

  @Test
  void noRecordEndsACommandOrIsLost() throws IOException {
    List<byte[]> seeds = SeedRecords.all();
    FuzzedCommands commands = new FuzzedCommands(directory);
    Map<String, Long> totals = new TreeMap<>();
    long read = 0;
    long start = System.nanoTime();
    for (int done = 0; done < RECORDS; done += BATCH) {
      long seed = SEED + done / BATCH;
      List<byte[]> batch = batch(seeds, seed, Math.min(BATCH, RECORDS - done));
      List<String> problems = commands.problems(write("batch.jsonl", batch));
      if (!problems.isEmpty()) {
        report(commands, seed, batch, problems);
      }
      assertThat(commands.counts().read())
          .as("seed %d: a damaged record may stand for several, and hardly any for none", seed)
          .isGreaterThan(batch.size() * 9L / 10);
      read += commands.counts().read();
      commands.counts().parts().forEach((part, count) -> totals.merge(part, count, Long::sum));
      System.out.printf(
          "fuzzed %d records from seed %d, %d a second: read %d: %s%n",
          done + batch.size(),
          SEED,
          (done + batch.size()) * 1_000_000_000L / (System.nanoTime() - start),
          read,
          totals);
    }
    assertThat(totals.get("activities")).isGreaterThan(read / 10);
    assertThat(totals.get("rejects")).isPositive();
  }

  private static List<byte[]> batch(List<byte[]> seeds, long seed, int size) {
    RecordMutations mutations = new RecordMutations(seeds, new Random(seed));
    List<byte[]> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      batch.add(mutations.next());
    }
    return batch;
  }

  private Path write(String name, List<byte[]> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] record : records) {
      out.writeBytes(record);
      out.write('\n');
    }
    return Files.write(directory.resolve(name), out.toByteArray());
  }

  /** Halves the batch as long as one half fails too, and keeps the rest as a file. */
  private void report(FuzzedCommands commands, long seed, List<byte[]> batch, List<String> problems)
      throws IOException {
    List<byte[]> smallest = batch;
    List<String> last = problems;
    for (boolean smaller = true; smaller && smallest.size() > 1; ) {
      int half = smallest.size() / 2;
      smaller = false;
      for (List<byte[]> part :
          List.of(smallest.subList(0, half), smallest.subList(half, smallest.size()))) {
        List<String> found = smaller ? List.of() : commands.problems(write("part.jsonl", part));
        if (!found.isEmpty()) {
          smallest = part;
          last = found;
          smaller = true;
        }
      }
    }
    Path kept = Path.of("target", "fuzz-" + seed + ".jsonl").toAbsolutePath();
    Files.copy(write("smallest.jsonl", smallest), kept, StandardCopyOption.REPLACE_EXISTING);
    throw new AssertionError(
        "seed %d, %d records in %s:%n%s"
            .formatted(seed, smallest.size(), kept, String.join("\n", last)));
  }
}
