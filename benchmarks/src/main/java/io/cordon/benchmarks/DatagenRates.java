package io.cordon.benchmarks;

import io.cordon.datagen.Datagen;
import io.cordon.datagen.DatagenSettings;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Native records per second on one core, for each cloud alone: people act, the acts are put in the
 * order of delivery, and their records are rendered into a sink that discards them. Read the
 * secondary result {@code records}; incidents and the truth are part of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
@Threads(1)
public class DatagenRates {
  private static final int PEOPLE = 500;
  private static final int DAYS = 30;
  private static final Instant END = Instant.parse("2026-03-02T00:00:00Z");

  @Param({"m365", "box", "dropbox", "google"})
  public String cloud;

  private App app;
  private Datagen datagen;

  /** Records beside runs. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counts {
    public long records;

    @Setup(Level.Iteration)
    public void reset() {
      records = 0;
    }
  }

  @Setup
  public void findCloud() {
    app = Arrays.stream(App.values()).filter(any -> any.id().equals(cloud)).findFirst().get();
  }

  /** A run changes what its organisation remembers of files, so each has an organisation anew. */
  @Setup(Level.Invocation)
  public void found() {
    datagen = Datagen.of(DatagenSettings.of(PEOPLE, DAYS, 1, END).in(Set.of(app)));
  }

  @Benchmark
  public void write(Counts counts) throws IOException {
    counts.records += datagen.write(name -> OutputStream.nullOutputStream(), any -> {}).records();
  }
}
