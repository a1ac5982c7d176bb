package io.cordon.job.wire;

/**
 * The parts of a record that are there, one bit each. A part keeps its bit in all versions of a
 * format, like the number of a field in Protocol Buffers.
 */
public final class Presence {
  private Presence() {}

  /** The bit where the part is there. */
  public static int bit(int number, boolean there) {
    return there ? 1 << number : 0;
  }

  /** The bit where the part is not null. */
  public static int bit(int number, Object part) {
    return part != null ? 1 << number : 0;
  }

  public static boolean has(int bits, int number) {
    return (bits & 1 << number) != 0;
  }
}
