package io.cordon.job.people;

import io.cordon.job.core.AlertBudgets;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * What a task has learned of its people, who are a sample of all. A task that starts continues from
 * the sample of any task before: where there are more tasks, two begin with the same one; where
 * there are fewer, the samples that are left over are dropped, for they say the same.
 */
final class SampleState {
  private static final int VERSION = 1;
  private static final int USUAL_BYTES = 1 << 16;

  private final ListState<byte[]> state;
  private final Populations populations;
  private final AlertLines lines;

  private SampleState(ListState<byte[]> state, Populations populations, AlertLines lines) {
    this.state = state;
    this.populations = populations;
    this.lines = lines;
  }

  /**
   * @param task the number of the task
   */
  static SampleState restore(StateInitializationContext context, AlertBudgets wanted, int task)
      throws Exception {
    ListState<byte[]> state =
        context
            .getOperatorStateStore()
            .getUnionListState(
                new ListStateDescriptor<>(
                    "sample", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    List<byte[]> samples = new ArrayList<>();
    if (context.isRestored()) {
      state.get().forEach(samples::add);
    }
    if (samples.isEmpty()) {
      return new SampleState(state, new Populations(), new AlertLines(wanted));
    }
    byte[] sample = samples.get(task % samples.size());
    DataInput in = new DataInputStream(new ByteArrayInputStream(sample));
    requireVersion(in.readUnsignedByte());
    Populations populations = Populations.read(in);
    return new SampleState(state, populations, AlertLines.read(wanted, in));
  }

  private static void requireVersion(int version) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "What was learned of people is of format %d; this version of Cordon reads %d"
              .formatted(version, VERSION));
    }
  }

  Populations populations() {
    return populations;
  }

  AlertLines lines() {
    return lines;
  }

  void write() throws Exception {
    DataOutputSerializer bytes = new DataOutputSerializer(USUAL_BYTES);
    write(bytes);
    state.update(List.of(bytes.getCopyOfBuffer()));
  }

  private void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    populations.write(out);
    lines.write(out);
  }
}
