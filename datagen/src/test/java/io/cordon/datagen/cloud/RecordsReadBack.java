package io.cordon.datagen.cloud;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.datagen.act.Act;
import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Cordon's reader makes of the records that a writer made of an act. */
public final class RecordsReadBack {
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-03-31T00:00:00Z"), ZoneOffset.UTC);
  private static final JsonFactory JSON = new JsonFactory();

  private final AuditReader reader = new AuditReader(LATER);
  private final Map<Long, List<Reading>> known = new HashMap<>();
  private final CloudWriter writer;

  public RecordsReadBack(CloudWriter writer) {
    this.writer = writer;
  }

  /** All records of the act, one after the other; each act is read once. */
  public List<Reading> readings(Act act) {
    return known.computeIfAbsent(act.key(), key -> read(act));
  }

  private List<Reading> read(Act act) {
    List<Reading> readings = new ArrayList<>();
    for (int number = 0; number < writer.records(act); number++) {
      byte[] record = record(act, number);
      List<Reading> ofRecord = new ArrayList<>();
      reader.read(record, Origin.ofFile("log.jsonl", number + 1), ofRecord::add);
      if (ofRecord.isEmpty() || ofRecord.stream().anyMatch(one -> one.reject() != null)) {
        String text = new String(record, StandardCharsets.UTF_8);
        throw new AssertionError("not readable: " + ofRecord + "\n" + text);
      }
      readings.addAll(ofRecord);
    }
    return readings;
  }

  /** Without what is no file activity. */
  public List<Activity> activities(Act act) {
    return readings(act).stream()
        .filter(reading -> reading.activity() != null)
        .map(Reading::activity)
        .toList();
  }

  /** One record, as it stands in the log. */
  public byte[] record(Act act, int number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      writer.write(act, number, json);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }
}
