package io.cordon.cli.bench.throughput;

/**
 * A run of {@code cordon detect} over files, from the start of its process to its end.
 *
 * @param records in the files
 */
record DetectFigures(long records, double seconds) {
  double recordsPerSecond() {
    return records / seconds;
  }
}
