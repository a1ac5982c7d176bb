package io.cordon.job.files;

import io.cordon.job.act.OpenActs;
import io.cordon.job.core.Settings;
import io.cordon.job.core.Uids;
import io.cordon.job.ledger.Ledger;
import io.cordon.job.state.RowExpiry;
import io.cordon.job.state.RowOperator;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import java.time.Duration;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stage "file row", with the ledger or without it. */
public final class FileRows {
  /** A row that nobody wrote for so long is dropped, by the clock of the machine. */
  private static final Duration EXPIRES_AFTER = Duration.ofDays(400);

  /** What a task keeps decoded: as much as it may have to write within one checkpoint. */
  private static final int CACHED_ROWS = 16_384;

  /**
   * The rows of seven files with a million events each in the window; as a rule it is not reached.
   */
  private static final long CACHED_BYTES = 128L << 20;

  private FileRows() {}

  /** Each act once, or more often on arrival. */
  public static SingleOutputStreamOperator<Activity> acts(
      KeyedStream<Activity, String> activities, Settings settings, OpenActs.Pass pass) {
    return stage(activities, new KeepFileRow(settings.dedupeWindow(), pass, null));
  }

  /**
   * Each act as it arrives, with what the ledger knows; side: {@link KeepFileRow#EXPOSURE} and
   * {@link KeepFileRow#CONTAINERS}.
   */
  public static SingleOutputStreamOperator<Activity> known(
      KeyedStream<Activity, String> activities, Settings settings) {
    Ledger ledger = new Ledger(settings.organisation().domains());
    return stage(
        activities, new KeepFileRow(settings.dedupeWindow(), OpenActs.Pass.ON_ARRIVAL, ledger));
  }

  private static SingleOutputStreamOperator<Activity> stage(
      KeyedStream<Activity, String> activities, KeepFileRow step) {
    return activities
        .transform("file row", WireTypes.ACTIVITY, operator(step))
        .uid(Uids.FILE_ROW)
        .name("file row");
  }

  static RowOperator<FileRow, Activity, Activity> operator(KeepFileRow step) {
    return operator(step, new RowOperator.CacheLimit<>(CACHED_ROWS, CACHED_BYTES, FileRow::bytes));
  }

  static RowOperator<FileRow, Activity, Activity> operator(
      KeepFileRow step, RowOperator.CacheLimit<FileRow> limit) {
    ValueStateDescriptor<FileRow> descriptor =
        new ValueStateDescriptor<>("file-row", new FileRowFormat().wireType());
    descriptor.enableTimeToLive(RowExpiry.after(EXPIRES_AFTER));
    return new RowOperator<>(step, descriptor, limit);
  }
}
