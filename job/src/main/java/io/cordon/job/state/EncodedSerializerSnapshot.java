package io.cordon.job.state;

import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * What a savepoint says of encoded values: how their content was written. A version of Cordon that
 * cannot read that content refuses the savepoint.
 *
 * @param <T> what is encoded
 */
public final class EncodedSerializerSnapshot<T>
    extends CompositeTypeSerializerSnapshot<Encoded, EncodedSerializer<T>> {
  private static final int CURRENT_VERSION = 1;

  /** For Flink, which then calls {@link #readSnapshot}. */
  public EncodedSerializerSnapshot() {}

  EncodedSerializerSnapshot(EncodedSerializer<T> serializer) {
    super(serializer);
  }

  @Override
  protected int getCurrentOuterSnapshotVersion() {
    return CURRENT_VERSION;
  }

  @Override
  protected TypeSerializer<?>[] getNestedSerializers(EncodedSerializer<T> outer) {
    return new TypeSerializer<?>[] {outer.content()};
  }

  @Override
  @SuppressWarnings("unchecked") // the method above gave it
  protected EncodedSerializer<T> createOuterSerializerWithNestedSerializers(
      TypeSerializer<?>[] nested) {
    return new EncodedSerializer<>((TypeSerializer<T>) nested[0]);
  }
}
