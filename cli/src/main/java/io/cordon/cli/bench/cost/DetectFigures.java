package io.cordon.cli.bench.cost;

/**
 * A run of {@code cordon detect} over files, from the start of its process to its end.
 *
 * @param records in the files
 */
public record DetectFigures(long records, double seconds) {
  public double recordsPerSecond() {
    return records / seconds;
  }
}
