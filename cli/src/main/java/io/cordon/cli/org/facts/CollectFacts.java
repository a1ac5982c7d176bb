package io.cordon.cli.org.facts;

import io.cordon.cli.collect.RunResult;
import io.cordon.model.activity.Activity;
import io.cordon.organisation.Domains;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Collects what activities show of an organisation and emits nothing; at the end of the run it is
 * an {@link OrganisationFacts}. For one parallel task.
 */
public final class CollectFacts extends ProcessFunction<Activity, Activity> {
  private static final long serialVersionUID = 1L;

  private final Domains known;
  private final boolean onlyNew;
  private transient LogFacts facts;

  public CollectFacts(Domains known, boolean onlyNew) {
    this.known = known;
    this.onlyNew = onlyNew;
  }

  @Override
  public void open(OpenContext context) {
    facts = new LogFacts(known, onlyNew);
  }

  @Override
  public void processElement(Activity activity, Context context, Collector<Activity> out) {
    facts.add(activity);
  }

  @Override
  public void close() {
    if (facts != null) {
      RunResult.put(getRuntimeContext(), facts.facts());
    }
  }
}
