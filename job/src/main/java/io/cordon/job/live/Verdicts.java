package io.cordon.job.live;

import io.cordon.job.core.Uids;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Verdict;
import io.cordon.model.reject.Reject;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * What people say about findings while the job runs.
 *
 * @param rejects messages that are no verdicts
 */
public record Verdicts(DataStream<Verdict> verdicts, DataStream<Reject> rejects) {

  /** The stage "verdicts". */
  public static Verdicts of(DataStream<VerdictMessage> messages) {
    SingleOutputStreamOperator<Verdict> verdicts =
        messages.process(new SplitVerdicts()).setParallelism(1).uid(Uids.VERDICTS).name("verdicts");
    return new Verdicts(verdicts, verdicts.getSideOutput(SplitVerdicts.REJECTS));
  }

  /** For bounded runs, in which nobody says anything. */
  public static DataStream<Verdict> none(DataStream<Activity> activities) {
    return activities
        .flatMap(new DropAll<Verdict>())
        .returns(Verdict.class)
        .uid(Uids.NO_VERDICTS)
        .name("no verdicts");
  }
}
