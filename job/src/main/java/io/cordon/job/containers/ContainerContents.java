package io.cordon.job.containers;

import io.cordon.job.core.Tally;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Contents;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Emits what a container exposes: an activity on the container with the number of labelled files,
 * and for each of these files the exposure that it inherits.
 *
 * <p>The activity comes at once when the container is shared outside, at the first file, at a
 * higher label and at twice as many files; else a minute after the change, for all changes
 * together.
 *
 * <p><b>State</b>: per container, its labelled files, 500 bytes each, at most {@link #MOST},
 * further ones are only counted; and {@link ContainerState}.<br>
 * <b>Ends</b>: with the last file of a container that is not exposed; a day after a single share;
 * 400 days after the last change.<br>
 * <b>Late</b>: counts as if it had come in time.
 */
public final class ContainerContents
    extends KeyedProcessFunction<String, ContainerEvent, Activity> {
  public static final OutputTag<FileExposure> INHERITED =
      new OutputTag<>("inherited", WireTypes.EXPOSURE);

  /** Labelled files remembered of one container. */
  static final long MOST = 100_000;

  /** The stage's name in counts. */
  public static final String STAGE = "contents";

  /** Labelled files beyond the limit, which inherit nothing. */
  public static final String FORGOTTEN = "files_not_remembered";

  private static final Duration EXPIRES_AFTER = Duration.ofDays(400);
  private static final Duration SHARE_REMEMBERED_FOR = Duration.ofDays(1);

  /** What a share of a folder passes on is reported within this time. */
  static final Duration ROWS_WITHIN = Duration.ofMinutes(10);

  private static final Duration EMITTED_AFTER = Duration.ofMinutes(1);

  private transient ValueState<ContainerState> states;
  private transient MapState<String, ContainedFile> files;
  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    // No clean-up with each access: on the heap it copies the files of five containers each time.
    StateTtlConfig expiry =
        StateTtlConfig.newBuilder(EXPIRES_AFTER)
            .disableCleanupInBackground()
            .cleanupFullSnapshot()
            .cleanupInRocksdbCompactFilter(100_000)
            .build();
    ValueStateDescriptor<ContainerState> state =
        new ValueStateDescriptor<>("container", ContainerStateFormat.TYPE);
    state.enableTimeToLive(expiry);
    states = getRuntimeContext().getState(state);
    MapStateDescriptor<String, ContainedFile> labelled =
        new MapStateDescriptor<>("labelled-files", Types.STRING, ContainedFileFormat.TYPE);
    labelled.enableTimeToLive(expiry);
    files = getRuntimeContext().getMapState(labelled);
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement(ContainerEvent event, Context context, Collector<Activity> out)
      throws Exception {
    ContainerState known = states.value();
    ContainerState before = known == null || isOther(known, event) ? null : known;
    if (before == null) {
      finish(known, out);
      before = begun(event, context);
    }
    ContainerState after =
        switch (event.change()) {
          case EXPOSURE -> exposure(before, event, context, out);
          case ENTERED -> entered(before, event, context, out);
          case LEFT -> left(before, event, context);
        };
    if (after.isEmpty()) {
      states.clear();
      files.clear();
    } else {
      states.update(after);
    }
  }

  private static ContainerState begun(ContainerEvent event, Context context) {
    if (!ContainerKeys.isShare(event.key())) {
      return ContainerState.NEW;
    }
    Instant end = event.activity().time().plus(SHARE_REMEMBERED_FOR);
    context.timerService().registerEventTimeTimer(end.toEpochMilli());
    return ContainerState.NEW.endingAt(end);
  }

  /** Whether the event is of another share by the same person, for the same people. */
  private static boolean isOther(ContainerState known, ContainerEvent event) {
    if (!ContainerKeys.isShare(event.key())) {
      return false;
    }
    Activity last = known.isExposed() ? known.exposedBy() : known.latest();
    Activity next = event.activity();
    boolean otherFolder =
        known.isExposed()
            && event.change() == ContainerEvent.Change.EXPOSURE
            && !known.exposedBy().file().id().equals(next.file().id());
    return otherFolder || (last != null && next.time().isAfter(last.time().plus(ROWS_WITHIN)));
  }

  /** Emits what is due of a share, and forgets it. */
  private void finish(ContainerState known, Collector<Activity> out) throws Exception {
    if (known != null) {
      if (known.isDue()) {
        emitted(known, out);
      }
      files.clear();
    }
  }

  private ContainerState exposure(
      ContainerState before, ContainerEvent event, Context context, Collector<Activity> out)
      throws Exception {
    FileExposure now = event.exposure();
    Activity by = event.activity();
    if (!ContainerExposure.isOutside(now.file().exposure())) {
      return before.isExposed() ? closed(before, event, context) : before;
    }
    boolean isNew = !before.isExposed() || ExposedContents.sharesOutside(by);
    ContainerState after =
        isNew ? before.exposed(now, by) : before.exposed(now, before.exposedBy());
    boolean inheritsOther = !before.isExposed() || !sameAccess(before.exposure(), now);
    if (inheritsOther && !ContainerKeys.isShare(event.key())) {
      for (ContainedFile labelled : files.values()) {
        context.output(INHERITED, inherited(labelled, now));
      }
    }
    return isNew && after.files() > 0 ? emitted(after, out) : after;
  }

  private static boolean sameAccess(FileExposure one, FileExposure other) {
    return one.file().exposure() == other.file().exposure()
        && one.since().equals(other.since())
        && Objects.equals(one.by(), other.by());
  }

  private ContainerState closed(ContainerState before, ContainerEvent event, Context context)
      throws Exception {
    if (ContainerKeys.isShare(event.key())) {
      return before.isDue() ? before : ContainerState.NEW;
    }
    for (ContainedFile labelled : files.values()) {
      Instant at = event.activity().time();
      context.output(INHERITED, ExposedContents.ended(labelled.file(), before.exposure(), at));
    }
    return before.closed();
  }

  private ContainerState entered(
      ContainerState before, ContainerEvent event, Context context, Collector<Activity> out)
      throws Exception {
    Activity activity = event.activity();
    CloudFile file = remembered(activity.file());
    ContainedFile known = files.get(file.id());
    if (known == null && before.files() >= MOST) {
      tally.add(FORGOTTEN);
      return before.withFiles(before.files(), before.beyond() + 1);
    }
    ContainedFile labelled =
        new ContainedFile(file, known == null ? enteredAt(activity) : known.enteredAt());
    files.put(file.id(), labelled);
    ContainerState after =
        before.withFiles(before.files() + (known == null ? 1 : 0), before.beyond());
    if (!after.isExposed()) {
      return ContainerKeys.isShare(event.key()) ? waiting(after, activity, context) : after;
    }
    if (!ContainerKeys.isShare(event.key())) {
      context.output(INHERITED, inherited(labelled, after.exposure()));
    }
    boolean isNew =
        known == null || ExposedContents.compare(file.label(), known.file().label()) > 0;
    if (!isNew) {
      return after;
    }
    ContainerState changed = after.changedBy(activity);
    if (changed.emitsAtOnce(file.label())) {
      return emitted(changed, out);
    }
    long laterMillis = activity.time().plus(EMITTED_AFTER).toEpochMilli();
    context.timerService().registerEventTimeTimer(laterMillis);
    return changed;
  }

  /** Where the record of the folder does not come in time, the files are exposed all the same. */
  private static ContainerState waiting(ContainerState state, Activity row, Context context) {
    long overMillis = row.time().plus(ROWS_WITHIN).toEpochMilli();
    context.timerService().registerEventTimeTimer(overMillis);
    return state.changedBy(row);
  }

  /** Null for a file that may have been there before. */
  private static Instant enteredAt(Activity activity) {
    return Inheritance.ARRIVALS.contains(activity.verb()) ? activity.time() : null;
  }

  private ContainerState left(ContainerState before, ContainerEvent event, Context context)
      throws Exception {
    CloudFile file = event.activity().file();
    if (!files.contains(file.id())) {
      return before;
    }
    files.remove(file.id());
    if (before.isExposed()) {
      Instant at = event.activity().time();
      context.output(INHERITED, ExposedContents.ended(remembered(file), before.exposure(), at));
    }
    return before.withFiles(before.files() - 1, before.beyond());
  }

  /** What was not emitted at once; and the end of a single share. */
  @Override
  public void onTimer(long watermarkMillis, OnTimerContext context, Collector<Activity> out)
      throws Exception {
    ContainerState state = states.value();
    if (state == null) {
      return;
    }
    boolean waits = state.isDue() && !state.isExposed();
    if (state.isOver(watermarkMillis) || (waits && isOver(state.latest(), watermarkMillis))) {
      finish(state, out);
      states.clear();
    } else if (state.isDue() && !waits) {
      states.update(emitted(state, out));
    }
  }

  private static boolean isOver(Activity row, long watermarkMillis) {
    return row.time().plus(ROWS_WITHIN).toEpochMilli() <= watermarkMillis;
  }

  private ContainerState emitted(ContainerState state, Collector<Activity> out) throws Exception {
    List<CloudFile> all = new ArrayList<>();
    files.values().forEach(labelled -> all.add(labelled.file()));
    Contents contents = ExposedContents.of(all, state.beyond());
    out.collect(
        state.isExposed()
            ? ExposedContents.activity(state, contents)
            : ExposedContents.ofUnnamedFolder(state.latest(), contents));
    return state.emitted(contents);
  }

  private static FileExposure inherited(ContainedFile labelled, FileExposure container) {
    return ExposedContents.inherited(labelled.file(), labelled.enteredAt(), container);
  }

  /** Without what is known elsewhere. */
  private static CloudFile remembered(CloudFile file) {
    return file.toBuilder().containers(null).exposure(Exposure.UNKNOWN).exposedSince(null).build();
  }
}
