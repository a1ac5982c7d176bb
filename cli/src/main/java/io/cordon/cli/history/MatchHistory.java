package io.cordon.cli.history;

import io.cordon.cli.collect.RunResult;
import io.cordon.model.activity.Activity;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.InputSelectable;
import org.apache.flink.streaming.api.operators.InputSelection;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keys of files and activities in order of time → the lines of a history. It reads all keys first:
 * they end when the logs are read, and only then the first activity comes out of the sorter. At the
 * end of the run the rest is a {@link HistoryOutcome}.
 */
final class MatchHistory extends AbstractStreamOperator<String>
    implements TwoInputStreamOperator<String, Activity, String>,
        BoundedMultiInput,
        InputSelectable {
  private static final long serialVersionUID = 1L;
  private static final int KEYS = 1;

  private final HistoryQuery query;
  private transient HistorySearch search;
  private transient boolean keysRead;

  MatchHistory(HistoryQuery query) {
    this.query = query;
  }

  @Override
  public void open() throws Exception {
    super.open();
    search = new HistorySearch(query);
  }

  @Override
  public InputSelection nextSelection() {
    return keysRead ? InputSelection.SECOND : InputSelection.FIRST;
  }

  @Override
  public void endInput(int inputId) {
    keysRead |= inputId == KEYS;
  }

  @Override
  public void processElement1(StreamRecord<String> key) {
    search.addFile(key.getValue());
  }

  @Override
  public void processElement2(StreamRecord<Activity> activity) {
    HistoryLine line = search.search(activity.getValue());
    if (line != null) {
      output.collect(new StreamRecord<>(line.write()));
    }
  }

  @Override
  public void close() throws Exception {
    if (search != null) {
      RunResult.put(getRuntimeContext(), search.outcome());
    }
    super.close();
  }
}
