package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.FileExposure;
import io.cordon.organisation.Domains;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Remembers each file's label, owner and exposure, stamps them onto every activity, and tells when
 * the exposure changes.
 *
 * <p><b>State</b>: per file, its {@link LedgerEntry}; nothing for activities without a file.<br>
 * <b>Ends</b>: a week after the file was purged, by a timer: what comes late from before the purge
 * must not bring it back. A file nobody touched for 400 days is forgotten.<br>
 * <b>Late</b>: a late activity is stamped with what is known now, and teaches what nothing newer
 * overrules.
 */
public final class UpdateLedger extends KeyedProcessFunction<String, Activity, Activity> {
  public static final OutputTag<FileExposure> EXPOSURE = new OutputTag<>("exposure") {};

  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(400);
  private static final Duration PURGE_REMEMBERED = Duration.ofDays(7);

  private final Ledger ledger;
  private transient ValueState<LedgerEntry> facts;

  /**
   * @param domains tell an owner outside
   */
  public UpdateLedger(Domains domains) {
    ledger = new Ledger(domains);
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<LedgerEntry> descriptor =
        new ValueStateDescriptor<>("file-facts", LedgerEntry.class);
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(FORGOTTEN_AFTER).cleanupInRocksdbCompactFilter(100_000).build());
    facts = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Activity> out)
      throws Exception {
    if (activity.file().id() == null) {
      out.collect(activity);
      return;
    }
    LedgerEntry known = facts.value();
    LedgerEntry before = known == null ? LedgerEntry.NONE : known;
    Ledger.Entry entry = ledger.enter(before, activity);
    LedgerEntry after = entry.facts();
    if (!after.equals(before)) {
      facts.update(after);
      forgetLater(before, after, context);
      FileExposure told = ExposureChange.of(before, after, entry.activity());
      if (told != null) {
        context.output(EXPOSURE, told);
      }
    }
    out.collect(entry.activity());
  }

  private static void forgetLater(LedgerEntry before, LedgerEntry after, Context context) {
    Instant purgedAt = after.life().purgedAt();
    if (purgedAt != null && !purgedAt.equals(before.life().purgedAt())) {
      context.timerService().registerEventTimeTimer(endOf(purgedAt));
    }
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Activity> out) throws Exception {
    LedgerEntry known = facts.value();
    if (known == null || known.life().purgedAt() == null || endOf(known.life().purgedAt()) > now) {
      return;
    }
    LedgerEntry rest = known.withoutPurge();
    if (rest.isNothing()) {
      facts.clear();
    } else {
      facts.update(rest);
    }
  }

  private static long endOf(Instant purgedAt) {
    return purgedAt.plus(PURGE_REMEMBERED).toEpochMilli();
  }
}
