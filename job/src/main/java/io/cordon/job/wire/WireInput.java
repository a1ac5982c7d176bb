package io.cordon.job.wire;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The bytes of one record while it is read; used again for the next one. What {@link WireOutput}
 * wrote is read in the same order. Whatever the bytes are, nothing but a {@link WireException} is
 * thrown, and no more memory is taken than the bytes justify.
 */
public final class WireInput {
  /** A larger buffer is not kept for the next record. */
  private static final int MOST_KEPT_BYTES = 1 << 20;

  private static final int INITIAL_BYTES = 1024;

  /** More is taken only when so much was read: a length may be wrong. */
  private static final int MOST_AHEAD_BYTES = 64 << 10;

  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[INITIAL_BYTES];
  private final Repeats repeats = new Repeats();
  private int at;
  private int end;

  /** How one part is read. */
  @FunctionalInterface
  public interface Part<T> {
    T read(WireInput in) throws IOException;
  }

  /** Takes the bytes of the next record from the source. */
  void fill(DataInputView source, int length) throws IOException {
    if (length > bytes.length || bytes.length > MOST_KEPT_BYTES) {
      bytes = new byte[Math.max(Math.min(length, MOST_AHEAD_BYTES), INITIAL_BYTES)];
    }
    int filled = Math.min(length, bytes.length);
    source.readFully(bytes, 0, filled);
    while (filled < length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * bytes.length));
      source.readFully(bytes, filled, bytes.length - filled);
      filled = bytes.length;
    }
    at = 0;
    end = length;
  }

  /** Writes everything that was taken, read or not. */
  void copyTo(DataOutputView target) throws IOException {
    target.write(bytes, 0, end);
  }

  /** Bytes that are not read yet. */
  int remaining() {
    return end - at;
  }

  /** A number from 0 to 255. */
  public int unsignedByte() throws IOException {
    need(1);
    return bytes[at++] & 0xFF;
  }

  public boolean flag() throws IOException {
    return unsignedByte() != 0;
  }

  public long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      need(1);
      byte next = bytes[at++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new WireException("A number of more than ten bytes");
  }

  /** A varint that fits 32 bits, among them all that {@code varint(int)} wrote. */
  public int smallVarint() throws IOException {
    long value = varint();
    if (value != (int) value) {
      throw new WireException("Not a 32-bit number: " + value);
    }
    return (int) value;
  }

  public long signed() throws IOException {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A signed number that fits 32 bits. */
  public int smallSigned() throws IOException {
    long value = signed();
    if (value != (int) value) {
      throw new WireException("Not a 32-bit number: " + value);
    }
    return (int) value;
  }

  public long fixed64() throws IOException {
    need(Long.BYTES);
    long value = (long) LONGS.get(bytes, at);
    at += Long.BYTES;
    return value;
  }

  public double real() throws IOException {
    need(Double.BYTES);
    double value = Double.longBitsToDouble((long) LONGS.get(bytes, at));
    at += Double.BYTES;
    return value;
  }

  /** Bytes with their number in front. */
  public byte[] block() throws IOException {
    int length = count();
    byte[] block = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return block;
  }

  public String text() throws IOException {
    long head = varint();
    boolean wide = (head & 1) != 0;
    long length = head >>> 1;
    need(length);
    if (wide) {
      need(2 * length);
      return wideText((int) length);
    }
    String text = new String(bytes, at, (int) length, StandardCharsets.ISO_8859_1);
    at += (int) length;
    return text;
  }

  private String wideText(int length) {
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) ((bytes[at] << 8) | (bytes[at + 1] & 0xFF));
      at += 2;
    }
    return new String(chars);
  }

  /** A part that {@link WireOutput#repeated} wrote: equal ones share one object. */
  @SuppressWarnings("unchecked") // what is remembered of a kind was read by it
  public <T> T repeated(Part<T> part) throws IOException {
    int length = count();
    int from = at;
    Object known = repeats.value(part, bytes, from, length);
    if (known != null) {
      at += length;
      return (T) known;
    }
    T value = part.read(this);
    if (at - from != length) {
      throw new WireException("A part of " + (at - from) + " bytes instead of " + length);
    }
    repeats.remember(part, bytes, from, length, value);
    return value;
  }

  /** The text where its bit is set; else null. */
  public String textIf(boolean there) throws IOException {
    return there ? text() : null;
  }

  public Instant instant() throws IOException {
    long seconds = signed();
    long fraction = varint();
    long nanos = fraction >>> 1;
    try {
      return Instant.ofEpochSecond(seconds, (fraction & 1) == 0 ? nanos * NANOS_PER_MILLI : nanos);
    } catch (DateTimeException | ArithmeticException outOfRange) {
      throw new WireException("Not an instant: " + seconds + " s, " + nanos);
    }
  }

  /** The instant where its bit is set; else null. */
  public Instant instantIf(boolean there) throws IOException {
    return there ? instant() : null;
  }

  public List<String> texts() throws IOException {
    return list(WireInput::text);
  }

  /** An immutable list. */
  public <T> List<T> list(Part<T> part) throws IOException {
    int count = count();
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of(part.read(this));
      default -> several(count, part);
    };
  }

  private <T> List<T> several(int count, Part<T> part) throws IOException {
    List<T> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(part.read(this));
    }
    return List.copyOf(list);
  }

  /** How many elements follow, of at least one byte each. */
  public int count() throws IOException {
    long count = varint();
    need(count);
    return (int) count;
  }

  private void need(long more) throws WireException {
    if (more < 0 || more > end - at) {
      throw new WireException(
          "Truncated: " + more + " bytes expected, " + (end - at) + " left of " + end);
    }
  }
}
