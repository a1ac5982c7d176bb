package io.cordon.datagen;

import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.delivery.DueRecord;
import io.cordon.datagen.delivery.Junk;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.datagen.delivery.RecordText;
import io.cordon.datagen.delivery.Timeline;
import io.cordon.model.identity.App;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;

/** The records of a timeline as texts, with the junk that comes between them. */
final class RecordStream implements Iterator<NativeRecord> {
  private final Timeline timeline;
  private final Junk junk;
  private final Map<App, RecordText> texts = new EnumMap<>(App.class);
  private NativeRecord between;
  private DueRecord last;

  RecordStream(Timeline timeline, Map<App, CloudWriter> writers, Junk junk) {
    this.timeline = timeline;
    this.junk = junk;
    writers.forEach((app, writer) -> texts.put(app, new RecordText(writer)));
  }

  @Override
  public boolean hasNext() {
    return between != null || timeline.hasNext();
  }

  @Override
  public NativeRecord next() {
    if (between != null) {
      NativeRecord next = between;
      between = null;
      last = null;
      return next;
    }
    DueRecord due = timeline.next();
    RecordText text = texts.get(due.act().app()).render(due.act(), due.number());
    byte[] line = junk.after(due, text);
    between = line == null ? null : record(due, text, line);
    last = due;
    return record(due, text, text.bytes());
  }

  /** What the last record was; null if it was junk. */
  DueRecord last() {
    return last;
  }

  private static NativeRecord record(DueRecord due, RecordText text, byte[] bytes) {
    String tenant = text.writer().tenant();
    App app = due.act().app();
    return new NativeRecord(
        app,
        tenant.isEmpty() ? app.id() : tenant,
        new String(bytes, StandardCharsets.UTF_8),
        Instant.ofEpochMilli(due.atMillis()));
  }
}
