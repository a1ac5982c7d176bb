package io.cordon.cli.ledger;

import io.cordon.cli.collect.RunResult;
import io.cordon.job.atrest.AtRest;
import io.cordon.job.atrest.LabelsAtRest;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.json.LabelAtRestJson;
import io.cordon.model.reject.Reject;
import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Passes activities of a bounded log on, in any order, and at their end the labels at rest of their
 * files: of a time before all others. Only for runs inside one process. At the end of the run there
 * is a {@link LedgerOutcome}.
 */
public final class MatchLedger extends AbstractStreamOperator<Activity>
    implements OneInputStreamOperator<Activity, Activity>, BoundedOneInput {
  public static final OutputTag<Reject> REJECTS = new OutputTag<>("ledger-rejects") {};

  /** The labels with the ids of their files, as lines of JSON. */
  public static final OutputTag<String> MATCHES = new OutputTag<>("ledger-matches") {};

  private static final long serialVersionUID = 1L;
  private static final int MOST_SENTENCES = 5;

  private final ArrayList<String> files = new ArrayList<>();
  private final Organisation organisation;
  private transient LabelsAtRest labels;
  private transient List<String> sentences;
  private transient long rejects;

  public MatchLedger(List<Path> files, Organisation organisation) {
    files.forEach(file -> this.files.add(file.toString()));
    this.organisation = organisation;
  }

  @Override
  public void open() throws Exception {
    super.open();
    labels = new LabelsAtRest(organisation);
    sentences = new ArrayList<>();
    for (String file : files) {
      LedgerLines.read(Path.of(file), new Lines());
    }
  }

  /** Takes the labels, and emits the rejects. */
  private final class Lines implements LedgerLines.Visitor {
    @Override
    public void label(LabelAtRest label) {
      labels.add(label);
    }

    @Override
    public void reject(Reject reject) {
      rejects++;
      if (sentences.size() < MOST_SENTENCES) {
        sentences.add(LedgerOutcome.place(reject) + reject.sentence());
      }
      output.collect(REJECTS, new StreamRecord<>(reject));
    }
  }

  @Override
  public void processElement(StreamRecord<Activity> activity) {
    labels.see(activity.getValue());
    output.collect(activity);
  }

  @Override
  public void endInput() {
    for (LabelsAtRest.Match match : labels.matches()) {
      output.collect(MATCHES, new StreamRecord<>(LabelAtRestJson.write(match.stated())));
      output.collect(
          new StreamRecord<>(AtRest.activity(match.stated(), match.label(), Instant.EPOCH)));
    }
  }

  @Override
  public void close() throws Exception {
    if (labels != null) {
      RunResult.put(getRuntimeContext(), new LedgerOutcome(labels.outcome(), rejects, sentences));
    }
    super.close();
  }
}
