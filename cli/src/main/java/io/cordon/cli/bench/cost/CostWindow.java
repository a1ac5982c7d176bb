package io.cordon.cli.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a measured program said about a window of records.
 *
 * @param cpuMillis of all its threads
 * @param compilerMillis the part of the JVM's compilers; 0 when the program does not say
 */
public record CostWindow(
    long records,
    double cpuMillis,
    double compilerMillis,
    long allocatedBytes,
    double wallMillis,
    long findings) {
  private static final double MICROS_PER_MILLI = 1_000;
  private static final double MILLIS_PER_SECOND = 1_000;

  /** From its line of JSON. Peers say how many of their records were measured. */
  public static CostWindow of(JsonNode line) {
    return new CostWindow(
        line.path("measured").asLong(line.path("records").asLong()),
        line.path("cpu_ms").asDouble(),
        line.path("jit_ms").asDouble(),
        line.path("allocated_bytes").asLong(),
        line.path("wall_ms").asDouble(),
        line.path("findings").asLong());
  }

  /** Processor time a record without the compilers', which a long run does not have. */
  public double steadyMicros() {
    return (cpuMillis - compilerMillis) * MICROS_PER_MILLI / records;
  }

  /** Processor time a record. */
  public double micros() {
    return cpuMillis * MICROS_PER_MILLI / records;
  }

  public double bytes() {
    return allocatedBytes / (double) records;
  }

  public double recordsPerSecond() {
    return records * MILLIS_PER_SECOND / wallMillis;
  }
}
