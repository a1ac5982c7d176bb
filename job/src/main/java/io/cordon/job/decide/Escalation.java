package io.cordon.job.decide;

import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Detection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How bad a finding is so far.
 *
 * @param riskScore the highest
 * @param exposure the widest of the file
 * @param audience the widest of a share
 * @param outsiders external people who received the file or accessed it, the first {@link
 *     #MOST_OUTSIDERS}
 */
public record Escalation(
    int riskScore, Exposure exposure, Audience audience, List<String> outsiders) {
  /** Beyond these, one more outsider is no reason for an update. */
  static final int MOST_OUTSIDERS = 64;

  static final Escalation NONE = new Escalation(0, Exposure.UNKNOWN, Audience.UNKNOWN, List.of());

  public Escalation {
    exposure = exposure == null ? Exposure.UNKNOWN : exposure;
    audience = audience == null ? Audience.UNKNOWN : audience;
    outsiders = outsiders == null ? List.of() : List.copyOf(outsiders);
  }

  Escalation and(Detection detection) {
    return new Escalation(
        Math.max(riskScore, RiskScore.of(detection)),
        exposure.greatest(detection.trigger().file().exposure()),
        audience.widest(detection.trigger().share().audience()),
        Stream.concat(outsiders.stream(), ExternalPeople.names(detection))
            .distinct()
            .limit(MOST_OUTSIDERS)
            .toList());
  }
}
