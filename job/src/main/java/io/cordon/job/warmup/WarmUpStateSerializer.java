package io.cordon.job.warmup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerialization;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * The state as bytes; that of a job from before there was a warm-up is read as that of one that is
 * over.
 */
record WarmUpStateSerializer<E>(SimpleVersionedSerializer<E> live)
    implements SimpleVersionedSerializer<WarmUpState<E>> {
  @Override
  public int getVersion() {
    return WarmUpSplitSerializer.VERSION;
  }

  @Override
  public byte[] serialize(WarmUpState<E> state) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    out.writeInt(state.remaining().size());
    for (FilePosition file : state.remaining()) {
      out.writeUTF(file.file());
      out.writeLong(file.readings());
    }
    out.writeBoolean(state.live() != null);
    if (state.live() != null) {
      SimpleVersionedSerialization.writeVersionAndSerialize(live, state.live(), out);
    }
    return out.getCopyOfBuffer();
  }

  @Override
  public WarmUpState<E> deserialize(int version, byte[] bytes) throws IOException {
    if (version < WarmUpSplitSerializer.VERSION) {
      return new WarmUpState<>(List.of(), live.deserialize(version, bytes));
    }
    DataInputDeserializer in = new DataInputDeserializer(bytes);
    List<FilePosition> remaining = new ArrayList<>();
    for (int files = in.readInt(); files > 0; files--) {
      remaining.add(new FilePosition(in.readUTF(), in.readLong()));
    }
    E state =
        in.readBoolean() ? SimpleVersionedSerialization.readVersionAndDeSerialize(live, in) : null;
    return new WarmUpState<>(remaining, state);
  }
}
