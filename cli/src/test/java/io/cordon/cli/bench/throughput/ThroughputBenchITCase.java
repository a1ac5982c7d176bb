package io.cordon.cli.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.cli.bench.cost.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThroughputBenchITCase {
  @TempDir private Path directory;

  @Test
  void everyPartMeasuresSomething() throws Exception {
    Path json = directory.resolve("figures.json");
    Path document = directory.resolve("figures.md");
    String sizes = "--users 50 --records 3000 --repetitions 1 --warmup 0 --seconds 5";
    String many = "--keys many --many-people 200 --many-files 2000 --heap 512m --heap-many 512m";
    String parts = "--only jobs,stages,lag,detect --json " + json + " --out " + document;

    CommandRun run =
        CommandRun.of(("bench throughput " + sizes + ' ' + many + ' ' + parts).split(" ", -1));

    assertThat(run.err()).doesNotContain("ended with code");
    assertThat(run.exitCode()).isZero();
    JsonNode figures = new ObjectMapper().readTree(json.toFile());
    for (Row row : Row.values()) {
      JsonNode windows = figures.path("jobs").path(row.name().toLowerCase(Locale.ROOT));
      assertThat(windows.path(0).path("cpu_us_with_jit").asDouble()).as(row.title()).isPositive();
    }
    JsonNode state = figures.path("stages").path("rocksdb").path("state");
    assertThat(state).isNotEmpty();
    assertThat(state.findValues("reads")).anyMatch(reads -> reads.asDouble() > 0);
    assertThat(state.findValues("bytes")).anyMatch(bytes -> bytes.asLong() > 0);
    assertThat(figures.path("stages").path("rocksdb").path("files").asLong()).isGreaterThan(100);
    assertThat(figures.path("processing_lag").path("records_per_second").asDouble()).isPositive();
    assertThat(figures.path("detect").path("records_per_second").asDouble()).isPositive();
    assertThat(Files.readString(document)).contains("full job, RocksDB, many keys");
    assertThat(run.out()).contains("What a record costs", "Stages of a record");
  }
}
