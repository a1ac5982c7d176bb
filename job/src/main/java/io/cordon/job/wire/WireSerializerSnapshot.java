package io.cordon.job.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/**
 * What a savepoint says of records with a {@link WireFormat}: which format, and its version then.
 * Each record states its version too, so that state of an earlier version is read as it is. Records
 * that were Flink POJOs are written anew.
 *
 * @param <T> the record
 */
public final class WireSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final int CURRENT_VERSION = 1;

  private WireFormat<T> format;
  private int version;

  /** For Flink, which then calls {@link #readSnapshot}. */
  public WireSerializerSnapshot() {}

  WireSerializerSnapshot(WireFormat<T> format, int version) {
    this.format = format;
    this.version = version;
  }

  @Override
  public int getCurrentVersion() {
    return CURRENT_VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(format.getClass().getName());
    out.writeByte(version);
  }

  @Override
  @SuppressWarnings("unchecked") // the class was written by the method above
  public void readSnapshot(int readVersion, DataInputView in, ClassLoader classes)
      throws IOException {
    Class<WireFormat<T>> type = InstantiationUtil.resolveClassByName(in, classes);
    format = InstantiationUtil.instantiate(type);
    version = in.readUnsignedByte();
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new WireSerializer<>(format);
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> before) {
    if (before instanceof PojoSerializerSnapshot) {
      return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    }
    return before instanceof WireSerializerSnapshot<T> wire
            && wire.format.equals(format)
            && wire.version <= version
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }
}
