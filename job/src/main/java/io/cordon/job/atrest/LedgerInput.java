package io.cordon.job.atrest;

import io.cordon.job.core.Uids;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Reject;
import io.cordon.organisation.Organisation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Labels at rest that are published while the job runs.
 *
 * @param labels for the file ledger
 * @param rejects messages that are no labels at rest
 */
public record LedgerInput(DataStream<Activity> labels, DataStream<Reject> rejects) {

  /** The stage "labels at rest". */
  public static LedgerInput of(DataStream<AtRestMessage> messages, Organisation organisation) {
    SingleOutputStreamOperator<Activity> labels =
        messages
            .process(new LearnLabelsAtRest(organisation))
            .returns(WireTypes.ACTIVITY)
            .uid(Uids.LABELS_AT_REST)
            .name("labels at rest");
    return new LedgerInput(labels, labels.getSideOutput(LearnLabelsAtRest.REJECTS));
  }
}
