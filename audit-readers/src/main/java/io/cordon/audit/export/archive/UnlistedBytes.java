package io.cordon.audit.export.archive;

/** Bytes of a zip file that belong to no entry of its directory. */
public final class UnlistedBytes {
  private final long count;
  private final String where;
  private final byte[] start;

  /**
   * A gap of this many bytes.
   *
   * @param where completes "12 bytes …"
   * @param start the first of them
   */
  UnlistedBytes(long count, String where, byte[] start) {
    this.count = count;
    this.where = where;
    this.start = start.clone();
  }

  public long count() {
    return count;
  }

  /** The first of them. */
  public byte[] start() {
    return start.clone();
  }

  /** One sentence for people. */
  public String sentence() {
    return count
        + (count == 1 ? " byte " : " bytes ")
        + where
        + " of the zip archive belong to nothing that its directory lists, so they are not read.";
  }
}
