package io.cordon.job.warmup;

import io.cordon.audit.record.Reading;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a reader emits, whatever the split. */
final class CollectedReadings implements ReaderOutput<Reading> {
  private final List<Reading> readings = new ArrayList<>();
  private final List<String> released = new ArrayList<>();

  List<Reading> readings() {
    return readings;
  }

  /** The splits that are over. */
  List<String> released() {
    return released;
  }

  @Override
  public void collect(Reading reading) {
    readings.add(reading);
  }

  @Override
  public void collect(Reading reading, long timestamp) {
    readings.add(reading);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void markIdle() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void markActive() {
    throw new UnsupportedOperationException();
  }

  @Override
  public SourceOutput<Reading> createOutputForSplit(String splitId) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String splitId) {
    released.add(splitId);
  }
}
