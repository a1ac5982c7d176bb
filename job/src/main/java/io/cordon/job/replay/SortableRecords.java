package io.cordon.job.replay;

import io.cordon.job.identify.UrlRecord;
import io.cordon.job.identify.UrlRecordFormat;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.AtomicType;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeComparator;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * What is sorted, as a type that is its own sort key: the sorter then keeps no key beside the
 * record in memory and in its files.
 */
final class SortableRecords extends TypeInformation<UrlRecord> implements AtomicType<UrlRecord> {
  private static final long serialVersionUID = 1L;

  @Override
  public TypeComparator<UrlRecord> createComparator(boolean ascending, ExecutionConfig config) {
    return new ReplayComparator(ascending);
  }

  @Override
  public TypeSerializer<UrlRecord> createSerializer(SerializerConfig config) {
    return UrlRecordFormat.TYPE.createSerializer(config);
  }

  @Override
  public Class<UrlRecord> getTypeClass() {
    return UrlRecord.class;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  /** A key to sort by. */
  @Override
  public boolean isKeyType() {
    return true;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof SortableRecords;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SortableRecords;
  }

  @Override
  public int hashCode() {
    return SortableRecords.class.hashCode();
  }

  @Override
  public String toString() {
    return "SortableRecords";
  }
}
