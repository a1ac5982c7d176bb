package io.cordon.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The throughput benchmark on Flink SQL: a local cluster with two slots, state on heap, a
 * checkpoint every ten seconds, and the same disorder as Cordon allows by default.
 */
public final class FlinkSqlPeer {
  private static final int PARALLELISM = 2;
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);
  private static final Duration DISORDER = Duration.ofHours(2);
  private static final Duration IDLENESS = Duration.ofMinutes(1);

  /** Flink ships functions as bytes; this is where those of this process find it again. */
  private static final AtomicReference<Measurement> MEASUREMENT = new AtomicReference<>();

  private FlinkSqlPeer() {}

  /** Prints one line of JSON when the records are consumed. */
  public static void main(String[] args) throws Exception {
    PeerArguments arguments = PeerArguments.parse(args);
    MEASUREMENT.set(new Measurement("flink-sql", EnvironmentInformation.getVersion(), arguments));
    Path checkpoints = Files.createTempDirectory("cordon-peer-");
    StreamExecutionEnvironment environment = environment(checkpoints);
    DataStream<AuditEvent> events =
        environment.fromSource(source(arguments), watermarks(), "audit");
    FlinkSqlRules.hits(StreamTableEnvironment.create(environment), events)
        .filter(FlinkSqlPeer::isCounted)
        .sinkTo(new DiscardingSink<>());
    environment.execute("peer");
    System.out.println(MEASUREMENT.get().result());
  }

  private static StreamExecutionEnvironment environment(Path checkpoints) {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    return StreamExecutionEnvironment.createLocalEnvironment(PARALLELISM, configuration);
  }

  private static KafkaSource<AuditEvent> source(PeerArguments arguments) {
    return KafkaSource.<AuditEvent>builder()
        .setBootstrapServers(arguments.bootstrap())
        .setTopics(arguments.topics())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setBounded(OffsetsInitializer.latest())
        .setDeserializer(new Reading())
        .build();
  }

  private static WatermarkStrategy<AuditEvent> watermarks() {
    return WatermarkStrategy.<AuditEvent>forBoundedOutOfOrderness(DISORDER)
        .withTimestampAssigner((event, unset) -> event.getTime())
        .withIdleness(IDLENESS);
  }

  private static boolean isCounted(Row hit) {
    MEASUREMENT.get().finding();
    return true;
  }

  private static final class Reading implements KafkaRecordDeserializationSchema<AuditEvent> {

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<AuditEvent> out)
        throws IOException {
      if (MEASUREMENT.get().takes()) {
        NativeRecords.read(record.topic(), record.value()).forEach(out::collect);
      }
    }

    @Override
    public TypeInformation<AuditEvent> getProducedType() {
      return TypeInformation.of(AuditEvent.class);
    }
  }
}
