package io.cordon.cli.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageSharesTest {
  @ParameterizedTest
  @CsvSource({
    "[read -> locate tid=1];io/cordon/job/read/ReadRecords.deserialize;io/cordon/audit/AuditReader.read, read",
    "[a tid=1];io/cordon/job/read/SplitReadings.processElement;io/cordon/job/locate/Locate.map, locate",
    "[a tid=1];io/cordon/job/files/KeepFileRow.processElement;io/cordon/job/state/CachedValue.value;org/rocksdb/RocksDB.get, files",
    "[a tid=1];io/cordon/job/locate/Locate.map;org/apache/flink/streaming/runtime/io/RecordWriterOutput.collect;x/Y.write, between threads",
    "[a tid=1];org/apache/flink/streaming/runtime/io/AbstractStreamTaskNetworkInput.emitNext;x/Y.read, between threads",
    "[a tid=1];org/apache/flink/cep/operator/CepOperator.onEventTime;org/rocksdb/RocksDB.get, sequences",
    "[a tid=1];org/apache/flink/streaming/api/operators/InternalTimerServiceImpl.advanceWatermark;x/Y.poll, timers and watermarks",
    "[a tid=1];org/apache/flink/streaming/api/operators/InternalTimerServiceImpl.advanceWatermark;io/cordon/job/decide/Decide.onTimer, decide",
    "[C2 CompilerThread0 tid=1];Compile::Optimize(), JVM compiler",
    "[GC Thread#1 tid=1];G1ParScan, garbage collector",
    "[rocksdb:low tid=1];x, RocksDB in the background",
    "[kafka-producer-network-thread | p tid=1];java/lang/Thread.run, Kafka producer",
    "[Source Data Fetcher for Source: a tid=1];java/lang/Thread.run, Kafka consumer",
    "[main tid=1];java/lang/Thread.run, Flink and the rest"
  })
  void aSampleBelongsToTheInnermostStage(String stack, String stage) {
    assertThat(StageShares.stage(stack.split(";", -1))).isEqualTo(stage);
  }

  @Test
  void sharesAddUpToTheWhole() {
    Map<String, Double> fractions =
        StageShares.of(
                """
                [a tid=1];io/cordon/job/decide/Decide.processElement 3
                [a tid=1];io/cordon/job/decide/Decide.onTimer 3
                [main tid=2];java/lang/Thread.run 2
                """)
            .fractions();

    assertThat(fractions).containsEntry("decide", 0.75).containsEntry(StageShares.OTHER, 0.25);
  }
}
