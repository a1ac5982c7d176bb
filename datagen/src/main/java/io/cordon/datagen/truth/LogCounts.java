package io.cordon.datagen.truth;

/** What one log contains. */
public final class LogCounts {
  private long records;
  private long doubled;
  private long junk;
  private long acts;
  private long bytes;

  /** Counts an act that the cloud has seen, whether it logged it or not. */
  void act() {
    acts++;
  }

  /**
   * Counts a record.
   *
   * @param again whether it was in the log before
   * @param length in bytes, with the end of its line
   */
  public void record(boolean again, long length) {
    records++;
    doubled += again ? 1 : 0;
    bytes += length;
  }

  /** Counts a line of junk. */
  public void junk(long length) {
    junk++;
    bytes += length;
  }

  /** All records, with those that came again; without junk. */
  public long records() {
    return records;
  }

  /** Records that came a second time. */
  public long doubled() {
    return doubled;
  }

  public long junk() {
    return junk;
  }

  public long acts() {
    return acts;
  }

  public long bytes() {
    return bytes;
  }
}
