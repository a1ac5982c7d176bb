package io.cordon.anomaly.distinct;

import java.util.Arrays;

/**
 * How many different values there were, in at most 256 bytes: exactly for up to {@value #EXACT},
 * and beyond by a sketch with a standard error of 6.5 %, so that 99 of 100 estimates are within 17
 * %. Changed in place; two of them merge to what one would be that has seen the values of both.
 *
 * <p>A value is a hash with 64 good bits, of which 32 count: up to 100 million values the error
 * holds; beyond, values begin to share hashes, and a billion is taken for 0.9. To add a value costs
 * about 20 ns, to estimate up to 500 ns.
 *
 * <p>The sketch is HyperLogLog (Flajolet, Fusy, Gandouet and Meunier, AofA 2007) with 256
 * registers, its estimate the one of Ertl (arXiv 1702.01284, section 3), which needs no other
 * method for few values.
 */
public final class DistinctCount {
  /** As many hashes take as much room as the registers. */
  static final int EXACT = 64;

  static final int REGISTERS = 256;

  /** Bits of a hash that are no register's number. */
  private static final int RANK_BITS = Integer.SIZE - 8;

  /** In ascending order; no longer used once there are registers. */
  private int[] hashes = new int[4];

  private int size;

  /** For each register the longest run of leading zeros and 1; null while the count is exact. */
  private byte[] registers;

  /**
   * The count that has these parts; both are copied.
   *
   * @param hashes as {@link #hashes()} gives them
   * @param registers as {@link #registers()} gives them
   */
  public static DistinctCount of(int[] hashes, byte[] registers) {
    boolean exact = registers.length == 0;
    if (hashes.length > EXACT || !(exact || registers.length == REGISTERS)) {
      throw new IllegalArgumentException(
          "Neither hashes nor registers: " + hashes.length + ", " + registers.length);
    }
    DistinctCount count = new DistinctCount();
    if (!exact) {
      count.registers = new byte[REGISTERS];
      for (int i = 0; i < REGISTERS; i++) {
        count.registers[i] = (byte) Math.max(0, Math.min(RANK_BITS + 1, registers[i]));
      }
    }
    for (int hash : hashes) {
      count.addShort(hash);
    }
    return count;
  }

  public DistinctCount copy() {
    DistinctCount copy = new DistinctCount();
    copy.hashes = hashes.clone();
    copy.size = size;
    copy.registers = registers == null ? null : registers.clone();
    return copy;
  }

  /** The upper halves of the hashes that were added; empty where there are registers. */
  public int[] hashes() {
    return Arrays.copyOf(hashes, size);
  }

  /** Empty while the count is exact. */
  public byte[] registers() {
    return registers == null ? new byte[0] : registers.clone();
  }

  /** Whether {@link #estimate()} is no estimate. */
  public boolean isExact() {
    return registers == null;
  }

  /**
   * Adds a value.
   *
   * @param hash of the value; its bits are as good as random
   */
  public void add(long hash) {
    addShort((int) (hash >>> 32));
  }

  private void addShort(int hash) {
    if (registers != null) {
      register(hash);
      return;
    }
    int index = Arrays.binarySearch(hashes, 0, size, hash);
    if (index >= 0) {
      return;
    }
    if (size == EXACT) {
      registers = new byte[REGISTERS];
      for (int known : hashes) {
        register(known);
      }
      hashes = new int[0];
      size = 0;
      register(hash);
      return;
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.min(EXACT, 2 * size));
    }
    int place = -index - 1;
    System.arraycopy(hashes, place, hashes, place + 1, size - place);
    hashes[place] = hash;
    size++;
  }

  private void register(int hash) {
    int register = hash >>> RANK_BITS;
    int rank = 1 + Math.min(RANK_BITS, Integer.numberOfLeadingZeros(hash << (32 - RANK_BITS)));
    registers[register] = (byte) Math.max(registers[register], rank);
  }

  /** Adds the values of the other, which stays as it is. */
  public void merge(DistinctCount other) {
    if (other.registers == null) {
      for (int i = 0; i < other.size; i++) {
        addShort(other.hashes[i]);
      }
      return;
    }
    if (registers == null) {
      int[] own = hashes();
      registers = other.registers.clone();
      hashes = new int[0];
      size = 0;
      for (int hash : own) {
        register(hash);
      }
      return;
    }
    for (int i = 0; i < REGISTERS; i++) {
      registers[i] = (byte) Math.max(registers[i], other.registers[i]);
    }
  }

  /** How many different values were added. */
  public long estimate() {
    if (registers == null) {
      return size;
    }
    int[] ofRank = new int[RANK_BITS + 2];
    for (byte rank : registers) {
      ofRank[rank]++;
    }
    double sum = REGISTERS * tau(1 - ofRank[RANK_BITS + 1] / (double) REGISTERS);
    for (int rank = RANK_BITS; rank >= 1; rank--) {
      sum = (sum + ofRank[rank]) / 2;
    }
    sum += REGISTERS * sigma(ofRank[0] / (double) REGISTERS);
    return Math.round((double) REGISTERS * REGISTERS / (2 * Math.log(2) * sum));
  }

  /** What empty registers add: x + sum over k of x^(2^k) 2^(k-1); x is less than 1. */
  private static double sigma(double share) {
    double power = share;
    double weight = 1;
    double sum = share;
    for (double before = -1; sum != before; weight *= 2) {
      power *= power;
      before = sum;
      sum += power * weight;
    }
    return sum;
  }

  /** What full registers add: (1 - x - sum over k of (1 - x^(2^-k))² 2^-k) / 3. */
  private static double tau(double share) {
    if (share <= 0 || share >= 1) {
      return 0;
    }
    double root = share;
    double weight = 1;
    double sum = 1 - share;
    for (double before = -1; sum != before; ) {
      root = Math.sqrt(root);
      before = sum;
      weight /= 2;
      sum -= (1 - root) * (1 - root) * weight;
    }
    return sum / 3;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DistinctCount that
        && Arrays.equals(hashes, 0, size, that.hashes, 0, that.size)
        && Arrays.equals(registers, that.registers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(hashes()) + Arrays.hashCode(registers);
  }
}
