package io.cordon.job.baselines;

import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Makes a detection of a value that no peer knows, when it is surprising enough. */
final class JudgeNovelty extends ProcessFunction<Observation, Detection> {
  /**
   * Chance of this value among all that nobody has ever used: the weight that the reference model
   * gives to a country which is new to the whole organisation.
   */
  private static final double NEW_TO_ALL = 0.01;

  /** Its version changes with what it calls surprising. */
  private static final String MODEL = "familiarity of a policy 1";

  private final PeopleScope people;

  JudgeNovelty(PeopleScope people) {
    this.people = people;
  }

  @Override
  public void processElement(Observation observation, Context context, Collector<Detection> out) {
    if (observation.isLesson()) {
      return;
    }
    NoveltyQuery query = observation.query();
    double p = isNewToAll(observation) ? query.pValue() * NEW_TO_ALL : query.pValue();
    if (p > query.threshold()) {
      return;
    }
    Anomaly anomaly =
        new Anomaly(
            query.field(), observation.value(), query.expected(), p, query.historyDays(), MODEL);
    String why =
        "%s, %s %s: %s; %s"
            .formatted(
                query.why(), query.field(), query.novelty(), observation.value(), query.expected());
    // The memory is the person's, so the finding is too: one story in two clouds is one finding.
    String subjectKey = query.judged().person(people).subjectKey();
    out.collect(
        new Detection(
            query.policy(), List.of(query.judged()), why, List.of(anomaly), null, subjectKey));
  }

  /** Only the organisation knows whether nobody has used it; a department does not. */
  private static boolean isNewToAll(Observation observation) {
    return observation.peers().contains(PeerGroup.ORGANISATION.word());
  }
}
