package io.cordon.job.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class WireSerializerSnapshotTest {
  private static final TypeSerializer<Activity> CURRENT = serializer(WireTypes.ACTIVITY);

  @Test
  void stateOfTheSameVersionIsReadAsItIs() throws IOException {
    TypeSerializerSnapshot<Activity> restored = restored(CURRENT.snapshotConfiguration());

    assertThat(restored.restoreSerializer()).isEqualTo(CURRENT);
    assertThat(
            CURRENT.snapshotConfiguration().resolveSchemaCompatibility(restored).isCompatibleAsIs())
        .isTrue();
  }

  @Test
  void stateOfANewerVersionIsRefused() {
    var before = new WireSerializerSnapshot<>(new ActivityFormat(), 3);

    assertThat(CURRENT.snapshotConfiguration().resolveSchemaCompatibility(before).isIncompatible())
        .isTrue();
  }

  @Test
  void stateThatFlinkWroteAsPojosIsWrittenAnew() throws IOException {
    TypeSerializerSnapshot<Activity> pojo =
        restored(serializer(TypeInformation.of(Activity.class)).snapshotConfiguration());

    assertThat(
            CURRENT
                .snapshotConfiguration()
                .resolveSchemaCompatibility(pojo)
                .isCompatibleAfterMigration())
        .isTrue();
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void stateOfAnotherTypeIsRefused() {
    TypeSerializerSnapshot other = serializer(Types.STRING).snapshotConfiguration();

    assertThat(CURRENT.snapshotConfiguration().resolveSchemaCompatibility(other).isIncompatible())
        .isTrue();
  }

  private static <T> TypeSerializer<T> serializer(TypeInformation<T> type) {
    return type.createSerializer(new SerializerConfigImpl());
  }

  private static <T> TypeSerializerSnapshot<T> restored(TypeSerializerSnapshot<T> snapshot)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(out.getCopyOfBuffer()),
        WireSerializerSnapshotTest.class.getClassLoader());
  }
}
