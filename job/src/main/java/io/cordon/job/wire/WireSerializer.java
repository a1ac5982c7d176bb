package io.cordon.job.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Flink's serializer of an immutable record with a {@link WireFormat}: the version, the number of
 * bytes that follow, and these. The record is encoded in an array of its own and moves between it
 * and Flink's memory in one piece, which costs less than a call for each byte.
 *
 * @param <T> the record
 */
public final class WireSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES_OF_LENGTH = 5;

  private final WireFormat<T> format;
  private transient WireOutput out;
  private transient WireInput in;

  WireSerializer(WireFormat<T> format) {
    this.format = format;
  }

  WireFormat<T> format() {
    return format;
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    if (out == null) {
      out = new WireOutput();
    }
    out.clear();
    format.write(value, out);
    target.writeByte(format.version());
    writeLength(out.size(), target);
    out.flushTo(target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    int version = source.readUnsignedByte();
    WireInput bytes = input();
    bytes.fill(source, readLength(source));
    T value = format.readChecked(version, bytes);
    if (bytes.remaining() != 0) {
      throw new WireException(
          "%d bytes too many after a %s"
              .formatted(bytes.remaining(), format.type().getSimpleName()));
    }
    return value;
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    target.writeByte(source.readUnsignedByte());
    int length = readLength(source);
    WireInput bytes = input();
    bytes.fill(source, length);
    writeLength(length, target);
    bytes.copyTo(target);
  }

  private WireInput input() {
    if (in == null) {
      in = new WireInput();
    }
    return in;
  }

  private static void writeLength(int length, DataOutputView target) throws IOException {
    int rest = length;
    while ((rest & ~0x7F) != 0) {
      target.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    target.writeByte(rest);
  }

  private static int readLength(DataInputView source) throws IOException {
    int length = 0;
    for (int i = 0; i < MOST_BYTES_OF_LENGTH; i++) {
      byte next = source.readByte();
      length |= (next & 0x7F) << (7 * i);
      if (next >= 0 && length >= 0) {
        return length;
      }
    }
    throw new WireException("Not a length");
  }

  /** The same object where it is immutable, as records are. */
  @Override
  public T copy(T from) {
    return format.copyOf(from);
  }

  @Override
  public T copy(T from, T reuse) {
    return format.copyOf(from);
  }

  @Override
  public boolean isImmutableType() {
    return format.isImmutable();
  }

  /** One for each thread: the arrays are not shared. */
  @Override
  public WireSerializer<T> duplicate() {
    return new WireSerializer<>(format);
  }

  /** There is no record without content. */
  @Override
  public T createInstance() {
    return null;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new WireSerializerSnapshot<>(format, format.version());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WireSerializer<?> that && that.format.equals(format);
  }

  @Override
  public int hashCode() {
    return format.hashCode();
  }
}
