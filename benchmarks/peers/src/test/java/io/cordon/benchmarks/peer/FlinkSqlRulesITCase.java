package io.cordon.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;

class FlinkSqlRulesITCase {
  private static final int LIMIT = 1_000;

  @Test
  void findsTheHitsOfTheSharedLog() throws Exception {
    List<AuditEvent> events = new ArrayList<>();
    for (SharedLog.NativeRecord record : SharedLog.records()) {
      events.addAll(record.events());
    }
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, new Configuration());
    DataStream<AuditEvent> timed =
        environment
            .fromData(events, TypeInformation.of(AuditEvent.class))
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<AuditEvent>forBoundedOutOfOrderness(Duration.ofHours(2))
                    .withTimestampAssigner((event, unset) -> event.getTime()));
    DataStream<Row> rows = FlinkSqlRules.hits(StreamTableEnvironment.create(environment), timed);
    List<String> hits = new ArrayList<>();
    for (Row row : rows.executeAndCollect(LIMIT)) {
      hits.add(
          SharedLog.text(
              new Hit(
                  (String) row.getField("rule"),
                  (String) row.getField("user"),
                  (Long) row.getField("time"))));
    }
    assertThat(hits).containsExactlyInAnyOrderElementsOf(SharedLog.hits());
  }
}
