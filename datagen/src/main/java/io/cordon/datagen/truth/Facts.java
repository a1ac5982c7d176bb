package io.cordon.datagen.truth;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Watches the acts for everything that facts.json, truth.jsonl and decoys.jsonl say of them. */
public final class Facts {
  private final Map<App, LogCounts> logs = new EnumMap<>(App.class);
  private final Map<Verb, Long> verbs = new EnumMap<>(Verb.class);
  private final Collection<CloudWriter> writers;
  private final Traces traces;
  private final Exposures exposures;

  /**
   * Knows nothing yet.
   *
   * @param person of a person's other addresses the one that the organisation knows them by
   */
  public Facts(Collection<CloudWriter> writers, UnaryOperator<String> person) {
    this.writers = writers;
    ReadBack readBack = new ReadBack(writers);
    traces = new Traces(readBack, person);
    exposures = new Exposures(readBack);
    writers.forEach(writer -> logs.put(writer.app(), new LogCounts()));
  }

  /**
   * What was to be made.
   *
   * @param evaluationFrom incidents come only after this; before it is time to learn
   */
  public record Run(
      long seed, int users, int days, Instant from, Instant to, Instant evaluationFrom) {}

  /** Takes each act once, in about any order. */
  public void accept(Act act) {
    logs.get(act.app()).act();
    verbs.merge(act.verb(), 1L, Long::sum);
    traces.accept(act);
    exposures.accept(act);
  }

  /** No act that is still to come is earlier than this. */
  public void settle(long untilMillis) {
    exposures.settle(untilMillis);
  }

  /** What a cloud's log contains, to count further. */
  public LogCounts log(App app) {
    return logs.get(app);
  }

  /** How many incidents or decoys left acts in the logs. */
  public long present(Collection<PlannedTruth> incidents) {
    return incidents.stream().filter(known -> traces.of(known.number()) != null).count();
  }

  /** Writes {@code truth.jsonl}. */
  public void writeIncidents(List<PlannedTruth> incidents, OutputStream out) throws IOException {
    TruthLines.incidents(incidents, traces, out);
  }

  /** Writes {@code decoys.jsonl}. */
  public void writeDecoys(List<PlannedTruth> decoys, List<LifePeriod> periods, OutputStream out)
      throws IOException {
    TruthLines.decoys(decoys, periods, traces, out);
  }

  /** Writes {@code facts.json}. */
  public void write(
      Run run,
      List<PlannedTruth> incidents,
      List<PlannedTruth> decoys,
      List<LifePeriod> periods,
      OutputStream out)
      throws IOException {
    Map<String, Long> scenarios = counted(incidents);
    Map<String, Long> kinds = counted(decoys);
    periods.forEach(period -> kinds.merge(period.kind(), 1L, Long::sum));
    new FactsJson(out)
        .write(run, writers, logs, verbs, scenarios, kinds, traces.counts(), exposures.reaches());
  }

  private Map<String, Long> counted(List<PlannedTruth> incidents) {
    Map<String, Long> counts = new TreeMap<>();
    for (PlannedTruth incident : incidents) {
      if (traces.of(incident.number()) != null) {
        counts.merge(incident.word(), 1L, Long::sum);
      }
    }
    return counts;
  }
}
