package io.cordon.cli.history;

import io.cordon.model.activity.Activity;
import io.cordon.model.text.Hash64;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Emits the key of each file that a query means, once, in whatever order activities come. */
final class FindFiles extends RichFlatMapFunction<Activity, String> {
  private static final long serialVersionUID = 1L;

  /** Further ones are found when they come in order, but then not under earlier names. */
  private static final int MOST_FILES = 100_000;

  private final HistoryQuery query;
  private transient Set<Long> emitted;

  FindFiles(HistoryQuery query) {
    this.query = query;
  }

  @Override
  public void open(OpenContext context) {
    emitted = new HashSet<>();
  }

  @Override
  public void flatMap(Activity activity, Collector<String> out) {
    boolean found =
        activity.file().id() != null
            && query.isFile(activity.file())
            && emitted.size() < MOST_FILES
            && emitted.add(Hash64.of(activity.subjectKey()));
    if (found) {
      out.collect(activity.subjectKey());
    }
  }
}
