package io.cordon.job.wire;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The bytes of one record while it is written; used again for the next one.
 *
 * <p>Numbers are varints: seven bits a byte, the lowest first. Signed ones are zigzag, so that -1
 * takes one byte. A text is the number of its characters with a bit for its width, then one byte a
 * character where all are Latin-1, else two: any Java string survives, lone surrogates included.
 */
public final class WireOutput {
  /** A larger buffer is not kept for the next record. */
  private static final int MOST_KEPT_BYTES = 1 << 20;

  private static final int INITIAL_BYTES = 1024;
  private static final int MOST_BYTES_OF_VARINT = 10;
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** A power of two. */
  private static final int REPEATED_SLOTS = 256;

  private final Repeated[] repeated = new Repeated[REPEATED_SLOTS];
  private byte[] bytes = new byte[INITIAL_BYTES];
  private int size;

  /** The bytes of an object that was written before. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Repeated(Object value, byte[] bytes) {}

  /** How one part is written. */
  @FunctionalInterface
  public interface Part<T> {
    void write(T value, WireOutput out);
  }

  /** Forgets everything. */
  void clear() {
    size = 0;
    if (bytes.length > MOST_KEPT_BYTES) {
      bytes = new byte[INITIAL_BYTES];
    }
  }

  int size() {
    return size;
  }

  /** Writes everything to the target. */
  void flushTo(DataOutputView target) throws IOException {
    target.write(bytes, 0, size);
  }

  /** A number from 0 to 255. */
  public void unsignedByte(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  public void flag(boolean value) {
    unsignedByte(value ? 1 : 0);
  }

  /** A number that is hardly ever negative: a negative one takes ten bytes. */
  public void varint(long value) {
    ensure(MOST_BYTES_OF_VARINT);
    putVarint(value);
  }

  public void signed(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  /** Eight bytes: for numbers that are spread over all of them, like hashes. */
  public void fixed64(long value) {
    ensure(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** Eight bytes. */
  public void real(double value) {
    ensure(Double.BYTES);
    LONGS.set(bytes, size, Double.doubleToRawLongBits(value));
    size += Double.BYTES;
  }

  /** The first of these bytes, with their number in front. */
  public void block(byte[] source, int length) {
    ensure((long) MOST_BYTES_OF_VARINT + length);
    putVarint(length);
    System.arraycopy(source, 0, bytes, size, length);
    size += length;
  }

  /** A text that is there. */
  @SuppressWarnings("deprecation") // copies the low bytes as a block; the others are looked at here
  public void text(String text) {
    int length = text.length();
    if (isWide(text)) {
      wideText(text);
      return;
    }
    ensure((long) MOST_BYTES_OF_VARINT + length);
    putVarint((long) length << 1);
    text.getBytes(0, length, bytes, size);
    size += length;
  }

  /** A loop without a store: the compiler leaves out its checks. */
  private static boolean isWide(String text) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      seen |= text.charAt(i);
    }
    return seen > 0xFF;
  }

  private void wideText(String text) {
    int length = text.length();
    ensure(MOST_BYTES_OF_VARINT + 2L * length);
    putVarint((long) length << 1 | 1);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      bytes[size++] = (byte) (c >> 8);
      bytes[size++] = (byte) c;
    }
  }

  /** The text where it is there; its presence is a bit elsewhere. */
  public void textIfThere(String text) {
    if (text != null) {
      text(text);
    }
  }

  /** To the nanosecond; seven bytes where whole milliseconds are enough. */
  public void instant(Instant instant) {
    signed(instant.getEpochSecond());
    long nanos = instant.getNano();
    varint(nanos % NANOS_PER_MILLI == 0 ? (nanos / NANOS_PER_MILLI) << 1 : (nanos << 1) | 1);
  }

  /** The instant where it is there; its presence is a bit elsewhere. */
  public void instantIfThere(Instant instant) {
    if (instant != null) {
      instant(instant);
    }
  }

  public void texts(List<String> texts) {
    list(texts, (text, out) -> out.text(text));
  }

  public <T> void list(List<T> list, Part<? super T> part) {
    int count = list.size();
    varint(count);
    for (int i = 0; i < count; i++) {
      part.write(list.get(i), this);
    }
  }

  /**
   * A part that is often the same object, such as a policy: its bytes are kept and copied. The
   * reader of equal parts shares one object in turn.
   */
  public <T> void repeated(T value, Part<? super T> part) {
    int slot = System.identityHashCode(value) & (REPEATED_SLOTS - 1);
    Repeated known = repeated[slot];
    if (known == null || known.value != value) {
      int start = size;
      part.write(value, this);
      known = new Repeated(value, Arrays.copyOfRange(bytes, start, size));
      repeated[slot] = known;
      size = start;
    }
    int length = known.bytes.length;
    ensure((long) MOST_BYTES_OF_VARINT + length);
    putVarint(length);
    System.arraycopy(known.bytes, 0, bytes, size, length);
    size += length;
  }

  private void putVarint(long value) {
    long rest = value;
    int at = size;
    while ((rest & ~0x7FL) != 0) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
    size = at;
  }

  private void ensure(long more) {
    long needed = size + more;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, 2L * bytes.length)));
    }
  }
}
