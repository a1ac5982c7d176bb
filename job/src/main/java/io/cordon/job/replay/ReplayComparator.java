package io.cordon.job.replay;

import io.cordon.job.identify.UrlRecord;
import io.cordon.job.identify.UrlRecordFormat;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.CompositeTypeComparator;
import org.apache.flink.api.common.typeutils.TypeComparator;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.core.memory.MemorySegment;

/**
 * {@link ReplayOrder} as Flink's sorter wants it: sixteen bytes beside each record in memory, which
 * decide nearly always; the records themselves are decoded only where these are equal.
 */
final class ReplayComparator extends CompositeTypeComparator<UrlRecord> {
  private static final long serialVersionUID = 1L;
  private static final int KEY_BYTES = 2 * Long.BYTES;

  private final boolean ascending;
  private transient ReplayOrder order;
  private transient TypeSerializer<UrlRecord> records;
  private transient UrlRecord reference;

  ReplayComparator(boolean ascending) {
    this.ascending = ascending;
  }

  private int inOrder(UrlRecord one, UrlRecord other) {
    int compared = order().compare(one, other);
    return ascending ? compared : -compared;
  }

  private ReplayOrder order() {
    if (order == null) {
      order = new ReplayOrder();
    }
    return order;
  }

  @Override
  public int hash(UrlRecord record) {
    return record.hashCode();
  }

  @Override
  public void setReference(UrlRecord toCompare) {
    reference = toCompare;
  }

  @Override
  public boolean equalToReference(UrlRecord candidate) {
    return order().compare(candidate, reference) == 0;
  }

  @Override
  public int compareToReference(TypeComparator<UrlRecord> other) {
    return inOrder(((ReplayComparator) other).reference, reference);
  }

  @Override
  public int compare(UrlRecord one, UrlRecord other) {
    return inOrder(one, other);
  }

  @Override
  public int compareSerialized(DataInputView one, DataInputView other) throws IOException {
    if (records == null) {
      records = UrlRecordFormat.TYPE.createSerializer(new SerializerConfigImpl());
    }
    return inOrder(records.deserialize(one), records.deserialize(other));
  }

  @Override
  public boolean supportsNormalizedKey() {
    return true;
  }

  /** More than are ever asked for: no number of them decides alone. */
  @Override
  public int getNormalizeKeyLen() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
    return true;
  }

  @Override
  public void putNormalizedKey(UrlRecord record, MemorySegment target, int offset, int numBytes) {
    long time = order().timePrefix(record);
    if (numBytes >= KEY_BYTES) {
      target.putLongBigEndian(offset, time);
      target.putLongBigEndian(offset + Long.BYTES, order().textPrefix(record));
      return;
    }
    long text = numBytes > Long.BYTES ? order().textPrefix(record) : 0;
    for (int i = 0; i < numBytes; i++) {
      long part = i < Long.BYTES ? time : text;
      target.put(offset + i, (byte) (part >>> (Long.SIZE - Byte.SIZE * (i % Long.BYTES + 1))));
    }
  }

  @Override
  public boolean invertNormalizedKey() {
    return !ascending;
  }

  @Override
  public TypeComparator<UrlRecord> duplicate() {
    return new ReplayComparator(ascending);
  }

  @Override
  public int extractKeys(Object record, Object[] target, int index) {
    target[index] = record;
    return 1;
  }

  /** Counts as two: the sorter keeps eight bytes for each part of a key. */
  @Override
  @SuppressWarnings("rawtypes") // as Flink declares it
  public void getFlatComparator(List<TypeComparator> parts) {
    parts.add(this);
    parts.add(this);
  }

  /** Records keep the format that they have everywhere. */
  @Override
  public boolean supportsSerializationWithKeyNormalization() {
    return false;
  }

  @Override
  public void writeWithKeyNormalization(UrlRecord record, DataOutputView target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UrlRecord readWithKeyDenormalization(UrlRecord reuse, DataInputView source) {
    throw new UnsupportedOperationException();
  }
}
