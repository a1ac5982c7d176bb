package io.cordon.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads invented records at a fixed time. */
public final class TestReader {
  public static final JsonMapper JSON = new JsonMapper();
  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final Origin ORIGIN = Origin.ofFile("log.jsonl", 1);

  private TestReader() {}

  public static List<Reading> readAll(String json) {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    new AuditReader(CLOCK).read(bytes, ORIGIN, readings::add);
    return readings;
  }

  public static Reading read(ObjectNode record) {
    List<Reading> readings = readAll(record.toString());
    if (readings.size() != 1) {
      throw new AssertionError("one record gave " + readings.size() + " readings");
    }
    return readings.get(0);
  }

  public static Activity activity(ObjectNode record) {
    Reading reading = read(record);
    if (reading.activity() == null) {
      throw new AssertionError("no activity but " + reading);
    }
    return reading.activity();
  }
}
