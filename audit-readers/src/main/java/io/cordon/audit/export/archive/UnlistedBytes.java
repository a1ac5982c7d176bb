package io.cordon.audit.export.archive;

/**
 * Bytes of a zip file that belong to no entry of its directory.
 *
 * @param where completes "12 bytes …"
 * @param start the first of them
 */
public record UnlistedBytes(long count, String where, byte[] start) {

  /** One sentence for people. */
  public String sentence() {
    return count
        + (count == 1 ? " byte " : " bytes ")
        + where
        + " of the zip archive belong to nothing that its directory lists, so they are not read.";
  }
}
