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
import java.util.List;
import java.util.Objects;

/** An act as a cloud's records, and what Cordon reads in them. */
public record WrittenAct(Act act, List<String> records, List<Reading> readings) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

  public static WrittenAct of(CloudWriter writer, Act act) {
    List<String> records = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (int number = 0; number < writer.records(act); number++) {
      byte[] record = record(writer, act, number);
      records.add(new String(record, StandardCharsets.UTF_8));
      new AuditReader(LATER).read(record, Origin.ofFile("log.jsonl", 1), readings::add);
    }
    return new WrittenAct(act, records, readings);
  }

  private static byte[] record(CloudWriter writer, Act act, int number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      writer.write(act, number, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public List<Activity> activities() {
    return readings.stream().map(Reading::activity).filter(Objects::nonNull).toList();
  }

  public Activity only() {
    List<Activity> activities = activities();
    if (activities.size() != 1) {
      throw new AssertionError(activities.size() + " activities in " + records);
    }
    return activities.get(0);
  }

  /** The words under which records that are no file activity are counted. */
  public List<String> skipped() {
    return readings.stream().map(Reading::skipped).filter(Objects::nonNull).toList();
  }

  public boolean hasRejects() {
    return readings.stream().anyMatch(reading -> reading.reject() != null);
  }
}
