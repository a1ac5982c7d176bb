package io.cordon.job.ledger;

import io.cordon.model.Activity;
import io.cordon.model.Exposure;
import io.cordon.model.FileExposure;
import io.cordon.model.Verb;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Remembers each file's label and exposure, stamps both onto every activity, and tells when the
 * exposure changes.
 *
 * <p><b>State</b>: per file, its {@link FileFacts}; nothing for activities without a file.<br>
 * <b>Ends</b>: when the file is purged; a file nobody touched for 400 days is forgotten.<br>
 * <b>Late</b>: a late activity is stamped with what is known now; its label does not overrule a
 * newer one.
 */
public final class KeepLedger extends KeyedProcessFunction<String, Activity, Activity> {
  public static final OutputTag<FileExposure> EXPOSURE = new OutputTag<>("exposure") {};

  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(400);

  private transient ValueState<FileFacts> facts;

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<FileFacts> descriptor =
        new ValueStateDescriptor<>("file-facts", FileFacts.class);
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
    FileFacts known = facts.value();
    FileFacts before = known == null ? FileFacts.NONE : known;
    Ledger.Entry entry = Ledger.enter(before, activity);
    if (activity.verb() == Verb.PURGE) {
      facts.clear();
    } else if (!entry.facts().equals(before)) {
      facts.update(entry.facts());
    }
    tellExposure(before.exposure(), entry, context);
    out.collect(entry.activity());
  }

  private static void tellExposure(Exposure before, Ledger.Entry entry, Context context) {
    Activity activity = entry.activity();
    Exposure now = activity.verb() == Verb.PURGE ? Exposure.UNKNOWN : entry.facts().exposure();
    if (now != before) {
      context.output(
          EXPOSURE,
          new FileExposure(
              activity.app(),
              activity.tenant(),
              activity.file().withExposure(now),
              before,
              activity.time(),
              activity.actor().key(),
              activity.id()));
    }
  }
}
