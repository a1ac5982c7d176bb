package io.cordon.job.warmup;

import java.io.IOException;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Splits as bytes. Those of a job from before there was a warm-up are plain splits of its live
 * source, in a version of that source: they are read too.
 */
record WarmUpSplitSerializer<S extends SourceSplit>(SimpleVersionedSerializer<S> live)
    implements SimpleVersionedSerializer<WarmUpSplit<S>> {
  /** Above all versions of live sources. */
  static final int VERSION = 1_000;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(WarmUpSplit<S> split) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(128);
    out.writeBoolean(split.file() != null);
    if (split.file() != null) {
      out.writeUTF(split.file().file());
      out.writeLong(split.file().readings());
    } else {
      SimpleVersionedSerialization.writeVersionAndSerialize(live, split.live(), out);
    }
    return out.getCopyOfBuffer();
  }

  @Override
  public WarmUpSplit<S> deserialize(int version, byte[] bytes) throws IOException {
    if (version < VERSION) {
      return WarmUpSplit.of(live.deserialize(version, bytes));
    }
    DataInputDeserializer in = new DataInputDeserializer(bytes);
    return in.readBoolean()
        ? WarmUpSplit.of(new FilePosition(in.readUTF(), in.readLong()))
        : WarmUpSplit.of(SimpleVersionedSerialization.readVersionAndDeSerialize(live, in));
  }
}
