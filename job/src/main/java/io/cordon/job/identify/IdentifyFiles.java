package io.cordon.job.identify;

import io.cordon.job.core.Tally;
import io.cordon.job.state.RowExpiry;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gives an activity that has only the URL of its file the file's id, as other records state it.
 *
 * <p>It waits for nothing. While no record has stated whose URL it is, the activity passes with the
 * URL as id. A labelling is remembered then, and passes once more, as {@link Emission#IDENTIFIED},
 * when a record states the id: the ledger must know the label, and a sequence that the label was
 * lowered.
 *
 * <p>Counts: activities in = {@link #BY_URL} + {@link #BY_URL_ONLY}; of the latter, {@link #LATER}
 * pass once more and {@link #DROPPED} are not remembered because too many were.
 *
 * <p><b>State</b>: per tenant and URL, the ids of the files there and the labellings without an id.
 * <br>
 * <b>Ends</b>: 30 days of event time after a record last stated the URL's file; by a timer where
 * labellings wait, else what is older is not seen any more, and expires after {@link
 * #EXPIRES_AFTER}.<br>
 * <b>Late</b>: what comes late gets the id of the file that was there at its time.
 */
public final class IdentifyFiles
    extends KeyedCoProcessFunction<String, Activity, FileAtUrl, Activity> {
  /** The stage's name in counts. */
  public static final String STAGE = "identify";

  /** Activities with only a URL that got the id of the file there. */
  public static final String BY_URL = "by_url";

  /** Activities that passed with the URL as id, because no record had stated the id. */
  public static final String BY_URL_ONLY = "by_url_only";

  /** Labellings that passed once more, with the id that was stated later. */
  public static final String LATER = "later";

  /** Labellings that were not remembered. */
  public static final String DROPPED = "dropped";

  static final int MAX_WAITING = 16;

  private static final Duration REMEMBERED_FOR = Duration.ofDays(30);

  /** By the clock of the machine. A timer for each URL would be written with each checkpoint. */
  static final Duration EXPIRES_AFTER = Duration.ofDays(90);

  private static final Comparator<Activity> BY_TIME =
      Comparator.comparing(Activity::time).thenComparing(Activity::id);

  private transient ValueState<UrlHistory> histories;
  private transient MapState<String, Activity> waiting;
  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<UrlHistory> history =
        new ValueStateDescriptor<>("url-history", UrlHistoryFormat.TYPE);
    history.enableTimeToLive(RowExpiry.after(EXPIRES_AFTER));
    histories = getRuntimeContext().getState(history);
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "unidentified-labellings", Types.STRING, WireTypes.ACTIVITY));
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public void processElement1(Activity activity, Context context, Collector<Activity> out)
      throws Exception {
    UrlHistory history = remembered(context);
    FileSince file = history == null ? null : history.fileAt(activity.time());
    if (file != null) {
      tally.add(BY_URL);
      out.collect(FileUrls.identified(activity, file, activity.emission()));
      return;
    }
    tally.add(BY_URL_ONLY);
    if (activity.verb() == Verb.LABEL && activity.outcome() != Outcome.FAILURE) {
      remember(activity);
      UrlHistory after = (history == null ? UrlHistory.NONE : history).seenAt(seen(activity));
      histories.update(after);
      if (history == null) {
        context.timerService().registerEventTimeTimer(forgetAtMillis(after.lastSeen()));
      }
    }
    out.collect(activity);
  }

  /** A label at rest has no time of its own: what counts is when it came. */
  private static Instant seen(Activity labelling) {
    return labelling.emission() == Emission.AT_REST ? labelling.arrived() : labelling.time();
  }

  /** Null where there is none, or only what is too old. */
  private UrlHistory remembered(Context context) throws Exception {
    UrlHistory history = histories.value();
    return history == null
            || forgetAtMillis(history.lastSeen()) <= context.timerService().currentWatermark()
        ? null
        : history;
  }

  private void remember(Activity labelling) throws Exception {
    waiting.put(labelling.id(), labelling);
    List<Activity> remembered = remembered();
    if (remembered.size() > MAX_WAITING) {
      waiting.remove(remembered.get(0).id());
      tally.add(DROPPED);
    }
  }

  private List<Activity> remembered() throws Exception {
    List<Activity> remembered = new ArrayList<>();
    waiting.values().forEach(remembered::add);
    remembered.sort(BY_TIME);
    return remembered;
  }

  @Override
  public void processElement2(FileAtUrl stated, Context context, Collector<Activity> out)
      throws Exception {
    UrlHistory before = remembered(context);
    UrlHistory after = (before == null ? UrlHistory.NONE : before).with(stated);
    if (!after.equals(before)) {
      histories.update(after);
    }
    if (before != null && before.files().isEmpty()) {
      for (Activity labelling : remembered()) {
        tally.add(LATER);
        FileSince file = after.fileAt(labelling.time());
        out.collect(FileUrls.identified(labelling, file, labelling.emission().identified()));
      }
      waiting.clear();
    }
  }

  @Override
  public void onTimer(long timerMillis, OnTimerContext context, Collector<Activity> out)
      throws Exception {
    UrlHistory history = histories.value();
    if (history == null) {
      return;
    }
    long forgetAtMillis = forgetAtMillis(history.lastSeen());
    boolean waits = history.files().isEmpty();
    if (forgetAtMillis > timerMillis && waits) {
      context.timerService().registerEventTimeTimer(forgetAtMillis);
    } else if (waits) {
      histories.clear();
      waiting.clear();
    }
  }

  private static long forgetAtMillis(Instant lastSeen) {
    return lastSeen.plus(REMEMBERED_FOR).toEpochMilli();
  }
}
