package io.cordon.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/** The rules in Flink SQL: the views of {@code rules.sql} over a stream of events. */
final class FlinkSqlRules {
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\R|$)");

  private FlinkSqlRules() {}

  /**
   * Rows of rule, user and time.
   *
   * @param events with timestamps and watermarks
   */
  static DataStream<Row> hits(StreamTableEnvironment tables, DataStream<AuditEvent> events)
      throws IOException {
    Schema schema =
        Schema.newBuilder()
            .columnByMetadata("ts", DataTypes.TIMESTAMP_LTZ(3), "rowtime")
            .watermark("ts", "SOURCE_WATERMARK()")
            .build();
    tables.createTemporaryView("events", events, schema);
    for (String statement : END_OF_STATEMENT.split(sql(), -1)) {
      if (!statement.isBlank()) {
        tables.executeSql(statement);
      }
    }
    return tables.toDataStream(tables.from("hits"));
  }

  private static String sql() throws IOException {
    try (InputStream in = FlinkSqlRules.class.getResourceAsStream("rules.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
