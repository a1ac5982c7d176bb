package io.cordon.job.ledger;

import io.cordon.job.containers.ContainerEvent;
import io.cordon.job.containers.ContainerEvents;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.file.FileExposure;
import io.cordon.organisation.Domains;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Remembers each file's label, owner and exposure, adds them to every activity, and emits each
 * change of exposure, and what happens to containers and the labelled files in them.
 *
 * <p>Counts nothing: one activity out for each activity in.
 *
 * <p><b>State</b>: per file, its {@link LedgerEntry}; nothing for activities without a file.<br>
 * <b>Ends</b>: a timer, a week after the file was purged: late activities from before the purge
 * must not revive it. The entry of a file without activity for 400 days expires.<br>
 * <b>Late</b>: a late activity gets what is known now, and changes what no newer one has set.
 */
public final class UpdateLedger extends KeyedProcessFunction<String, Activity, Activity> {
  public static final OutputTag<FileExposure> EXPOSURE = new OutputTag<>("exposure") {};
  public static final OutputTag<ContainerEvent> CONTAINERS = new OutputTag<>("containers") {};

  private static final Duration EXPIRES_AFTER = Duration.ofDays(400);
  private static final Duration PURGE_REMEMBERED_FOR = Duration.ofDays(7);

  private final Ledger ledger;
  private transient ValueState<LedgerEntry> entries;

  /**
   * @param domains distinguish owners inside and outside the organisation
   */
  public UpdateLedger(Domains domains) {
    ledger = new Ledger(domains);
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<LedgerEntry> descriptor =
        new ValueStateDescriptor<>("ledger-entry", LedgerEntry.class);
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(EXPIRES_AFTER).cleanupInRocksdbCompactFilter(100_000).build());
    entries = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Activity> out)
      throws Exception {
    if (activity.file().id() == null) {
      out.collect(activity);
      return;
    }
    LedgerEntry known = entries.value();
    LedgerEntry before = known == null ? LedgerEntry.NONE : known;
    Ledger.Update update = ledger.update(before, activity);
    LedgerEntry after = update.entry();
    FileExposure change = null;
    if (!after.equals(before)) {
      entries.update(after);
      registerPurgeTimer(before, after, context);
      change = ExposureChange.of(before, after, update.activity());
      if (change != null) {
        context.output(EXPOSURE, change);
      }
    }
    for (ContainerEvent event : containerEvents(before, after, update.activity(), change)) {
      context.output(CONTAINERS, event);
    }
    out.collect(update.activity());
  }

  private static List<ContainerEvent> containerEvents(
      LedgerEntry before, LedgerEntry after, Activity activity, FileExposure change) {
    if (activity.file().kind().isContainer()) {
      boolean sharing = activity.verb().changesSharing() && activity.outcome() != Outcome.FAILURE;
      return change == null && !sharing
          ? List.of()
          : ContainerEvents.ofContainer(
              activity, change != null ? change : ExposureChange.unchanged(after, activity));
    }
    boolean changed =
        !before.label().equals(after.label())
            || !Objects.equals(before.nameAndOwner().name(), after.nameAndOwner().name());
    return ContainerEvents.ofFile(activity, before.containers(), after.containers(), changed);
  }

  private static void registerPurgeTimer(LedgerEntry before, LedgerEntry after, Context context) {
    Instant purgedAt = after.lifecycle().purgedAt();
    if (purgedAt != null && !purgedAt.equals(before.lifecycle().purgedAt())) {
      context.timerService().registerEventTimeTimer(forgetPurgeAtMillis(purgedAt));
    }
  }

  @Override
  public void onTimer(long watermarkMillis, OnTimerContext context, Collector<Activity> out)
      throws Exception {
    LedgerEntry known = entries.value();
    if (known == null
        || known.lifecycle().purgedAt() == null
        || forgetPurgeAtMillis(known.lifecycle().purgedAt()) > watermarkMillis) {
      return;
    }
    LedgerEntry remaining = known.withoutPurge();
    if (remaining.isEmpty()) {
      entries.clear();
    } else {
      entries.update(remaining);
    }
  }

  private static long forgetPurgeAtMillis(Instant purgedAt) {
    return purgedAt.plus(PURGE_REMEMBERED_FOR).toEpochMilli();
  }
}
