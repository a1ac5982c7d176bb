package io.cordon.job.warmup;

/**
 * How far a file has been read.
 *
 * @param readings how many of its readings were emitted
 */
record FilePosition(String file, long readings) {
  static FilePosition beginningOf(String file) {
    return new FilePosition(file, 0);
  }
}
