package io.cordon.cli.bench.load;

import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The records of an organisation that is many times as large as a generated one, because to
 * generate a million people takes too long. First each file of each copy is touched once, which
 * fills the state; then the generated log goes on, each record in one of the copies.
 */
public final class ManyCopies {
  private static final Origin ORIGIN = Origin.ofTopic("bench", 0, 0);

  private final AuditReader reader;
  private final int copies;

  /**
   * @param copies how often each person and file appears, under other names; at most 10,000
   */
  public ManyCopies(Clock clock, int copies) {
    this.reader = new AuditReader(clock);
    this.copies = copies;
  }

  /**
   * What was written.
   *
   * @param fill records that touch each file once
   * @param records all records
   */
  public record Written(long fill, long records) {}

  /**
   * Writes until so many files were touched, and then so many records more.
   *
   * @param progress is told how many records are written
   */
  public Written write(
      Iterator<NativeRecord> log, long files, long more, AuditLoad load, LongConsumer progress) {
    Set<String> touched = new HashSet<>();
    long written = 0;
    while (log.hasNext() && touched.size() * (long) copies < files) {
      NativeRecord record = log.next();
      Activity activity = read(record);
      if (activity != null && touched.add(activity.subjectKey())) {
        RecordTemplate template = RecordTemplate.of(record.text(), activity);
        for (int copy = 0; copy < copies; copy++) {
          load.send(record.app(), template.copy(copy));
        }
        written += copies;
        progress.accept(written);
      }
    }
    long fill = written;
    while (log.hasNext() && written - fill < more) {
      NativeRecord record = log.next();
      Activity activity = read(record);
      if (activity != null) {
        int copy = Math.floorMod(Long.hashCode(written * 0x9E3779B97F4A7C15L), copies);
        load.send(record.app(), RecordTemplate.of(record.text(), activity).copy(copy));
        progress.accept(++written);
      }
    }
    return new Written(fill, written);
  }

  /** Null for a record that is no file activity. */
  private Activity read(NativeRecord record) {
    List<Reading> readings = new ArrayList<>();
    reader.read(record.text().getBytes(StandardCharsets.UTF_8), ORIGIN, readings::add);
    return readings.size() == 1 ? readings.get(0).activity() : null;
  }
}
