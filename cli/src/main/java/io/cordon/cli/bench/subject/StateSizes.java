package io.cordon.cli.bench.subject;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.KeyedStateHandle;

/** The bytes of keyed state in a savepoint, without what a backend adds or compresses. */
final class StateSizes {
  private StateSizes() {}

  /**
   * By name of the operator, timers included; those without state left out.
   *
   * @param savepoint a directory of this machine
   */
  static Map<String, Long> of(Path savepoint) throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    for (OperatorState operator : metadata(savepoint).getOperatorStates()) {
      long size = 0;
      for (OperatorSubtaskState subtask : operator.getStates()) {
        for (KeyedStateHandle handle : subtask.getManagedKeyedState()) {
          size += handle.getStateSize();
        }
        for (KeyedStateHandle handle : subtask.getRawKeyedState()) {
          size += handle.getStateSize();
        }
      }
      if (size > 0) {
        bytes.merge(name(operator), size, Long::sum);
      }
    }
    return bytes;
  }

  private static String name(OperatorState operator) {
    return operator
        .getOperatorName()
        .or(operator::getOperatorUid)
        .orElse(operator.getOperatorID().toHexString());
  }

  private static CheckpointMetadata metadata(Path savepoint) throws IOException {
    Path file = savepoint.resolve("_metadata");
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return Checkpoints.loadCheckpointMetadata(
          in, StateSizes.class.getClassLoader(), file.toString());
    }
  }
}
