package io.cordon.job.state;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Flink's serializer of a value that is encoded already: four bytes for their number, then these.
 *
 * @param <T> what is encoded
 */
final class EncodedSerializer<T> extends TypeSerializer<Encoded> {
  private static final long serialVersionUID = 1L;

  private final TypeSerializer<T> content;

  /**
   * @param content which wrote the bytes; a savepoint remembers it
   */
  EncodedSerializer(TypeSerializer<T> content) {
    this.content = content;
  }

  TypeSerializer<T> content() {
    return content;
  }

  @Override
  public void serialize(Encoded value, DataOutputView target) throws IOException {
    target.writeInt(value.bytes().length);
    target.write(value.bytes());
  }

  @Override
  public Encoded deserialize(DataInputView source) throws IOException {
    byte[] bytes = new byte[source.readInt()];
    source.readFully(bytes);
    return new Encoded(bytes);
  }

  @Override
  public Encoded deserialize(Encoded reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public Encoded copy(Encoded from) {
    return from;
  }

  @Override
  public Encoded copy(Encoded from, Encoded reuse) {
    return from;
  }

  /** It holds nothing that changes. */
  @Override
  public TypeSerializer<Encoded> duplicate() {
    return this;
  }

  /** There is no value without content. */
  @Override
  public Encoded createInstance() {
    return null;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<Encoded> snapshotConfiguration() {
    return new EncodedSerializerSnapshot<>(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncodedSerializer<?> that && that.content.equals(content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }
}
