package io.cordon.job.files;

import io.cordon.job.act.ActCounts;
import io.cordon.job.act.Acts;
import io.cordon.job.act.FullIds;
import io.cordon.job.act.OpenActs;
import io.cordon.job.containers.ContainerEvent;
import io.cordon.job.containers.ContainerEventFormat;
import io.cordon.job.core.Tally;
import io.cordon.job.ledger.Ledger;
import io.cordon.job.ledger.LedgerUpdate;
import io.cordon.job.state.RowContext;
import io.cordon.job.state.RowStep;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.FileExposure;
import io.cordon.model.text.Hash64;
import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.util.OutputTag;

/**
 * Drops an event that was delivered before, merges the rows of an act, and adds to each activity
 * what the ledger knows of its file; emits each change of exposure, and what happens to containers
 * and the labelled files in them.
 *
 * <p>Keyed by subject, not by event id: copies of an event have the same subject. An event whose
 * subject is an actor is not seen by the ledger.
 *
 * <p>The label of a file at rest, {@link Emission#AT_REST}, is taken into the ledger and not passed
 * on.
 *
 * <p>Counts: see {@link ActCounts}; the ledger counts nothing.
 *
 * <p><b>State</b>: per subject, a {@link FileRow}, and the full sets of ids of one with many
 * events. <br>
 * <b>Ends</b>: an id at the end of the day on which it leaves the window, an act as {@link
 * OpenActs} says, a purge after a week: before the next activity, or by one timer where that frees
 * more than a timer takes. What the ledger knows of a file without activity for 400 days expires.
 * <br>
 * <b>Late</b>: an event older than the window passes, and its id is forgotten at the next
 * watermark; a row after the end of its act is an activity of its own; a late activity gets what is
 * known now, and changes what no newer one has set.
 */
public final class KeepFileRow implements RowStep<FileRow, Activity, Activity> {
  public static final OutputTag<FileExposure> EXPOSURE =
      new OutputTag<>("exposure", WireTypes.EXPOSURE);
  public static final OutputTag<ContainerEvent> CONTAINERS =
      new OutputTag<>("containers", ContainerEventFormat.TYPE);

  private static final long serialVersionUID = 1L;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final long windowMillis;
  private final OpenActs.Pass pass;
  private final Ledger ledger;
  private transient FullIds full;
  private transient Tally duplicates;
  private transient Tally merge;

  /**
   * @param window how long an event id is remembered, in event time
   * @param ledger null where only acts are wanted
   */
  KeepFileRow(Duration window, OpenActs.Pass pass, Ledger ledger) {
    windowMillis = window.toMillis();
    this.pass = pass;
    this.ledger = ledger;
  }

  @Override
  public void open(RuntimeContext context) {
    full = new FullIdsInState(context);
    duplicates = new Tally(context, ActCounts.DEDUPLICATE);
    merge = new Tally(context, ActCounts.MERGE);
  }

  @Override
  public void process(Activity activity, RowContext<FileRow, Activity> context) throws Exception {
    FileRow known = context.row();
    FileRow row = known == null ? new FileRow() : known;
    if (activity.emission() == Emission.AT_REST) {
      learn(row, activity, context);
      return;
    }
    row.ids().read(full);
    row.ids().forget(context.watermarkMillis(), full);
    if (pass == OpenActs.Pass.ON_ARRIVAL) {
      row.acts().end(context.watermarkMillis(), pass);
    }
    long id = Hash64.of(activity.id());
    if (row.ids().contains(id)) {
      if (activity.emission().isFirst()) {
        duplicates.add(ActCounts.DUPLICATES);
      }
      return;
    }
    int forgotten = row.ids().add(id, forgetMillis(activity), full);
    if (forgotten > 0) {
      duplicates.add(ActCounts.IDS_FORGOTTEN, null, forgotten);
    }
    Activity act = merged(row, activity, context);
    if (act != null) {
      pass(row, act, context);
    }
    schedule(row, context);
    context.write(row);
  }

  /** A label at rest is no act: it ends here, and what it changes is emitted as of its arrival. */
  private void learn(FileRow row, Activity atRest, RowContext<FileRow, Activity> context)
      throws Exception {
    if (ledger == null) {
      return;
    }
    LedgerUpdate update = ledger.update(row.facts(), atRest);
    if (update.entry().equals(row.facts())) {
      return;
    }
    Activity arrival = update.activity().toBuilder().time(atRest.arrived()).build();
    emitChanges(new LedgerUpdate(update.before(), update.entry(), arrival), context);
    row.setFacts(update.entry());
    schedule(row, context);
    context.write(row);
  }

  private long forgetMillis(Activity activity) {
    long leavesMillis = activity.time().toEpochMilli() + windowMillis;
    return Math.floorDiv(leavesMillis, DAY_MILLIS) * DAY_MILLIS + DAY_MILLIS;
  }

  /** What passes because of the row; null for nothing. */
  private Activity merged(FileRow row, Activity activity, RowContext<FileRow, Activity> context) {
    if (!Acts.mayHaveMoreRows(activity)) {
      begun(activity);
      return activity;
    }
    if (row.acts().joins(activity)) {
      merge.add(ActCounts.MERGED);
      return row.acts().join(activity, pass);
    }
    begun(activity);
    Activity passes = row.acts().begin(activity, pass);
    Activity surplus = row.acts().closeSurplus();
    if (surplus != null) {
      merge.add(ActCounts.CLOSED_EARLY);
      if (pass == OpenActs.Pass.WHEN_COMPLETE) {
        pass(row, surplus, context);
      }
    }
    return passes;
  }

  private void begun(Activity act) {
    if (act.emission().isFirst()) {
      merge.add(act.emission().isHistory() ? ActCounts.HISTORY : ActCounts.ACTIVITIES);
    }
  }

  private void pass(FileRow row, Activity act, RowContext<FileRow, Activity> context) {
    if (ledger == null || act.file().id() == null) {
      context.emit(act);
      return;
    }
    LedgerUpdate update = ledger.update(row.facts(), act);
    row.setFacts(update.entry());
    emitChanges(update, context);
    context.emit(update.activity());
  }

  private static void emitChanges(LedgerUpdate update, RowContext<FileRow, Activity> context) {
    FileExposure change = update.exposure();
    if (change != null) {
      context.emit(EXPOSURE, change);
    }
    for (ContainerEvent event : update.containerEvents(change)) {
      context.emit(CONTAINERS, event);
    }
  }

  @Override
  public void onTime(long timeMillis, RowContext<FileRow, Activity> context) throws Exception {
    FileRow row = context.row();
    if (row == null) {
      return;
    }
    for (Activity act : row.acts().end(timeMillis, pass)) {
      pass(row, act, context);
    }
    row.ids().forget(timeMillis, full);
    if (row.facts().forgetPurgeMillis() <= timeMillis) {
      row.setFacts(row.facts().withoutPurge());
    }
    row.wakeAt(FileRow.NEVER);
    schedule(row, context);
    context.write(row.isEmpty() ? null : row);
  }

  /** One timer is enough: when it fires, the next one is set. */
  private void schedule(FileRow row, RowContext<FileRow, Activity> context) {
    long dueMillis = row.dueMillis(pass);
    if (dueMillis < row.wakeMillis()) {
      context.wakeAt(dueMillis);
      row.wakeAt(dueMillis);
    }
  }
}
